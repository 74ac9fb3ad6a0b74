using System.Globalization;
using System.Text;

namespace Seaworthy.Schemas.Patterns;

/// <summary>Writes a pattern so that the platform's engine, which knows UTF-16 units, means what ECMA-262 means by code points.</summary>
internal sealed class RegexTranslation
{
    private const int MaxLength = 1 << 20;

    /// <summary>No match starts between the halves of a pair.</summary>
    private const string NotInsidePair = @"(?<![\uD800-\uDBFF](?=[\uDC00-\uDFFF]))";

    private readonly StringBuilder _text = new(NotInsidePair);
    private readonly Dictionary<CodePointSet, string> _sets = [];

    private RegexTranslation()
    {
    }

    /// <summary>The translation, or null when it would be too long.</summary>
    public static string? TryTranslate(PatternNode root)
    {
        var translation = new RegexTranslation();
        translation.Write(root);
        return translation._text.Length <= MaxLength ? translation._text.ToString() : null;
    }

    private void Write(PatternNode node)
    {
        if (_text.Length > MaxLength)
        {
            return;
        }

        switch (node)
        {
            case CharacterNode character:
                WriteSet(CodePointSet.Of(character.CodePoint));
                break;
            case SetNode set:
                WriteSet(set.Set);
                break;
            case SequenceNode sequence:
                Array.ForEach(sequence.Items, Write);
                break;
            case AlternationNode alternation:
                WriteAlternation(alternation);
                break;
            case GroupNode group:
                Enclose("(?<g" + Number(group.Index) + ">", group.Body);
                break;
            case RepeatNode repeat:
                Enclose("(?:", repeat.Body);
                _text.Append('{').Append(Number(repeat.Min)).Append(',');
                _text.Append(repeat.Max == RepeatNode.Unbounded ? "" : Number(repeat.Max)).Append(repeat.Lazy ? "}?" : "}");
                break;
            case LookNode look:
                Enclose((look.Ahead ? "(?" : "(?<") + (look.Negative ? "!" : "="), look.Body);
                break;
            case BackReferenceNode reference:
                foreach (var index in reference.Groups)
                {
                    // A group that took no part is the empty text to ECMA-262 and a failure to the platform.
                    var name = "g" + Number(index);
                    _text.Append("(?(").Append(name).Append(")\\k<").Append(name).Append(">|)");
                }

                break;
            case AssertionNode assertion:
                _text.Append(assertion.Kind switch
                {
                    AssertionKind.Start => @"\A",
                    AssertionKind.End => @"\z",
                    AssertionKind.WordBoundary => "(?:(?<=[0-9A-Z_a-z])(?![0-9A-Z_a-z])|(?<![0-9A-Z_a-z])(?=[0-9A-Z_a-z]))",
                    _ => "(?:(?<=[0-9A-Z_a-z])(?=[0-9A-Z_a-z])|(?<![0-9A-Z_a-z])(?![0-9A-Z_a-z]))",
                });
                break;
            default:
                break;
        }
    }

    private void Enclose(string opening, PatternNode body)
    {
        _text.Append(opening);
        Write(body);
        _text.Append(')');
    }

    private void WriteAlternation(AlternationNode alternation)
    {
        var opening = "(?:";
        foreach (var choice in alternation.Choices)
        {
            _text.Append(opening);
            Write(choice);
            opening = "|";
        }

        _text.Append(')');
    }

    private void WriteSet(CodePointSet set)
    {
        if (!_sets.TryGetValue(set, out var text))
        {
            text = Describe(set);
            _sets.Add(set, text);
        }

        _text.Append(text);
    }

    private static string Describe(CodePointSet set)
    {
        var units = new StringBuilder();
        var high = new StringBuilder();
        var low = new StringBuilder();
        var pairs = new List<string>();
        foreach (var (first, last) in AllRanges(set))
        {
            AddUnits(units, first, Math.Min(last, 0xD7FF));
            AddUnits(high, Math.Max(first, 0xD800), Math.Min(last, 0xDBFF));
            AddUnits(low, Math.Max(first, 0xDC00), Math.Min(last, 0xDFFF));
            AddUnits(units, Math.Max(first, 0xE000), Math.Min(last, 0xFFFF));
            AddPairs(pairs, Math.Max(first, 0x10000), last);
        }

        if (high.Length > 0)
        {
            pairs.Add("[" + high + "](?![\\uDC00-\\uDFFF])");
        }

        if (low.Length > 0)
        {
            pairs.Add("(?<![\\uD800-\\uDBFF])[" + low + "]");
        }

        if (units.Length > 0)
        {
            pairs.Insert(0, "[" + units + "]");
        }

        return pairs.Count switch
        {
            0 => "(?!)",
            1 when units.Length > 0 => pairs[0],
            _ => "(?:" + string.Join("|", pairs) + ")",
        };
    }

    private static IEnumerable<(int First, int Last)> AllRanges(CodePointSet set)
    {
        for (int i = 0, start = -1; i <= 128; i++)
        {
            var inside = i < 128 && set.Contains(i);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                yield return (start, i - 1);
                start = -1;
            }
        }

        for (var i = 0; i < set.Ranges.Length; i += 2)
        {
            yield return (set.Ranges[i], set.Ranges[i + 1]);
        }
    }

    private static void AddUnits(StringBuilder text, int first, int last)
    {
        if (first <= last)
        {
            AddUnit(text, first);
            if (last > first)
            {
                AddUnit(text.Append('-'), last);
            }
        }
    }

    /// <summary>Up to three alternatives: the first high half's part, the whole ones between, the last one's part.</summary>
    private static void AddPairs(List<string> pairs, int first, int last)
    {
        while (first <= last)
        {
            var offset = first - 0x10000;
            int high = offset >> 10, lowFirst = offset & 0x3FF;
            var lastHigh = (last - 0x10000) >> 10;
            var lowLast = high == lastHigh ? (last - 0x10000) & 0x3FF : 0x3FF;
            var highLast = high;
            if (lowFirst == 0)
            {
                // As many whole high halves as there are.
                highLast = ((last - 0x10000) & 0x3FF) == 0x3FF ? lastHigh : Math.Max(lastHigh - 1, high);
            }

            var text = new StringBuilder("[");
            AddUnits(text, 0xD800 + high, 0xD800 + highLast);
            text.Append("][");
            AddUnits(text, 0xDC00 + lowFirst, 0xDC00 + lowLast);
            pairs.Add(text.Append(']').ToString());
            first = 0x10000 + (highLast << 10) + lowLast + 1;
        }
    }

    private static void AddUnit(StringBuilder text, int unit) => text.Append("\\u").Append(unit.ToString("X4", CultureInfo.InvariantCulture));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
