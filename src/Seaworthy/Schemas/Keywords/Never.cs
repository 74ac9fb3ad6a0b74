using Seaworthy.Documents;

namespace Seaworthy.Schemas.Keywords;

/// <summary>The schema <c>false</c>.</summary>
internal sealed class Never(KeywordPlace place) : Keyword(place)
{
    public override Kinds Kinds => Kinds.Any;

    public override int Cost => 0;

    public override bool Evaluate(ConfigNode node, Evaluation evaluation) => evaluation.Fail(this, node);

    public override string Explain(in Failure failure) => "Nothing is allowed here";

    public override bool IsAboutKey(in Failure failure) => true;
}
