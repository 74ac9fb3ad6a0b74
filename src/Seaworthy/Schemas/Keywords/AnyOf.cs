using Seaworthy.Documents;
using Seaworthy.Schemas.Compilation;

namespace Seaworthy.Schemas.Keywords;

/// <summary><c>anyOf</c>.</summary>
internal sealed class AnyOf(KeywordPlace place, Subschema[] parts) : Alternatives(place, parts)
{
    public override bool Evaluate(ConfigNode node, Evaluation evaluation)
    {
        if (evaluation.IsCollecting)
        {
            return CountCollecting(node, 1, evaluation) > 0;
        }

        var candidates = Candidates(node);
        for (var i = 0; i < Parts.Length; i++)
        {
            if (IsCandidate(candidates, i) && Parts[i].Evaluate(node, evaluation))
            {
                return true;
            }
        }

        return false;
    }
}
