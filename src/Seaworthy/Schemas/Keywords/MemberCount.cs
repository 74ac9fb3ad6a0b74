using Seaworthy.Documents;

namespace Seaworthy.Schemas.Keywords;

/// <summary><c>minProperties</c> and <c>maxProperties</c>.</summary>
internal sealed class MemberCount(KeywordPlace place, int limit, bool isUpper) : Keyword(place)
{
    public override Kinds Kinds => Kinds.Object;

    public override bool Evaluate(ConfigNode node, Evaluation evaluation)
    {
        var count = ((ObjectNode)node).Members.Length;
        return (isUpper ? count <= limit : count >= limit) || evaluation.Fail(this, node);
    }

    public override string Explain(in Failure failure) =>
        "Must have " + (isUpper ? "at most " : "at least ") + SchemaText.Count(limit, "key") + ", has " + SchemaText.Number(((ObjectNode)failure.Node).Members.Length);
}
