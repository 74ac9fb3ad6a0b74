using Seaworthy.Documents;

namespace Seaworthy.Policies;

/// <summary>What may be asked over the network: <c>online</c>.</summary>
internal sealed partial class PolicyReader
{
    internal static readonly string[] OnlineKeys = ["endpoints"];

    internal static readonly string[] EndpointKeys = ["allow", "guideline", "allSuites", "authorities"];

    /// <summary>The default first.</summary>
    internal static readonly string[] GuidelineNames = ["mozilla-intermediate", "mozilla-modern", "nist-800-52r2"];

    private EndpointPolicy ReadOnline(ConfigNode? node)
    {
        Mapping(node, "online");
        if (node is not ObjectNode online)
        {
            return EndpointPolicy.None;
        }

        CheckKeys(online, "online", OnlineKeys);
        const string path = "online:endpoints";
        Mapping(online["endpoints"], path);
        if (online["endpoints"] is not ObjectNode body)
        {
            return EndpointPolicy.None;
        }

        CheckKeys(body, path, EndpointKeys);
        return new EndpointPolicy
        {
            Allow = ReadHosts(body["allow"], path + ":allow"),
            Guideline = GuidelineNames[Choice(body["guideline"], path + ":guideline", GuidelineNames) ?? 0],
            AllSuites = Flag(body["allSuites"], path + ":allSuites"),
            Authorities = Texts(body["authorities"], path + ":authorities"),
        };
    }

    private List<HostPattern> ReadHosts(ConfigNode? node, string path)
    {
        var hosts = new List<HostPattern>();
        foreach (var text in Texts(node, path))
        {
            if (HostPattern.Parse(text.Text) is { } host)
            {
                hosts.Add(host);
            }
            else
            {
                Shape(text.Span, path, "This is no host, domain or address range that may be asked", "Write a host name, '*.example.com' for all names below a domain, an address, or a range such as 10.20.0.0/16; neither scheme nor port");
            }
        }

        return hosts;
    }
}
