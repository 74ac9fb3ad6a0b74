namespace Seaworthy.Values;

/// <summary><c>@Microsoft.KeyVault(...)</c> and <c>@Microsoft.AppConfiguration(...)</c>, as App Service and Functions resolve them: whole value, case-sensitive.</summary>
internal static class AppServiceReference
{
    private const string KeyVault = "@Microsoft.KeyVault";
    private const string AppConfiguration = "@Microsoft.AppConfiguration";

    public static SecretReference? Parse(string text)
    {
        var at = text.IndexOf("@Microsoft", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var isVault = StartsAt(text, at, KeyVault);
        if (!isVault && !StartsAt(text, at, AppConfiguration))
        {
            return null;
        }

        var prefix = isVault ? KeyVault : AppConfiguration;
        var body = at + prefix.Length;
        var defects = new List<ReferenceDefect>();
        if (string.CompareOrdinal(text, at, prefix, 0, prefix.Length) != 0)
        {
            defects.Add(new ReferenceDefect(ReferenceDefectKind.WrongCase, $"write '{prefix}' exactly: not every host ignores case", at));
        }

        if (body >= text.Length || text[body] != '(')
        {
            defects.Add(new ReferenceDefect(ReferenceDefectKind.MissingBracket, "the opening bracket is missing", Math.Min(body, text.Length)));
            return new SecretReference(KindOf(isVault), at, defects);
        }

        var close = text.LastIndexOf(')');
        var embedded = text.AsSpan(0, at).Trim().Length > 0 || (close > body && text.AsSpan(close + 1).Trim().Length > 0);
        if (embedded)
        {
            defects.Add(new ReferenceDefect(ReferenceDefectKind.Embedded, "a reference inside a longer text is never resolved", at));
        }
        else if (at > 0 || (close > body && close + 1 < text.Length))
        {
            defects.Add(new ReferenceDefect(ReferenceDefectKind.SurroundingBlank, "blanks around a reference keep it from being recognised", at > 0 ? 0 : close + 1));
        }

        if (close < body)
        {
            defects.Add(new ReferenceDefect(ReferenceDefectKind.MissingBracket, "the closing bracket is missing", text.Length));
            close = text.Length;
        }

        var parts = new Parts(text, body + 1, close, defects);
        return isVault ? VaultReference(parts, at, embedded, defects) : StoreReference(parts, at, embedded, body, defects);
    }

    private static SecretReference VaultReference(Parts parts, int at, bool embedded, List<ReferenceDefect> defects)
    {
        if (parts.Get("SecretUri", out var offset) is { } uri)
        {
            var parsed = KeyVaultUri.Check(uri, offset, defects);
            return new SecretReference(SecretReferenceKind.AppServiceKeyVault, at, defects)
            {
                IsEmbedded = embedded,
                VaultName = parsed.Vault,
                SecretName = parsed.Name,
                Version = parsed.Version,
                SecretUri = uri,
            };
        }

        var vault = parts.Get("VaultName", out var vaultAt);
        var name = parts.Get("SecretName", out var nameAt);
        var version = parts.Get("SecretVersion", out var versionAt);
        Require(vault, "VaultName", KeyVaultName.IsVault, ReferenceDefectKind.IllegalVaultName, "a vault name has 3 to 24 letters, digits and single hyphens, and starts with a letter", vaultAt);
        Require(name, "SecretName", KeyVaultName.IsSecret, ReferenceDefectKind.IllegalSecretName, "a secret name has 1 to 127 letters, digits and hyphens; write '--' for ':'", nameAt);
        if (version is { Length: > 0 } && !KeyVaultName.IsVersion(version))
        {
            defects.Add(new ReferenceDefect(ReferenceDefectKind.MalformedVersion, "a version is 32 hexadecimal digits", versionAt));
        }

        return new SecretReference(SecretReferenceKind.AppServiceKeyVault, at, defects)
        {
            IsEmbedded = embedded,
            VaultName = vault,
            SecretName = name,
            Version = version is { Length: > 0 } ? version : null,
        };

        void Require(string? value, string part, Func<string, bool> isLegal, ReferenceDefectKind illegal, string message, int valueAt)
        {
            if (value is not { Length: > 0 })
            {
                defects.Add(new ReferenceDefect(ReferenceDefectKind.MissingPart, $"{part} is missing", at));
            }
            else if (!isLegal(value))
            {
                defects.Add(new ReferenceDefect(illegal, message, valueAt));
            }
        }
    }

    private static SecretReference StoreReference(Parts parts, int at, bool embedded, int body, List<ReferenceDefect> defects)
    {
        var endpoint = parts.Get("Endpoint", out var endpointAt);
        if (endpoint is not { Length: > 0 })
        {
            defects.Add(new ReferenceDefect(ReferenceDefectKind.MissingPart, "Endpoint is missing", body));
        }
        else if (!endpoint.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            defects.Add(new ReferenceDefect(ReferenceDefectKind.NotHttps, "the address does not start with https", endpointAt));
        }

        var key = parts.Get("Key", out _);
        if (key is not { Length: > 0 })
        {
            defects.Add(new ReferenceDefect(ReferenceDefectKind.MissingPart, "Key is missing", body));
        }

        return new SecretReference(SecretReferenceKind.AppServiceAppConfiguration, at, defects) { IsEmbedded = embedded, SecretName = key, SecretUri = endpoint };
    }

    private static SecretReferenceKind KindOf(bool isVault) => isVault ? SecretReferenceKind.AppServiceKeyVault : SecretReferenceKind.AppServiceAppConfiguration;

    private static bool StartsAt(string text, int at, string prefix) => string.Compare(text, at, prefix, 0, prefix.Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>The <c>key=value</c> parts between the brackets.</summary>
    private sealed class Parts
    {
        private readonly List<(string Key, string Value, int Offset)> _parts = [];

        public Parts(string text, int start, int end, List<ReferenceDefect> defects)
        {
            for (var at = start; at < end && _parts.Count < 16;)
            {
                var semicolon = text.IndexOf(';', at, end - at);
                var stop = semicolon < 0 ? end : semicolon;
                var equals = text.IndexOf('=', at, stop - at);
                if (equals > at)
                {
                    var value = text.Substring(equals + 1, stop - equals - 1);
                    var blanks = value.Length - value.TrimStart().Length;
                    _parts.Add((text.Substring(at, equals - at).Trim(), value.Trim(), equals + 1 + blanks));
                }
                else if (text.AsSpan(at, stop - at).Trim().Length > 0)
                {
                    defects.Add(new ReferenceDefect(ReferenceDefectKind.UnknownPart, "a part is not written as key=value", at));
                }

                at = stop + 1;
            }
        }

        public string? Get(string key, out int offset)
        {
            foreach (var part in _parts)
            {
                if (part.Key == key)
                {
                    offset = part.Offset;
                    return part.Value;
                }
            }

            offset = 0;
            return null;
        }
    }
}
