namespace Seaworthy.Values;

/// <summary>Compares a value with the name of its own key.</summary>
internal static class KeyEcho
{
    private const int Longest = 48;

    public static bool Matches(string keyLeaf, string value)
    {
        if (keyLeaf.Length is < 3 or > Longest || value.Length is < 3 or > Longest)
        {
            return false;
        }

        Span<char> keyBuffer = stackalloc char[Longest];
        Span<char> valueBuffer = stackalloc char[Longest];
        var key = Bare(keyLeaf, keyBuffer);
        var text = Bare(value, valueBuffer);
        if (key.Length < 3 || text.Length < 3)
        {
            return false;
        }

        var longest = Math.Max(key.Length, text.Length);
        return Distance(key, text) * 4 < longest;
    }

    private static Span<char> Bare(string text, Span<char> buffer)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (Characters.IsLetterOrDigit(c))
            {
                buffer[length++] = Characters.ToLower(c);
            }
        }

        return buffer.Slice(0, length);
    }

    private static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<int> row = stackalloc int[Longest + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
