using Seaworthy.Documents;
using Seaworthy.Policies;
using Seaworthy.Text;
using Seaworthy.Values;

namespace Seaworthy.Rules.Transport;

/// <summary>A proxy in front of the service that still speaks SSL 3, TLS 1.0 or TLS 1.1.</summary>
internal sealed class ObsoleteProxyTls : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3401", "Proxy allows obsolete TLS", "wwee", Profile.Recommended, "security/network/ssl-tls-setup",
        "Versions below 1.2 have known attacks and are forbidden by RFC 8996");

    public override void Register(RuleRegistration on)
    {
        on.Document(DocumentKind.Nginx, SeeNginx);
        on.Resource("ConfigMap", context => SeeText(context, context.Resource.Node.At("data", "ssl-protocols"), "data:ssl-protocols"));
        on.Resource("Ingress", SeeIngress);
        on.Resource("TLSOption", SeeTraefik);
    }

    private static void SeeNginx(DocumentContext context)
    {
        foreach (var directive in NginxConfiguration.Read(context.Document.File.Text).WithDescendants())
        {
            if (directive.Name.EndsWith("ssl_protocols", StringComparison.Ordinal) && directive.Arguments.Find(a => IsObsolete(a.Text)) is { } old)
            {
                context.Report(old.Span, directive.Name, $"'{directive.Name}' allows a version below TLS 1.2", $"Write '{directive.Name} TLSv1.2 TLSv1.3;'");
            }
        }
    }

    private static void SeeIngress(ResourceContext context)
    {
        foreach (var annotation in context.Resource.Node.At("metadata", "annotations").Members())
        {
            if (annotation.Name.EndsWith("/ssl-protocols", StringComparison.Ordinal) || annotation.Name.EndsWith("/proxy-ssl-protocols", StringComparison.Ordinal))
            {
                SeeText(context, annotation.Value, "metadata:annotations:" + annotation.Name);
            }
        }
    }

    private static void SeeText(ResourceContext context, ConfigNode? value, string key)
    {
        if (value.AsText() is { } text && text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Any(IsObsolete))
        {
            Report(context, value!.Span, key, "Name TLSv1.2 and TLSv1.3 alone");
        }
    }

    private static void SeeTraefik(ResourceContext context)
    {
        if (context.Resource.Node.At("spec", "minVersion") is { } version && version.AsText() is "VersionSSL30" or "VersionTLS10" or "VersionTLS11")
        {
            Report(context, version.Span, "spec:minVersion", "Write VersionTLS12 or VersionTLS13");
        }
    }

    private static void Report(ResourceContext context, TextSpan span, string key, string mend) =>
        context.Report(span, key, $"{context.Resource.Kind} '{context.Resource.Name}' allows a version below TLS 1.2", mend);

    private static bool IsObsolete(string name) => name.ToUpperInvariant() is "SSLV2" or "SSLV3" or "TLSV1" or "TLSV1.0" or "TLSV1.1";
}
