using System.Text;

namespace Seaworthy.Values;

/// <summary>Private keys: PEM (plain, escaped, in base64), PKCS#12 and bare DER in base64, age identities, service account files.</summary>
internal static class KeyMaterial
{
    public static Credential? Find(string value)
    {
        switch (value[0])
        {
            case '-' or '{' or '"' or '\\':
                return value[0] == '{' ? ServiceAccount(value) : Pem(value);
            case 'L' when value.StartsWith("LS0t", StringComparison.Ordinal):
                return Encodings.Base64(WithoutBlanks(value).AsSpan()) is { } bytes ? Pem(Encoding.ASCII.GetString(bytes)) : null;
            case 'M' when value.Length >= 64 && value[1] is >= 'C' and <= 'L':
                return Encodings.Base64(WithoutBlanks(value).AsSpan()) is { } der ? Der(der) : null;
            case 'A' when value.StartsWith("AGE-SECRET-KEY-1", StringComparison.Ordinal):
                return new Credential(CredentialKind.AgeKey, CredentialFamily.PrivateKey, "age identity", Bech32.IsValid(value.AsSpan()) ? ChecksumState.Valid : ChecksumState.Wrong);
            default:
                return value.Length > 60 && value.IndexOf("-----BEGIN ", StringComparison.Ordinal) > 0 ? Pem(value) : null;
        }
    }

    private static Credential? Pem(string text)
    {
        for (var begin = text.IndexOf("-----BEGIN ", StringComparison.Ordinal); begin >= 0; begin = text.IndexOf("-----BEGIN ", begin + 11, StringComparison.Ordinal))
        {
            var label = begin + 11;
            var end = text.IndexOf("-----", label, Math.Min(48, text.Length - label), StringComparison.Ordinal);
            if (end < 0)
            {
                continue;
            }

            var name = text.Substring(label, end - label);
            if ((name.EndsWith("PRIVATE KEY", StringComparison.Ordinal) || name == "PGP PRIVATE KEY BLOCK") && HasBody(text, end + 5))
            {
                return new Credential(CredentialKind.PemPrivateKey, CredentialFamily.PrivateKey, "private key (PEM)", ChecksumState.None)
                {
                    IsEncrypted = name.StartsWith("ENCRYPTED", StringComparison.Ordinal) || Characters.Contains(text, "Proc-Type: 4,ENCRYPTED"),
                };
            }
        }

        return null;
    }

    // A bare header is documentation; a key has some base64 behind it.
    private static bool HasBody(string text, int from)
    {
        var count = 0;
        for (var i = from; i < text.Length && count < 40; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
            {
                i++;
            }
            else if (Characters.IsBase64(text[i]))
            {
                count++;
            }
            else if (text[i] == '-' && count > 0 && i + 4 < text.Length && text[i + 1] == '-' && text[i + 2] == '-')
            {
                return false;
            }
        }

        return count >= 40;
    }

    private static Credential? Der(byte[] der)
    {
        var at = 0;
        if (!Enter(der, ref at, 0x30, out var length) || length > der.Length - at || length < der.Length - at - 4 || at >= der.Length || der[at] != 0x02)
        {
            return null;
        }

        if (!Enter(der, ref at, 0x02, out var size) || size != 1 || at + 1 >= der.Length)
        {
            return null;
        }

        var version = der[at];
        var next = der[at + 1];
        at++;
        if (version == 3 && next == 0x30)
        {
            return new Credential(CredentialKind.Pkcs12, CredentialFamily.PrivateKey, "PKCS#12 key store", ChecksumState.None) { IsEncrypted = true };
        }

        // PKCS#8 and SEC1 keys, then PKCS#1 with its modulus.
        var isKey = (version == 0 && next == 0x30 && Enter(der, ref at, 0x30, out _) && at < der.Length && der[at] == 0x06)
            || (version == 1 && next == 0x04)
            || (version == 0 && next == 0x02 && Enter(der, ref at, 0x02, out var modulus) && modulus >= 64);
        return isKey ? new Credential(CredentialKind.DerPrivateKey, CredentialFamily.PrivateKey, "private key (DER)", ChecksumState.None) : null;
    }

    private static bool Enter(byte[] der, ref int at, byte tag, out int length)
    {
        length = 0;
        if (at + 2 > der.Length || der[at] != tag)
        {
            return false;
        }

        var first = der[at + 1];
        at += 2;
        if (first < 0x80)
        {
            length = first;
            return true;
        }

        var count = first & 0x7F;
        if (count is 0 or > 3 || at + count > der.Length)
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            length = (length << 8) | der[at++];
        }

        return true;
    }

    private static Credential? ServiceAccount(string value) =>
        JsonFields.TryGetString(value, "private_key", out var key, out var offset) && Pem(key) is not null
            ? new Credential(CredentialKind.ServiceAccount, CredentialFamily.PrivateKey, "service account key", ChecksumState.None) { Offset = offset, Length = key.Length }
            : null;

    private static string WithoutBlanks(string text)
    {
        if (text.IndexOfAny([' ', '\n', '\r']) < 0)
        {
            return text;
        }

        var bare = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                bare.Append(c);
            }
        }

        return bare.ToString();
    }
}
