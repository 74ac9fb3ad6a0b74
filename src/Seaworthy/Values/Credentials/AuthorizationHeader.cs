using System.Text;

namespace Seaworthy.Values;

/// <summary>The value of an HTTP Authorization header with its credential in it (RFC 7617, RFC 6750).</summary>
internal static class AuthorizationHeader
{
    private const int LeastToken = 16;

    private static readonly string[] Schemes = ["Bearer ", "Token ", "ApiKey "];

    /// <summary>Where the credential starts; negative when the text is no header, or holds a name or a variable in its place.</summary>
    public static int FindCredential(string text)
    {
        if (text.Length < 8 || text.Length > 8192)
        {
            return -1;
        }

        if (text.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            return HoldsPassword(text.Substring(6).Trim()) ? 6 : -1;
        }

        foreach (var scheme in Schemes)
        {
            if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                return IsToken(text.AsSpan(scheme.Length).Trim()) ? scheme.Length : -1;
            }
        }

        return -1;
    }

    /// <summary>Whether a text could be a token by its make: long enough, letters and digits, none of the signs of a sentence or a variable.</summary>
    public static bool IsToken(ReadOnlySpan<char> text)
    {
        bool digits = false, letters = false;
        foreach (var c in text)
        {
            digits |= Characters.IsDigit(c);
            letters |= Characters.IsLetter(c);
            if (!Characters.IsLetterOrDigit(c) && c is not ('-' or '_' or '.' or '+' or '/' or '=' or '~' or '%'))
            {
                return false;
            }
        }

        return digits && letters && text.Length >= LeastToken;
    }

    private static bool HoldsPassword(string encoded)
    {
        try
        {
            var pair = new UTF8Encoding(false, true).GetString(Convert.FromBase64String(encoded));
            var colon = pair.IndexOf(':');
            return colon >= 0 && pair.Length > colon + 1 && ValueClassifier.Classify(pair.Substring(colon + 1)).CouldBeSecret;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            return false;
        }
    }
}
