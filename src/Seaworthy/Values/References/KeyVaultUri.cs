namespace Seaworthy.Values;

/// <summary>The address of a Key Vault secret: <c>https://{vault}.vault.azure.net/secrets/{name}[/{version}]</c>.</summary>
internal static class KeyVaultUri
{
    /// <summary>What an address names, with its defects.</summary>
    internal sealed record Parsed(string? Vault, string? Name, string? Version);

    public static Parsed Check(string uri, int offset, List<ReferenceDefect> defects)
    {
        void Add(ReferenceDefectKind kind, string message, int at) => defects.Add(new ReferenceDefect(kind, message, offset + at));

        var mark = uri.IndexOf("://", StringComparison.Ordinal);
        if (mark <= 0 || uri.Contains(' '))
        {
            Add(ReferenceDefectKind.NotAnAddress, "SecretUri is not an address", 0);
            return new Parsed(null, null, null);
        }

        if (!Characters.Is(uri.AsSpan(0, mark), "https"))
        {
            Add(ReferenceDefectKind.NotHttps, "the address does not start with https", 0);
        }

        var hostStart = mark + 3;
        var slash = uri.IndexOf('/', hostStart);
        slash = slash < 0 ? uri.Length : slash;
        var host = uri.Substring(hostStart, slash - hostStart);
        host = host.EndsWith(":443", StringComparison.Ordinal) ? host.Substring(0, host.Length - 4) : host;
        var vault = KeyVaultName.VaultOf(host);
        if (vault is null)
        {
            Add(ReferenceDefectKind.ForeignHost, "the host is not that of a vault which holds secrets", hostStart);
        }
        else if (!KeyVaultName.IsVault(vault))
        {
            Add(ReferenceDefectKind.IllegalVaultName, "a vault name has 3 to 24 letters, digits and single hyphens, and starts with a letter", hostStart);
        }

        return CheckPath(uri, slash, vault, Add);
    }

    private static Parsed CheckPath(string uri, int slash, string? vault, Action<ReferenceDefectKind, string, int> add)
    {
        var query = uri.IndexOfAny(['?', '#'], slash);
        if (query >= 0)
        {
            add(ReferenceDefectKind.Malformed, "the address of a secret has no query", query);
        }

        var path = uri.Substring(slash, (query < 0 ? uri.Length : query) - slash).Split('/');
        if (path.Length < 3 || path[2].Length == 0)
        {
            add(ReferenceDefectKind.MissingPart, "the address names no secret", slash);
            return new Parsed(vault, null, null);
        }

        if (!Characters.Is(path[1].AsSpan(), "secrets"))
        {
            add(ReferenceDefectKind.WrongCollection, "the address is not in the collection 'secrets'", slash + 1);
        }

        var nameAt = slash + path[1].Length + 2;
        if (!KeyVaultName.IsSecret(path[2]))
        {
            add(ReferenceDefectKind.IllegalSecretName, "a secret name has 1 to 127 letters, digits and hyphens; write '--' for ':'", nameAt);
        }

        var versionAt = nameAt + path[2].Length + 1;
        var version = path.Length > 3 && path[3].Length > 0 ? path[3] : null;
        if (path.Length > 4 && path[4].Length > 0)
        {
            add(ReferenceDefectKind.ExtraSegment, "the address has a segment too many", versionAt);
        }
        else if (path.Length > 3 && path[path.Length - 1].Length == 0)
        {
            add(ReferenceDefectKind.TrailingSlash, "a trailing slash leaves the version empty, which does not resolve", uri.Length - 1);
        }

        if (version is not null && !KeyVaultName.IsVersion(version))
        {
            add(ReferenceDefectKind.MalformedVersion, "a version is 32 hexadecimal digits", versionAt);
        }

        return new Parsed(vault, path[2], version);
    }

    /// <summary>A secret's address as the whole value: nothing resolves it.</summary>
    public static SecretReference? ParseBare(string text)
    {
        var mark = text.IndexOf("://", StringComparison.Ordinal);
        if (mark is < 4 or > 12 || text.IndexOf(".vault", mark, StringComparison.OrdinalIgnoreCase) < 0)
        {
            return null;
        }

        var trimmed = text.Trim();
        var slash = trimmed.IndexOf('/', trimmed.IndexOf("://", StringComparison.Ordinal) + 3);
        if (slash < 0 || trimmed.Contains(' ') || trimmed.IndexOf("/secrets/", slash, StringComparison.OrdinalIgnoreCase) != slash
            || !Characters.Is(trimmed.AsSpan(0, 4), "http"))
        {
            return null;
        }

        var start = text.IndexOf(trimmed, StringComparison.Ordinal);
        var defects = new List<ReferenceDefect> { new(ReferenceDefectKind.BareUri, "the address of a secret stands alone; the application gets the address, not the secret", start) };
        var parsed = Check(trimmed, start, defects);
        return new SecretReference(SecretReferenceKind.BareKeyVaultUri, start, defects)
        {
            VaultName = parsed.Vault,
            SecretName = parsed.Name,
            Version = parsed.Version,
            SecretUri = trimmed,
        };
    }

    /// <summary><c>{"uri":"https://..."}</c></summary>
    public static SecretReference? ParseJson(string text)
    {
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        if (start >= text.Length || text[start] != '{' || !JsonFields.TryGetString(text, "uri", out var uri, out var offset)
            || (!Characters.Contains(uri, ".vault") && !Characters.Contains(uri, "/secrets/")))
        {
            return null;
        }

        var defects = new List<ReferenceDefect>();
        var parsed = Check(uri, offset, defects);
        return new SecretReference(SecretReferenceKind.AppConfigurationKeyVault, start, defects)
        {
            VaultName = parsed.Vault,
            SecretName = parsed.Name,
            Version = parsed.Version,
            SecretUri = uri,
        };
    }
}
