using Seaworthy.Documents;
using Seaworthy.Schemas.Formats;

namespace Seaworthy.Schemas.Keywords;

/// <summary><c>format</c>, where it is asserted.</summary>
internal sealed class FormatKeyword(KeywordPlace place, SchemaFormat format) : Keyword(place), ITextKeyword
{
    public override Kinds Kinds => Kinds.String;

    public override int Cost => 2;

    public override bool Evaluate(ConfigNode node, Evaluation evaluation) => format.IsValid(((ScalarNode)node).Text!) || evaluation.Fail(this, node);

    public bool Holds(string text, Evaluation evaluation) => format.IsValid(text);

    public override string Explain(in Failure failure) => "Must be " + format.Expected;
}
