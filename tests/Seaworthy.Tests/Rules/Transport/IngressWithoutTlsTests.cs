using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class IngressWithoutTlsTests() : RuleTests("SEA3403")
{
    protected override (string Path, string Text) Corrupt => ("k8s/production/ingress.yaml", "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: api }\nspe");

    private const string Head = "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: api\n";

    [Fact]
    public void Reports_an_ingress_without_a_TLS_section() =>
        Given("k8s/production/ingress.yaml", Head + "[|spec|]:\n  rules: [{ host: api.example.com }]\n").Reports(Severity.Warning, "production");

    [Fact]
    public void Reports_a_gateway_of_clear_text() =>
        Given("k8s/production/gateway.yaml", "apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: { name: edge }\nspec:\n  listeners:\n    - { name: web, port: 80, protocol: [|HTTP|] }\n").Reports(Severity.Warning);

    [Fact]
    public void Guards_TLS_in_the_cluster_and_in_front_of_it() =>
        Given("k8s/production/a.yaml", Head + "spec:\n  tls: [{ secretName: tls }]\n").And("k8s/production/b.yaml", Head + "  annotations: { alb.ingress.kubernetes.io/certificate-arn: arn }\nspec: {}\n")
            .And("k8s/production/c.yaml", "apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: { name: edge }\nspec: { listeners: [{ protocol: HTTP }, { protocol: HTTPS }] }\n").IsQuiet();
}
