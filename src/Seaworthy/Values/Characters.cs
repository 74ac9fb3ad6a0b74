namespace Seaworthy.Values;

/// <summary>ASCII character classes; the Unicode ones of the runtime admit digits and letters no token format has.</summary>
internal static class Characters
{
    public static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    public static bool IsUpper(char c) => (uint)(c - 'A') <= 25;

    public static bool IsLower(char c) => (uint)(c - 'a') <= 25;

    public static bool IsLetter(char c) => (uint)((c | 0x20) - 'a') <= 25;

    public static bool IsLetterOrDigit(char c) => IsLetter(c) || IsDigit(c);

    public static bool IsHex(char c) => IsDigit(c) || (uint)((c | 0x20) - 'a') <= 5;

    public static bool IsBase64(char c) => IsLetterOrDigit(c) || c is '+' or '/';

    public static bool IsBase64Url(char c) => IsLetterOrDigit(c) || c is '-' or '_';

    public static bool IsIdentifier(char c) => IsLetterOrDigit(c) || c == '_';

    public static bool IsHost(char c) => IsLetterOrDigit(c) || c is '-' or '.' or '_';

    public static char ToLower(char c) => IsUpper(c) ? (char)(c | 0x20) : c;

    /// <summary>Non-empty, and every character passes.</summary>
    public static bool All(ReadOnlySpan<char> text, Func<char, bool> test)
    {
        foreach (var c in text)
        {
            if (!test(c))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    public static bool Is(ReadOnlySpan<char> text, string word) => text.Equals(word.AsSpan(), StringComparison.OrdinalIgnoreCase);

    public static bool Starts(ReadOnlySpan<char> text, string prefix) => text.StartsWith(prefix.AsSpan(), StringComparison.Ordinal);

    public static bool Contains(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
