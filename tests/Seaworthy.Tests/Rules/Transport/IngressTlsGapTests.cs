using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class IngressTlsGapTests() : RuleTests("SEA3404")
{
    protected override (string Path, string Text) Corrupt => ("k8s/production/ingress.yaml", "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: api }\nspec:\n  tls: [{ hosts: [a.example.com] }]\n  rules: [{ host: b.exam");

    private const string Head = "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: api\n";

    [Fact]
    public void Reports_a_host_that_no_section_names() =>
        Given("k8s/production/ingress.yaml", Head + "spec:\n  tls: [{ hosts: [api.example.com, \"*.apps.example.com\"], secretName: tls }]\n  rules:\n    - host: api.example.com\n    - host: x.apps.example.com\n    - host: [|pay.example.com|]\n    - host: [|a.b.apps.example.com|]\n")
            .Reports(Severity.Error, "production", "in no TLS section");

    [Fact]
    public void Reports_a_redirect_that_was_switched_off() =>
        Given("k8s/production/ingress.yaml", Head + "  annotations:\n    nginx.ingress.kubernetes.io/ssl-redirect: [|\"false\"|]\nspec:\n  tls: [{ secretName: tls }]\n").Reports(Severity.Error, saying: "clear text");

    [Fact]
    public void Guards_a_section_without_hosts_and_an_ingress_without_sections() =>
        Given("k8s/production/a.yaml", Head + "spec:\n  tls: [{ secretName: tls }]\n  rules: [{ host: a.example.com }]\n").And("k8s/production/b.yaml", Head + "spec:\n  rules: [{ host: a.example.com }]\n").IsQuiet();
}
