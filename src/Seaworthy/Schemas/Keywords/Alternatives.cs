using Seaworthy.Documents;
using Seaworthy.Schemas.Compilation;

namespace Seaworthy.Schemas.Keywords;

/// <summary>What <c>anyOf</c> and <c>oneOf</c> share: where no alternative holds, the failures of the nearest one are kept and those of the others dropped.</summary>
internal abstract class Alternatives(KeywordPlace place, Subschema[] parts) : Keyword(place)
{
    private const int NoneHolds = 1;
    private const int WrongKind = 1_000_000;
    private const int WrongTag = 1_000;
    private const int MaxOnStack = 64;

    private TagIndex? _tags;

    public Subschema[] Parts { get; } = parts;

    public override Kinds Kinds => Kinds.Any;

    public override int Cost => 5;

    public override string Explain(in Failure failure)
    {
        var allowed = Kinds.None;
        var wantsInteger = false;
        var values = new List<ConfigNode>();
        foreach (var part in Parts)
        {
            foreach (var keyword in part.Final().Keywords)
            {
                if (keyword is EnumKeyword choice)
                {
                    values.AddRange(choice.Values);
                }
                else if (keyword is TypeKeyword type)
                {
                    allowed |= type.Allowed;
                    wantsInteger |= type.WantsInteger;
                }
            }
        }

        // A type beside the values of an alternative adds nothing to them.
        return values.Count > 0 && (allowed == Kinds.None || ((int)allowed & (1 << (int)failure.Node.Kind)) != 0)
            ? SchemaText.ExpectedValue([.. values], failure.Node)
            : SchemaText.Expected(allowed, wantsInteger, failure.Node);
    }

    public override void Link()
    {
        for (var i = 0; i < Parts.Length; i++)
        {
            Parts[i] = Parts[i].Final();
        }

        _tags = TagIndex.Create(Parts);
    }

    /// <summary>The alternatives worth trying, bit for bit (those from the 65th on are always tried).</summary>
    protected ulong Candidates(ConfigNode node) => _tags?.Candidates(node) ?? ulong.MaxValue;

    protected static bool IsCandidate(ulong candidates, int part) => candidates == ulong.MaxValue || (candidates & (1UL << part)) != 0;

    public override void Mark(ConfigNode node, Evaluation evaluation, Marks marks)
    {
        foreach (var part in Parts)
        {
            if (evaluation.Holds(part, node))
            {
                part.Mark(node, evaluation, marks);
            }
        }
    }

    /// <summary>Evaluates all alternatives and counts those that hold, up to <paramref name="enough"/>; where none does, explains why.</summary>
    protected int CountCollecting(ConfigNode node, int enough, Evaluation evaluation)
    {
        var mark = evaluation.FailureCount;
        var ends = Parts.Length <= MaxOnStack ? stackalloc int[Parts.Length] : new int[Parts.Length];
        var count = 0;
        var candidates = Candidates(node);
        if (candidates == 0)
        {
            // The tag is unknown: every alternative has something to say about it.
            candidates = ulong.MaxValue;
        }

        for (var i = 0; i < Parts.Length; i++)
        {
            if (!IsCandidate(candidates, i))
            {
                ends[i] = evaluation.FailureCount;
                continue;
            }

            if (Parts[i].Evaluate(node, evaluation) && ++count == enough)
            {
                break;
            }

            ends[i] = evaluation.FailureCount;
        }

        if (count > 0)
        {
            evaluation.Truncate(mark);
        }
        else
        {
            KeepNearest(node, mark, ends, evaluation);
        }

        return count;
    }

    private void KeepNearest(ConfigNode node, int mark, ReadOnlySpan<int> ends, Evaluation evaluation)
    {
        var best = 0;
        var bestScore = int.MaxValue;
        var isPlain = true;
        var start = mark;
        for (var i = 0; i < ends.Length; i++)
        {
            var score = Score(node, start, ends[i], evaluation, ref isPlain);
            if (score < bestScore && ends[i] > start)
            {
                best = i;
                bestScore = score;
            }

            start = ends[i];
        }

        if (isPlain || evaluation.FailureCount == mark)
        {
            evaluation.Truncate(mark);
            evaluation.Fail(this, node, code: NoneHolds);
            return;
        }

        evaluation.Truncate(ends[best]);
        evaluation.Cut(mark, best == 0 ? mark : ends[best - 1]);
        for (var i = mark; i < evaluation.FailureCount; i++)
        {
            ref var failure = ref evaluation.FailureAt(i);
            failure = failure with { Alternatives = Math.Max(failure.Alternatives, Parts.Length) };
        }
    }

    // Few failures are near; a tag that names another alternative is far, and a value of another kind is farther.
    private int Score(ConfigNode node, int start, int end, Evaluation evaluation, ref bool isPlain)
    {
        var score = 0;
        for (var i = start; i < end; i++)
        {
            ref var failure = ref evaluation.FailureAt(i);
            var isHere = ReferenceEquals(failure.Node, node);
            var isSimple = failure.Keyword is TypeKeyword or EnumKeyword || (failure.Keyword is Alternatives && failure.Code == NoneHolds);
            isPlain &= isHere && (failure.Keyword is TypeKeyword or EnumKeyword);
            score += isHere && isSimple ? WrongKind : IsTag(failure, node) ? WrongTag : 1;
            if (score > WrongKind)
            {
                break;
            }
        }

        return score;
    }

    private static bool IsTag(in Failure failure, ConfigNode node)
    {
        if (failure.Keyword is not EnumKeyword || node is not ObjectNode parent)
        {
            return false;
        }

        foreach (var member in parent.Members)
        {
            if (ReferenceEquals(member.Value, failure.Node))
            {
                return true;
            }
        }

        return false;
    }
}
