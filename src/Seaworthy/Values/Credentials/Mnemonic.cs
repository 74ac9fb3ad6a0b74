namespace Seaworthy.Values;

/// <summary>BIP39 seed phrases of the English list, checked by their SHA-256 checksum.</summary>
internal static class Mnemonic
{
    private static readonly Dictionary<string, int> Index = BuildIndex();

    /// <summary>12, 15, 18, 21 or 24 words of the list with a right checksum.</summary>
    public static bool IsValid(string text)
    {
        Span<int> indexes = stackalloc int[24];
        var count = 0;
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }

            var space = text.IndexOf(' ', at);
            var end = space < 0 ? text.Length : space;
            if (count == 24 || end - at is < 3 or > 8 || !Index.TryGetValue(text.Substring(at, end - at).ToLowerInvariant(), out indexes[count]))
            {
                return false;
            }

            count++;
            at = end;
        }

        return count is 12 or 15 or 18 or 21 or 24 && HasChecksum(indexes.Slice(0, count));
    }

    private static bool HasChecksum(ReadOnlySpan<int> indexes)
    {
        var bits = indexes.Length * 11;
        var checksum = bits / 33;
        var entropy = new byte[(bits - checksum) / 8];
        var given = 0;
        for (var i = 0; i < bits; i++)
        {
            var bit = (indexes[i / 11] >> (10 - (i % 11))) & 1;
            if (i < entropy.Length * 8)
            {
                entropy[i / 8] |= (byte)(bit << (7 - (i % 8)));
            }
            else
            {
                given = (given << 1) | bit;
            }
        }

        return Compatibility.Sha256.Hash(entropy)[0] >> (8 - checksum) == given;
    }

    private static Dictionary<string, int> BuildIndex()
    {
        var index = new Dictionary<string, int>(2048, StringComparer.Ordinal);
        foreach (var word in EnglishWordList.Words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            index[word] = index.Count;
        }

        return index;
    }
}
