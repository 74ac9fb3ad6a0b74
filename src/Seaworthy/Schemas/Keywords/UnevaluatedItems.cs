using Seaworthy.Documents;
using Seaworthy.Schemas.Compilation;

namespace Seaworthy.Schemas.Keywords;

/// <summary><c>unevaluatedItems</c>.</summary>
internal sealed class UnevaluatedItems(KeywordPlace place, Subschema owner, Subschema schema) : Unevaluated(place, owner, schema)
{
    public override Kinds Kinds => Kinds.Array;

    public override bool Evaluate(ConfigNode node, Evaluation evaluation)
    {
        var items = ((ArrayNode)node).Items;
        if (items.Length == 0 || Schema.IsEmpty)
        {
            return true;
        }

        var holds = true;
        var marks = MarkOthers(node, items.Length, evaluation);
        for (var i = 0; i < items.Length && (holds || evaluation.IsCollecting); i++)
        {
            if (!marks[i])
            {
                holds &= Schema.IsNever ? evaluation.Fail(this, node, i) : Schema.Evaluate(items[i], evaluation);
            }
        }

        evaluation.ReturnMarks();
        return holds;
    }

    public override string Explain(in Failure failure) => "This item is not allowed: nothing in the schema describes it";

    public override void Mark(ConfigNode node, Evaluation evaluation, Marks marks) => marks.IsAll |= node.Kind == NodeKind.Array;
}
