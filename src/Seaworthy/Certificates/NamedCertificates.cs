using Seaworthy.Environments;
using Seaworthy.Values;

namespace Seaworthy.Certificates;

/// <summary>The certificates that drivers and clients load: settings whose name and value say so, and parts of connection strings.</summary>
internal static class NamedCertificates
{
    private static readonly string[] Authorities = ["rootcert", "cacert", "sslca", "tlsca", "calocation", "cafile", "capath", "trustedcert", "clientca", "certificateauthority"];
    private static readonly string[] Peers = ["tlscertpath", "certfilepath", "servercert", "lndcert", "nodecert", "peercert"];
    private static readonly string[] Clients = ["clientcert", "sslcert"];
    private static readonly string[] Others = ["cert", "pfx", "pkcs12", "p12", "tls", "ssl"];
    private static readonly string[] PlaceWords = ["path", "file", "filename", "filepath", "location"];
    private static readonly string[] KeyWords = ["key"];

    public static IEnumerable<CertificateReference> Of(EffectiveConfiguration effective, string folder)
    {
        foreach (var value in effective.Values)
        {
            if (value.Value is not { Length: > 4 } text || value.Key.StartsWith("Kestrel:", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (CertificateReferences.IsFileName(text) && text.IndexOf(';') < 0)
            {
                if (Plain(effective, folder, value, text) is { } reference)
                {
                    yield return reference;
                }
            }
            else if (text.IndexOf('=') > 0 && CertificateReferences.Mentions(text) && value.Winner.Classified.ConnectionString is { } connection)
            {
                foreach (var part in connection.Parts)
                {
                    if (InConnection(connection, folder, value, part) is { } reference)
                    {
                        yield return reference;
                    }
                }
            }
        }
    }

    private static CertificateReference? Plain(EffectiveConfiguration effective, string folder, EffectiveValue value, string text)
    {
        if (RoleOf(value.Key) is not { } role || value.Winner.Classified.Tokens.Count > 0)
        {
            return null;
        }

        var section = ConfigurationKey.Parent(value.Key);
        var key = role is CertificateRole.Authority or CertificateRole.Key ? null : KeyBeside(effective, value.Key);
        var password = effective[ConfigurationKey.Combine(section, "Password")] ?? effective[ConfigurationKey.Combine(section, "CertificatePassword")]
            ?? effective[Replaced(value.Key, "Path", "Password")] ?? effective[Replaced(value.Key, "File", "Password")];
        return new CertificateReference(role, value, value.Key, RelativePath.Combine(folder, text))
        {
            KeyValue = key,
            KeyPath = key is null || key.Winner.Classified.Tokens.Count > 0 ? null : RelativePath.Combine(folder, key.Value!),
            Password = password?.Key == value.Key ? null : PlainText.Of(password),
            HasPassword = password is { Value.Length: > 0 },
        };
    }

    private static CertificateReference? InConnection(ConnectionString connection, string folder, EffectiveValue value, ConnectionStringPart part)
    {
        CertificateRole? role = part.Name switch
        {
            "sslcertificate" or "sslcert" or "certificatefile" or "sslcertificatefile" => CertificateRole.Client,
            "rootcertificate" or "sslca" or "cacertificatefile" or "cacertificate" or "sslcacertificatefile" => CertificateRole.Authority,
            "servercertificate" or "certfilepath" => CertificateRole.Peer,
            "sslkey" => CertificateRole.Key,
            _ => null,
        };
        if (role is not { } known || Placeholder.FindEmbedded(part.Value).Count > 0 || !CertificateReferences.IsFileName(part.Value))
        {
            return null;
        }

        var key = known == CertificateRole.Client && connection.TryGet(out var keyPart, "sslkey") ? keyPart.Value : null;
        var hasPassword = connection.TryGet(out var password, "sslpassword", "certificatepassword");
        return new CertificateReference(known, value, $"{value.Key} ({part.Key.Trim()})", RelativePath.Combine(folder, part.Value))
        {
            KeyValue = key is null ? null : value,
            KeyPath = key is null || Placeholder.FindEmbedded(key).Count > 0 ? null : RelativePath.Combine(folder, key),
            Password = hasPassword && password.IsLiteral ? password.Value : null,
            HasPassword = hasPassword,
        };
    }

    /// <summary>What the setting's name says of the file; null when it says nothing of certificates.</summary>
    private static CertificateRole? RoleOf(string key)
    {
        var leaf = NameFolding.Fold(ConfigurationKey.Leaf(key));
        var name = Array.IndexOf(PlaceWords, leaf) >= 0 || ConfigurationKey.IsIndex(leaf) ? NameFolding.Fold(ConfigurationKey.Leaf(ConfigurationKey.Parent(key))) + leaf : leaf;
        return name == "otelexporterotlpcertificate" || HasAny(name, Authorities) ? CertificateRole.Authority
            : HasAny(name, Peers) ? CertificateRole.Peer
            : HasAny(name, Clients) ? CertificateRole.Client
            : HasAny(name, KeyWords) ? CertificateRole.Key
            : HasAny(name, Others) ? CertificateRole.Other
            : null;
    }

    private static bool HasAny(string name, string[] words) => Array.Exists(words, w => name.Contains(w, StringComparison.Ordinal));

    // The sibling whose name says 'key' where this one says 'certificate': tlscertpath and tlskeypath.
    private static EffectiveValue? KeyBeside(EffectiveConfiguration effective, string key)
    {
        var named = Replaced(key, "certificate", "key");
        named = named != key ? named : Replaced(key, "cert", "key");
        return named != key && effective[named] is { Value.Length: > 0 } value ? value : null;
    }

    private static string Replaced(string key, string word, string by)
    {
        var at = key.LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at <= key.LastIndexOf(':') ? key : key.Substring(0, at) + by + key.Substring(at + word.Length);
    }
}
