namespace Seaworthy.Documents;

/// <summary>The small grammars inside JSON.</summary>
internal static class JsonText
{
    private static readonly string[] Digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    public static string Digit(char digit) => Digits[digit - '0'];

    /// <summary>Length of the number that <paramref name="text"/> starts with by the grammar of RFC 8259; 0 when there is none.</summary>
    public static int NumberLength(ReadOnlySpan<char> text)
    {
        var at = text.Length > 0 && text[0] == '-' ? 1 : 0;
        var integer = Run(text, at);
        if (integer == 0 || (integer > 1 && text[at] == '0'))
        {
            return 0;
        }

        at += integer;
        if (at < text.Length && text[at] == '.')
        {
            var fraction = Run(text, ++at);
            if (fraction == 0)
            {
                return 0;
            }

            at += fraction;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            if (at < text.Length && text[at] is '+' or '-')
            {
                at++;
            }

            var exponent = Run(text, at);
            return exponent == 0 ? 0 : at + exponent;
        }

        return at;
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
