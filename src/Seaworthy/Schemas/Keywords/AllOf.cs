using Seaworthy.Documents;
using Seaworthy.Schemas.Compilation;

namespace Seaworthy.Schemas.Keywords;

/// <summary><c>allOf</c>.</summary>
internal sealed class AllOf(KeywordPlace place, Subschema[] parts) : Keyword(place)
{
    public Subschema[] Parts { get; } = parts;

    public override Kinds Kinds => Kinds.Any;

    public override int Cost => 4;

    public override bool Evaluate(ConfigNode node, Evaluation evaluation)
    {
        var holds = true;
        foreach (var part in Parts)
        {
            if (!part.Evaluate(node, evaluation))
            {
                if (!evaluation.IsCollecting)
                {
                    return false;
                }

                holds = false;
            }
        }

        return holds;
    }

    public override string Explain(in Failure failure) => "Must match all of several schemas";

    public override void Link()
    {
        for (var i = 0; i < Parts.Length; i++)
        {
            Parts[i] = Parts[i].Final();
        }
    }

    public override void Mark(ConfigNode node, Evaluation evaluation, Marks marks)
    {
        foreach (var part in Parts)
        {
            part.Mark(node, evaluation, marks);
        }
    }
}
