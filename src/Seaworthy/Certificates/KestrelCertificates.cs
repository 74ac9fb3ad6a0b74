using Seaworthy.Environments;
using Seaworthy.Values;

namespace Seaworthy.Certificates;

/// <summary>The certificates that Kestrel loads by configuration: the default, those of endpoints and those of SNI names.</summary>
internal static class KestrelCertificates
{
    private const string Default = "Kestrel:Certificates:Default";
    private const string Endpoints = "Kestrel:Endpoints";

    public static IEnumerable<CertificateReference> Of(EffectiveConfiguration effective, string folder)
    {
        if (effective.Children("Kestrel").Count == 0)
        {
            yield break;
        }

        var hosts = new List<string>();
        var names = effective.Children(Endpoints);
        foreach (var name in names)
        {
            var endpoint = ConfigurationKey.Combine(Endpoints, name);
            var servers = effective.Children(endpoint + ":Sni");
            List<string> own = servers.Count == 0 ? [.. HostsOf(effective.Text(endpoint + ":Url"))] : [];
            if (!HasCertificate(effective, endpoint + ":Certificate"))
            {
                hosts.AddRange(own);
            }

            foreach (var reference in Section(effective, folder, endpoint + ":Certificate", own))
            {
                yield return reference;
            }

            foreach (var server in servers)
            {
                foreach (var reference in Section(effective, folder, endpoint + ":Sni:" + server + ":Certificate", IsRealName(server) ? [server] : []))
                {
                    yield return reference;
                }
            }
        }

        // Endpoints of the configuration replace these addresses.
        if (names.Count == 0)
        {
            hosts.AddRange(HostsOf(effective.Text("urls")));
        }

        foreach (var reference in Section(effective, folder, Default, hosts))
        {
            yield return reference;
        }
    }

    private static IEnumerable<CertificateReference> Section(EffectiveConfiguration effective, string folder, string section, IReadOnlyList<string> hosts)
    {
        if (effective[section + ":Path"] is not { Value.Length: > 0 } path || path.Winner.Classified.Tokens.Count > 0 || path.Value.Contains("://", StringComparison.Ordinal))
        {
            yield break;
        }

        var key = effective[section + ":KeyPath"] is { Value.Length: > 0 } named ? named : null;
        var keyPath = key is null || key.Winner.Classified.Tokens.Count > 0 ? null : RelativePath.Combine(folder, key.Value!);
        var password = effective[section + ":Password"] is { Value.Length: > 0 } given ? given : null;
        yield return new CertificateReference(CertificateRole.Server, path, path.Key, RelativePath.Combine(folder, path.Value!))
        {
            IsKestrel = true,
            KeyValue = key,
            KeyPath = keyPath,
            Password = PlainText.Of(password),
            HasPassword = password is not null,
            Subject = effective[section + ":Subject"] is { Value.Length: > 0 } subject ? subject : null,
            Hosts = hosts,
        };
        if (keyPath is not null)
        {
            yield return new CertificateReference(CertificateRole.Key, key!, key!.Key, keyPath) { IsKestrel = true, HasPassword = password is not null };
        }
    }

    private static bool HasCertificate(EffectiveConfiguration effective, string section) =>
        effective.Text(section + ":Path") is { Length: > 0 } || effective.Text(section + ":Subject") is { Length: > 0 };

    // Addresses and wildcards say nothing of the names clients use.
    private static IEnumerable<string> HostsOf(string? urls) =>
        EndpointUrl.FindAll(urls ?? "").Where(static u => u.Scheme == "https" && IsRealName(u.Host)).Select(static u => u.Host);

    private static bool IsRealName(string host)
    {
        var name = host.StartsWith("*.", StringComparison.Ordinal) ? host.Substring(2) : host;
        return name.Contains('.') && Characters.All(name.AsSpan(), Characters.IsHost) && !HostName.IsDevelopmentHost(name) && !IpAddress.TryParse(name.AsSpan(), out _);
    }
}
