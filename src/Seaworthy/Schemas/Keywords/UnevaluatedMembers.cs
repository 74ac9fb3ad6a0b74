using Seaworthy.Documents;
using Seaworthy.Schemas.Compilation;

namespace Seaworthy.Schemas.Keywords;

/// <summary><c>unevaluatedProperties</c>.</summary>
internal sealed class UnevaluatedMembers(KeywordPlace place, Subschema owner, Subschema schema) : Unevaluated(place, owner, schema)
{
    public override Kinds Kinds => Kinds.Object;

    public override bool Evaluate(ConfigNode node, Evaluation evaluation)
    {
        var members = ((ObjectNode)node).Members;
        if (members.Length == 0 || Schema.IsEmpty)
        {
            return true;
        }

        var holds = true;
        var marks = MarkOthers(node, members.Length, evaluation);
        for (var i = 0; i < members.Length && (holds || evaluation.IsCollecting); i++)
        {
            if (!marks[i])
            {
                holds &= Schema.IsNever ? evaluation.Fail(this, node, i) : Schema.Evaluate(members[i].Value, evaluation);
            }
        }

        evaluation.ReturnMarks();
        return holds;
    }

    public override bool IsAboutKey(in Failure failure) => true;

    public override string Explain(in Failure failure) => $"Unknown key \"{((ObjectNode)failure.Node).Members[failure.Index].Name}\"";

    public override void Mark(ConfigNode node, Evaluation evaluation, Marks marks) => marks.IsAll |= node.Kind == NodeKind.Object;
}
