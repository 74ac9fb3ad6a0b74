namespace Seaworthy.Documents;

/// <summary>The small grammars inside JSON.</summary>
internal static class JsonText
{
    private static readonly string[] Digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    public static string Digit(char digit) => Digits[digit - '0'];

    /// <summary>Length of the run before the next quote, backslash or control character; all of it when none follows.</summary>
    public static int PlainLength(ReadOnlySpan<char> span)
    {
        var length = Compatibility.Scanning.IndexOfJsonStop(span);
        return length < 0 ? span.Length : length;
    }

    /// <summary>The number grammar of RFC 8259.</summary>
    public static bool IsNumber(ReadOnlySpan<char> word)
    {
        var at = word.Length > 0 && word[0] == '-' ? 1 : 0;
        var integer = Run(word, at);
        if (integer == 0 || (integer > 1 && word[at] == '0'))
        {
            return false;
        }

        at += integer;
        if (at < word.Length && word[at] == '.')
        {
            var fraction = Run(word, ++at);
            if (fraction == 0)
            {
                return false;
            }

            at += fraction;
        }

        if (at < word.Length && word[at] is 'e' or 'E')
        {
            at++;
            if (at < word.Length && word[at] is '+' or '-')
            {
                at++;
            }

            var exponent = Run(word, at);
            if (exponent == 0)
            {
                return false;
            }

            at += exponent;
        }

        return at == word.Length;
    }

    private static int Run(ReadOnlySpan<char> word, int at)
    {
        var start = at;
        while (at < word.Length && word[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at - start;
    }
}
