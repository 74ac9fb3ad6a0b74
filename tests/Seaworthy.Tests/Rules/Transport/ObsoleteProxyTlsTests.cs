using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class ObsoleteProxyTlsTests() : RuleTests("SEA3401")
{
    protected override (string Path, string Text) Corrupt => ("production/nginx.conf", "http { server { listen 443 ssl; ssl_protocols \"");

    [Fact]
    public void Reports_the_version_in_nginx() =>
        Given("production/nginx.conf", "http {\n  server {\n    listen 443 ssl; # TLSv1\n    ssl_protocols [|TLSv1|] TLSv1.1 TLSv1.2;\n  }\n}\n").Reports(Severity.Error, "production", "'ssl_protocols'");

    [Fact]
    public void Reports_the_settings_of_an_ingress_controller() =>
        Given("k8s/production/config.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ingress }\ndata:\n  ssl-protocols: [|TLSv1.1 TLSv1.2|]\n").Reports(Severity.Error);

    [Fact]
    public void Reports_an_annotation_towards_the_backend() =>
        Given("k8s/production/ingress.yaml", "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: api\n  annotations:\n    nginx.ingress.kubernetes.io/proxy-ssl-protocols: [|\"TLSv1\"|]\n").Reports(Severity.Error);

    [Fact]
    public void Reports_the_minimum_of_Traefik() =>
        Given("k8s/production/tls.yaml", "apiVersion: traefik.io/v1alpha1\nkind: TLSOption\nmetadata: { name: default }\nspec: { minVersion: [|VersionTLS10|] }\n").Reports(Severity.Error, saying: "VersionTLS12");

    [Fact]
    public void Guards_versions_in_force_and_comments() =>
        Given("production/nginx.conf", "server { ssl_protocols TLSv1.2 TLSv1.3; # ssl_protocols TLSv1;\n}\n").IsQuiet();
}
