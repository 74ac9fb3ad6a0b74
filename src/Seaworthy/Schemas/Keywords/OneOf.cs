using Seaworthy.Documents;
using Seaworthy.Schemas.Compilation;

namespace Seaworthy.Schemas.Keywords;

/// <summary><c>oneOf</c>.</summary>
internal sealed class OneOf(KeywordPlace place, Subschema[] parts) : Alternatives(place, parts)
{
    private const int SeveralHold = 2;

    public override bool Evaluate(ConfigNode node, Evaluation evaluation)
    {
        if (evaluation.IsCollecting)
        {
            return CountCollecting(node, 2, evaluation) switch
            {
                0 => false,
                1 => true,
                _ => evaluation.Fail(this, node, code: SeveralHold),
            };
        }

        var count = 0;
        var candidates = Candidates(node);
        for (var i = 0; i < Parts.Length; i++)
        {
            if (IsCandidate(candidates, i) && Parts[i].Evaluate(node, evaluation) && ++count == 2)
            {
                return false;
            }
        }

        return count == 1;
    }

    public override string Explain(in Failure failure) => failure.Code == SeveralHold
        ? "Matches more than one alternative where exactly one is allowed" + Matching(failure.Node)
        : base.Explain(failure);

    private string Matching(ConfigNode node)
    {
        var evaluation = Evaluation.Rent(isCollecting: false, tracksScope: false, default);
        var numbers = new List<string>();
        for (var i = 0; i < Parts.Length && numbers.Count < 3; i++)
        {
            if (Parts[i].Evaluate(node, evaluation))
            {
                numbers.Add(SchemaText.Number(i + 1));
            }
        }

        evaluation.Return();
        return numbers.Count < 2 ? "" : $" (numbers {string.Join(" and ", numbers)} of {SchemaText.Number(Parts.Length)})";
    }
}
