using Seaworthy.Documents;

namespace Seaworthy.Schemas.Keywords;

/// <summary><c>minItems</c> and <c>maxItems</c>.</summary>
internal sealed class ItemCount(KeywordPlace place, int limit, bool isUpper) : Keyword(place)
{
    public override Kinds Kinds => Kinds.Array;

    public override bool Evaluate(ConfigNode node, Evaluation evaluation)
    {
        var count = ((ArrayNode)node).Items.Length;
        return (isUpper ? count <= limit : count >= limit) || evaluation.Fail(this, node);
    }

    public override string Explain(in Failure failure) =>
        "Must have " + (isUpper ? "at most " : "at least ") + SchemaText.Count(limit, "item") + ", has " + SchemaText.Number(((ArrayNode)failure.Node).Items.Length);
}
