using System.Globalization;
using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Values;

namespace Seaworthy.Endpoints;

/// <summary>Which TLS endpoints the environments of a workspace name, as far as the policy allows to ask them.</summary>
internal sealed class EndpointDiscovery
{
    private const int TlsPort = 443;

    private readonly Workspace _workspace;
    private readonly IReadOnlyCollection<string>? _environments;
    private readonly List<EndpointMention> _mentions = [];
    private readonly Dictionary<SourceEntry, EndpointMention> _byEntry = [];

    private EndpointDiscovery(Workspace workspace, IReadOnlyCollection<string>? environments)
    {
        _workspace = workspace;
        _environments = environments;
    }

    /// <summary>The places that name endpoints.</summary>
    /// <param name="workspace">The folder.</param>
    /// <param name="environments">Names of the environments meant; null for all.</param>
    public static IReadOnlyList<EndpointMention> Find(Workspace workspace, IReadOnlyCollection<string>? environments)
    {
        var discovery = new EndpointDiscovery(workspace, environments);
        if (workspace.Policy.Endpoints.Allow.Count > 0)
        {
            discovery.FindInValues();
            discovery.FindInIngresses();
            discovery.FindInDescriptors();
        }

        return discovery._mentions;
    }

    /// <summary>The endpoints, each once with its places.</summary>
    public static IReadOnlyList<NamedEndpoint> FindEach(Workspace workspace, IReadOnlyCollection<string>? environments)
    {
        var found = new List<NamedEndpoint>();
        var places = new Dictionary<EndpointAddress, List<EndpointPlace>>();
        var mentions = Find(workspace, environments);
        var published = new HashSet<EndpointAddress>(mentions.Where(m => m.IsPublished).SelectMany(m => m.Endpoints));
        foreach (var mention in mentions)
        {
            foreach (var address in mention.Endpoints)
            {
                if (!places.TryGetValue(address, out var list))
                {
                    places[address] = list = [];
                    found.Add(new NamedEndpoint(address, list) { IsPublished = published.Contains(address) });
                }

                list.Add(new EndpointPlace(mention.Location, mention.Key, [.. mention.Environments.Select(e => e.Name)]));
            }
        }

        return found;
    }

    private void FindInValues()
    {
        var loaded = new HashSet<ConfigurationSource>();
        foreach (var service in _workspace.Services)
        {
            loaded.UnionWith(service.Sources);
            foreach (var environment in service.Environments)
            {
                if (IsMeant(environment.Info))
                {
                    foreach (var value in environment.Effective.Values)
                    {
                        Add(value.Winner, value, environment.Info, service);
                    }
                }

                environment.Release();
            }
        }

        // What no service loads has the environment its file or container tells, if any.
        var containers = new Dictionary<ConfigurationSource, Container>();
        foreach (var container in _workspace.Containers)
        {
            if (container.Source is { } source)
            {
                containers[source] = container;
            }
        }

        foreach (var source in _workspace.Sources)
        {
            var container = containers.TryGetValue(source, out var found) ? found : null;
            var own = source.OwnEnvironment ?? container?.Environment;
            if (!loaded.Contains(source) && IsMeant(own))
            {
                source.Entries.ForEach(entry => Add(entry, null, own, container?.Service));
            }
        }
    }

    private void Add(SourceEntry entry, EffectiveValue? value, EnvironmentInfo? environment, ServiceModel? service)
    {
        if (entry.Shape == EntryShape.Derived || entry.Value is not { } text || text.IndexOf("://", StringComparison.Ordinal) < 0 || !CalledKeys.Contains(entry.Key)
            || (environment is not null && _workspace.Policy.IsDeployTime(entry.Key, environment.Name)))
        {
            return;
        }

        if (entry.Classified.Kind is ValueKind.Url or ValueKind.ConnectionString && entry.Classified.Reference is null)
        {
            var addresses = EndpointsOf(entry.Classified.Urls, environment);
            if (addresses.Count > 0)
            {
                if (!_byEntry.TryGetValue(entry, out var mention))
                {
                    _byEntry[entry] = mention = new EndpointMention(entry.ValueLocation, entry.Key) { Layer = entry.Source.Name, Service = service };
                    _mentions.Add(mention);
                }

                mention.Value = value;
                Join(mention, environment, addresses);
            }
        }

        entry.Release();
    }

