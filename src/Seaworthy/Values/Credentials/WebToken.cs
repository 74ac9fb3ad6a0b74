using System.Text;

namespace Seaworthy.Values;

/// <summary>JSON Web Tokens: three base64url parts whose header decodes to JSON with <c>alg</c>.</summary>
internal static class WebToken
{
    public static Credential? Find(string value)
    {
        if (value.Length < 40 || value[0] != 'e' || value[1] != 'y')
        {
            return null;
        }

        var first = value.IndexOf('.');
        var second = first < 0 ? -1 : value.IndexOf('.', first + 1);
        if (second < 0 || value.IndexOf('.', second + 1) >= 0 || second - first < 3 || value.Length - second < 10)
        {
            return null;
        }

        if (!Characters.All(value.AsSpan(second + 1), Characters.IsBase64Url) || Decode(value, 0, first) is not { } header || !JsonFields.TryGetString(header, "alg", out _, out _))
        {
            return null;
        }

        long? expiry = Decode(value, first + 1, second) is { } payload && JsonFields.TryGetInteger(payload, "exp", out var seconds) ? seconds : null;
        return new Credential(CredentialKind.JsonWebToken, CredentialFamily.SignedToken, "signed token (JWT)", ChecksumState.None) { ExpiresAt = expiry };
    }

    private static string? Decode(string value, int start, int end)
    {
        var bytes = Encodings.Base64(value.AsSpan(start, end - start));
        var text = bytes is null ? null : Encoding.UTF8.GetString(bytes);
        return text is { Length: > 1 } && text[0] == '{' ? text : null;
    }
}
