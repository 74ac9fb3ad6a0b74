namespace Seaworthy.Contracts;

/// <summary>The attributes that judge a text by its form, as loosely as they themselves do.</summary>
internal static class TextConstraints
{
    public static bool IsUrl(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase);

    /// <summary>One @, neither first nor last, and no line break.</summary>
    public static bool IsEmailAddress(string text) =>
        text.IndexOfAny(['\r', '\n']) < 0 && text.IndexOf('@') is > 0 and var at && at != text.Length - 1 && at == text.LastIndexOf('@');

    /// <summary>Digits with blanks and <c>-.()</c> between them, plus signs anywhere, an extension at the end.</summary>
    public static bool IsPhone(string text)
    {
        text = WithoutExtension(text.Replace("+", "").TrimEnd());
        var hasDigit = false;
        foreach (var c in text)
        {
            hasDigit |= char.IsDigit(c);
            if (!char.IsDigit(c) && !char.IsWhiteSpace(c) && c is not ('-' or '.' or '(' or ')'))
            {
                return false;
            }
        }

        return hasDigit;
    }

    /// <summary>Digits, blanks and hyphens whose check digit is right.</summary>
    public static bool IsCreditCard(string text)
    {
        var sum = 0;
        var isDoubled = false;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (text[i] is '-' or ' ')
            {
                continue;
            }

            if (text[i] is not (>= '0' and <= '9'))
            {
                return false;
            }

            var digit = (text[i] - '0') * (isDoubled ? 2 : 1);
            sum += (digit / 10) + (digit % 10);
            isDoubled = !isDoubled;
        }

        return sum % 10 == 0;
    }

    private static string WithoutExtension(string text)
    {
        foreach (var mark in new[] { "ext.", "ext", "x" })
        {
            var at = text.LastIndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && IsDigits(text.Substring(at + mark.Length).TrimStart()))
            {
                return text.Substring(0, at);
            }
        }

        return text;
    }

    private static bool IsDigits(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsDigit(c))
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
