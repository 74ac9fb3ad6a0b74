using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Transport;

/// <summary>An Ingress with TLS that leaves a host, or the way in, in clear text.</summary>
internal sealed class IngressTlsGap : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3404", "Ingress TLS does not cover its hosts", "-wee", Profile.Recommended, "security/network/ssl-tls-setup",
        "The host that was forgotten is served in clear text or with the controller's own certificate");

    public override void Register(RuleRegistration on) => on.Resource("Ingress", See);

    private static void See(ResourceContext context)
    {
        var sections = context.Resource.Node.At("spec", "tls").Items();
        if (sections.Length == 0)
        {
            return;
        }

        foreach (var annotation in context.Resource.Node.At("metadata", "annotations").Members())
        {
            if (annotation.Name.EndsWith("/ssl-redirect", StringComparison.Ordinal) && annotation.Value.AsText() == "false")
            {
                context.Report(annotation.Value.Span, "metadata:annotations:" + annotation.Name, $"Ingress '{context.Resource.Name}' has TLS and still answers in clear text", "Remove the annotation: redirecting is the default");
            }
        }

        // A section without hosts stands for all of them.
        if (sections.Any(static s => s.At("hosts").Items().Length == 0))
        {
            return;
        }

        List<string> covered = [.. sections.SelectMany(static s => s.At("hosts").Items()).Select(static h => h.AsText()).OfType<string>()];
        foreach (var rule in context.Resource.Node.At("spec", "rules").Items())
        {
            if (rule.At("host") is ScalarNode { Text: { Length: > 0 } host } node && !covered.Exists(c => Covers(c, host)))
            {
                context.Report(node.Span, "spec:rules:" + host, $"'{host}' of Ingress '{context.Resource.Name}' is in no TLS section", $"Add '{host}' to the hosts of a 'tls' section");
            }
        }
    }

    // A wildcard stands for one label.
    private static bool Covers(string pattern, string host) =>
        ConfigurationKey.Equals(pattern, host)
        || (pattern.StartsWith("*.", StringComparison.Ordinal) && host.IndexOf('.') is > 0 and var dot && ConfigurationKey.Equals(pattern.Substring(1), host.Substring(dot)));
}
