using System.Buffers;
using Seaworthy.Documents;

namespace Seaworthy.Schemas.Keywords;

/// <summary><c>uniqueItems</c>.</summary>
internal sealed class UniqueItems(KeywordPlace place) : Keyword(place)
{
    private const int MaxCompared = 8;

    // What comparing two numbers costs beside applying a subschema.
    private const int StepsToCompare = 8;

    public override Kinds Kinds => Kinds.Array;

    public override int Cost => 4;

    public override bool Evaluate(ConfigNode node, Evaluation evaluation)
    {
        var items = ((ArrayNode)node).Items;
        var again = items.Length <= MaxCompared ? Compare(items, evaluation) : Sort(items, evaluation);
        return again < 0 || evaluation.Fail(this, node, again);
    }

    public override string Explain(in Failure failure) => "Items must differ from each other; this one occurs before";

    private static int Compare(ConfigNode[] items, Evaluation evaluation)
    {
        for (var i = 1; i < items.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (NodeEquality.AreEqual(items[i], items[j], evaluation))
                {
                    return i;
                }
            }
        }

        return -1;
    }

    private static int Sort(ConfigNode[] items, Evaluation evaluation)
    {
        var count = items.Length;
        var hashes = ArrayPool<int>.Shared.Rent(count);
        var order = ArrayPool<int>.Shared.Rent(count);
        for (var i = 0; i < count; i++)
        {
            hashes[i] = NodeEquality.Hash(items[i]);
            order[i] = i;
        }

        Array.Sort(hashes, order, 0, count);
        var again = -1;
        for (var start = 0; start < count && again < 0; start++)
        {
            for (var i = start + 1; i < count && hashes[i] == hashes[start] && evaluation.Spend(StepsToCompare); i++)
            {
                if (NodeEquality.AreEqual(items[order[start]], items[order[i]], evaluation))
                {
                    again = Math.Max(order[start], order[i]);
                    break;
                }
            }
        }

        ArrayPool<int>.Shared.Return(hashes);
        ArrayPool<int>.Shared.Return(order);
        return again;
    }
}
