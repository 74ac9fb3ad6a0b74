using System.Globalization;
using Seaworthy.Documents;
using Seaworthy.Endpoints;
using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Transport;

/// <summary>A proxy that does not look at its upstream's certificate, or does not tell browsers to stay with HTTPS.</summary>
internal sealed class UpstreamNotVerified : Rule
{
    private const long LeastAge = 31_536_000;

    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3405", "Upstream not verified or HSTS weak", "--nw", Profile.Production, "security/network/ssl-tls-setup",
        "TLS to a peer that nobody verifies protects against nobody; without HSTS a browser's first request goes out in clear text");

    public override void Register(RuleRegistration on)
    {
        on.Document(DocumentKind.Nginx, SeeNginx);
        on.Resource("Ingress", SeeIngress);
        on.Resource("ConfigMap", SeeController);
        on.Endpoint(SeeEndpoint);
    }

    private static void SeeNginx(DocumentContext context)
    {
        foreach (var directive in NginxConfiguration.Read(context.Document.File.Text).WithDescendants())
        {
            if (directive is { Name: "proxy_pass", Arguments: [var target, ..], Parent: { } block } && target.Text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && block.Inherited("proxy_ssl_verify")?.Arguments is not [{ Text: "on" }])
            {
                context.Report(target.Span, "proxy_pass", "The certificate of this upstream is not verified, which is nginx' default", "Add 'proxy_ssl_verify on;' with 'proxy_ssl_trusted_certificate' and 'proxy_ssl_name'");
            }
            else if (directive.Name == "server" && directive.Block.Find(d => d.Name == "listen" && d.Arguments.Exists(a => a.Text == "ssl")) is { } listen)
            {
                SeeServer(context, directive, listen);
            }
        }
    }

    private static void SeeServer(DocumentContext context, NginxDirective server, NginxDirective listen)
    {
        // A block's own headers replace those of the block around it, so any of them may carry it.
        List<NginxDirective> headers = [.. server.WithDescendants().Where(IsHsts)];
        for (var outer = server.Parent; outer is not null && headers.Count == 0; outer = outer.Parent)
        {
            headers.AddRange(outer.Block.Where(IsHsts));
        }

        if (headers.Count == 0)
        {
            context.Report(listen.Span, "server:Strict-Transport-Security", "This HTTPS server sends no Strict-Transport-Security", "Add: add_header Strict-Transport-Security \"max-age=63072000\" always;");
        }
        else if (headers.Find(h => StrictTransportAge.Of(h.Arguments[1].Text) is < LeastAge) is { } weak)
        {
            context.Report(weak.Arguments[1].Span, "server:Strict-Transport-Security", "Strict-Transport-Security holds for less than a year", "Write max-age=63072000");
        }
    }

    private static void SeeIngress(ResourceContext context)
    {
        var annotations = context.Resource.Node.At("metadata", "annotations").Members();
        foreach (var annotation in annotations)
        {
            if (annotation.Name.EndsWith("/backend-protocol", StringComparison.Ordinal) && annotation.Value.AsText() is "HTTPS" or "GRPCS"
                && !IsVerified(annotations))
            {
                context.Report(annotation.Value.Span, "metadata:annotations:" + annotation.Name, $"Ingress '{context.Resource.Name}' speaks TLS to its backend without verifying it", "Add the annotation proxy-ssl-verify: \"on\" with proxy-ssl-secret and proxy-ssl-name");
            }
        }
    }

    private static bool IsVerified(ConfigMember[] annotations)
    {
        foreach (var annotation in annotations)
        {
            if (annotation.Name.EndsWith("/proxy-ssl-verify", StringComparison.Ordinal) && annotation.Value.AsText() == "on")
            {
                return true;
            }
        }

        return false;
    }

    // Keys of ingress-nginx; HSTS is on there unless somebody says otherwise.
    private static void SeeController(ResourceContext context)
    {
        if (context.Resource.Node.At("data", "hsts") is { } hsts && hsts.AsText() == "false")
        {
            context.Report(hsts.Span, "data:hsts", "The ingress controller sends no Strict-Transport-Security", "Remove the key: it is on by default");
        }
        else if (context.Resource.Node.At("data", "hsts-max-age") is { } age && long.TryParse(age.AsText(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < LeastAge)
        {
            context.Report(age.Span, "data:hsts-max-age", "Strict-Transport-Security holds for less than a year", "Write \"63072000\"");
        }
    }

    private static void SeeEndpoint(EndpointContext context)
    {
        var found = context.Deviations(EndpointDeviationKind.StrictTransportSecurity, EndpointDeviationKind.NoRedirect);
        if (found.Count > 0)
        {
            context.Report(found.Select(f => (f.Endpoint, f.Deviation.Detail)), found[0].Deviation.Kind == EndpointDeviationKind.NoRedirect
                ? "Answer every request on port 80 with 308 to the same host on HTTPS"
                : "Send 'Strict-Transport-Security: max-age=63072000' with every answer");
        }
    }

    private static bool IsHsts(NginxDirective directive) =>
        directive is { Name: "add_header" or "more_set_headers", Arguments: [var name, _, ..] } && string.Equals(name.Text, "Strict-Transport-Security", StringComparison.OrdinalIgnoreCase);
}
