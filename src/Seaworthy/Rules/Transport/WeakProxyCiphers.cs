using Seaworthy.Documents;
using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Transport;

/// <summary>A proxy whose cipher list admits suites that protect nothing.</summary>
internal sealed class WeakProxyCiphers : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3402", "Proxy allows weak ciphers", "wwee", Profile.Recommended, "security/network/ssl-tls-setup",
        "A client that can be talked into a broken suite has no protection");

    public override void Register(RuleRegistration on)
    {
        on.Document(DocumentKind.Nginx, SeeNginx);
        on.Resource("ConfigMap", context => See(context, context.Resource.Node.At("data", "ssl-ciphers"), "data:ssl-ciphers"));
        on.Resource("Ingress", SeeIngress);
    }

    private static void SeeNginx(DocumentContext context)
    {
        foreach (var directive in NginxConfiguration.Read(context.Document.File.Text).WithDescendants())
        {
            if (directive.Name.EndsWith("ssl_ciphers", StringComparison.Ordinal) && directive.Arguments is [var list] && CipherList.FindWeak(list.Text) is { } weak)
            {
                context.Report(list.Span, directive.Name, Message(directive.Name, weak), Mend(weak));
            }
        }
    }

    private static void SeeIngress(ResourceContext context)
    {
        foreach (var annotation in context.Resource.Node.At("metadata", "annotations").Members())
        {
            if (annotation.Name.EndsWith("/ssl-ciphers", StringComparison.Ordinal) || annotation.Name.EndsWith("/proxy-ssl-ciphers", StringComparison.Ordinal))
            {
                See(context, annotation.Value, "metadata:annotations:" + annotation.Name);
            }
        }
    }

    private static void See(ResourceContext context, ConfigNode? value, string key)
    {
        if (value.AsText() is { } text && CipherList.FindWeak(text) is { } weak)
        {
            context.Report(value!.Span, key, Message($"{context.Resource.Kind} '{context.Resource.Name}'", weak), Mend(weak));
        }
    }

    private static string Message(string what, string weak) => $"{what} admits weak suites: '{weak}'";

    private static string Mend(string weak) => $"Take '{weak}' out; 'ECDHE+AESGCM:ECDHE+CHACHA20' is what browsers need";
}
