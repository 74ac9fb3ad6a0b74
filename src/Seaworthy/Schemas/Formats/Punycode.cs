using System.Text;

namespace Seaworthy.Schemas.Formats;

/// <summary>The encoding of RFC 3492 by which labels of Unicode become ASCII.</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int TMin = 1;
    private const int TMax = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const int InitialBias = 72;
    private const int InitialPoint = 128;
    private const int MaxPoint = 0x10FFFF;

    /// <summary>Whether a label claims to be encoded.</summary>
    public static bool IsALabel(string label) => label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase);

    /// <summary>The code points behind the prefix of an A-label; null where it is not well formed.</summary>
    public static int[]? Decode(string text)
    {
        var output = new List<int>();
        var basic = text.LastIndexOf('-');
        for (var j = 0; j < basic; j++)
        {
            output.Add(char.ToLowerInvariant(text[j]));
        }

        long point = InitialPoint;
        long position = 0;
        var bias = InitialBias;
        for (var at = basic < 0 ? 0 : basic + 1; at < text.Length;)
        {
            var old = position;
            long weight = 1;
            for (var k = Base; ; k += Base)
            {
                var digit = at < text.Length ? Digit(text[at++]) : -1;
                if (digit < 0)
                {
                    return null;
                }

                position += digit * weight;
                var threshold = Threshold(k, bias);
                if (position > int.MaxValue)
                {
                    return null;
                }

                if (digit < threshold)
                {
                    break;
                }

                weight *= Base - threshold;
            }

            var count = output.Count + 1;
            bias = Adapt((int)(position - old), count, old == 0);
            point += position / count;
            position %= count;
            if (point is > MaxPoint or (>= 0xD800 and <= 0xDFFF))
            {
                return null;
            }

            output.Insert((int)position++, (int)point);
        }

        return [.. output];
    }

    /// <summary>The encoding without its prefix; null where numbers run over.</summary>
    public static string? Encode(int[] points)
    {
        var output = new StringBuilder();
        foreach (var c in points)
        {
            if (c < InitialPoint)
            {
                output.Append((char)c);
            }
        }

        var basic = output.Length;
        var handled = basic;
        if (basic > 0)
        {
            output.Append('-');
        }

        long point = InitialPoint;
        long delta = 0;
        var bias = InitialBias;
        while (handled < points.Length)
        {
            long next = int.MaxValue;
            foreach (var c in points)
            {
                next = c >= point && c < next ? c : next;
            }

            delta += (next - point) * (handled + 1);
            point = next;
            foreach (var c in points)
            {
                delta += c < point ? 1 : 0;
                if (delta > int.MaxValue)
                {
                    return null;
                }

                if (c == point)
                {
                    AppendNumber(output, (int)delta, bias);
                    bias = Adapt((int)delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }

            delta++;
            point++;
        }

        return output.ToString();
    }

    private static void AppendNumber(StringBuilder output, int number, int bias)
    {
        for (var k = Base; ; k += Base)
        {
            var threshold = Threshold(k, bias);
            if (number < threshold)
            {
                output.Append(Character(number));
                return;
            }

            output.Append(Character(threshold + ((number - threshold) % (Base - threshold))));
            number = (number - threshold) / (Base - threshold);
        }
    }

    private static int Threshold(int k, int bias) => Math.Max(TMin, Math.Min(TMax, k - bias));

    private static int Adapt(int delta, int count, bool isFirst)
    {
        delta = isFirst ? delta / Damp : delta / 2;
        delta += delta / count;
        var k = 0;
        while (delta > (Base - TMin) * TMax / 2)
        {
            delta /= Base - TMin;
            k += Base;
        }

        return k + ((Base - TMin + 1) * delta / (delta + Skew));
    }

    private static char Character(int digit) => (char)(digit < 26 ? 'a' + digit : '0' + digit - 26);

    private static int Digit(char c) => c switch
    {
        >= 'a' and <= 'z' => c - 'a',
        >= 'A' and <= 'Z' => c - 'A',
        >= '0' and <= '9' => c - '0' + 26,
        _ => -1,
    };
}