    private List<EndpointAddress> EndpointsOf(IReadOnlyList<EndpointUrl> urls, EnvironmentInfo? environment)
    {
        var found = new List<EndpointAddress>();
        foreach (var url in urls)
        {
            // Metadata that anyone may read says who somebody is, not where the deployment goes.
            if (DefaultPort(url.Scheme) is not { } port || url.IsIdentifier || url.Path.IndexOf("/.well-known/", StringComparison.OrdinalIgnoreCase) >= 0)
            {
                continue;
            }

            foreach (var (host, own) in url.HostPorts(port))
            {
                // A developer's own machine is nobody else's to judge.
                if (!(environment is { Tier: EnvironmentTier.Development } && HostName.IsDevelopmentHost(host)) && Allowed(host, own) is { } address)
                {
                    found.Add(address);
                }
            }
        }

        return found;
    }

    private void FindInIngresses()
    {
        foreach (var item in _workspace.KubernetesObjects())
        {
            if (item.Kind != "Ingress" || !IsMeant(item.Document.Environment))
            {
                continue;
            }

            foreach (var section in item.Node.At("spec", "tls").Items())
            {
                // A section without hosts stands for those of all rules.
                var hosts = section.At("hosts").Items();
                foreach (var host in hosts.Length > 0 ? hosts : item.Node.At("spec", "rules").Items().Select(r => r.At("host")).OfType<ConfigNode>())
                {
                    AddPlace(item.Document, host, $"Ingress/{item.Name}:spec:tls", item.Document.Environment);
                }
            }
        }
    }

    private void FindInDescriptors()
    {
        foreach (var document in _workspace.OfKind(DocumentKind.Descriptor))
        {
            foreach (var environment in document.Document.Root.At("environments").Members())
            {
                var info = DescriptorEnvironments.Info(document.Document.Root, environment, _workspace.Policy);
                if (IsMeant(info) && DescriptorEnvironments.Find(document.Document.Root, environment.Name, "host") is { } host)
                {
                    AddPlace(document, host, $"environments:{environment.Name}:host", info);
                }
            }
        }
    }

    private void AddPlace(WorkspaceDocument document, ConfigNode host, string key, EnvironmentInfo? environment)
    {
        if (host.AsText() is not { } text || !TrySplit(text, out var name, out var port) || Allowed(name, port) is not { } address)
        {
            return;
        }

        var mention = new EndpointMention(new SourceLocation(document.File, host.Span), key) { IsPublished = true };
        _mentions.Add(mention);
        Join(mention, environment, [address]);
    }

    // A host of the descriptor may carry a port.
    private static bool TrySplit(string text, out string host, out int port)
    {
        var colon = text.IndexOf(':');
        (host, port) = (text, TlsPort);
        if (colon < 0 || text.IndexOf(':', colon + 1) > 0)
        {
            return true;
        }

        host = text.Substring(0, colon);
        return int.TryParse(text.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and <= 65535;
    }

    private static void Join(EndpointMention mention, EnvironmentInfo? environment, List<EndpointAddress> addresses)
    {
        if (environment is not null && !mention.Environments.Contains(environment))
        {
            mention.Environments.Add(environment);
        }

        mention.Endpoints.AddRange(addresses.Distinct().Where(a => !mention.Endpoints.Contains(a)));
    }

    private EndpointAddress? Allowed(string host, int port) =>
        HostName.Normalize(host) is { } normal && _workspace.Policy.Endpoints.Allows(normal) ? new EndpointAddress(normal, port) : null;

    private bool IsMeant(EnvironmentInfo? environment) => environment is null || _environments is null || _environments.Contains(environment.Name, StringComparer.OrdinalIgnoreCase);

    private static int? DefaultPort(string scheme) => scheme switch
    {
        "https" or "wss" => TlsPort,
        "rediss" => 6379,
        "amqps" => 5671,
        "mqtts" => 8883,
        "ldaps" => 636,
        _ => null,
    };
}
