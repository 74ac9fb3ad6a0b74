using Seaworthy.Endpoints;
using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class UpstreamNotVerifiedTests() : RuleTests("SEA3405")
{
    protected override (string Path, string Text) Corrupt => ("production/nginx.conf", "server { location / { proxy_pass \"https://api");

    [Fact]
    public void Reports_an_upstream_that_is_not_verified() =>
        Given("production/nginx.conf", "server {\n  location / { proxy_pass [|https://api:8443|]; }\n}\n").Reports(Severity.Warning, "production", "proxy_ssl_verify");

    [Fact]
    public void Reports_a_server_without_HSTS() =>
        Given("production/nginx.conf", "http {\n  server { [|listen|] 443 ssl; }\n}\n").Reports(Severity.Warning, saying: "Strict-Transport-Security");

    [Fact]
    public void Reports_HSTS_of_a_day() =>
        Given("production/nginx.conf", "server { listen 443 ssl; add_header Strict-Transport-Security [|\"max-age=86400\"|] always; }\n").Reports(Severity.Warning, saying: "less than a year");

    [Fact]
    public void Reports_a_backend_that_an_ingress_does_not_verify() =>
        Given("k8s/production/ingress.yaml", "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: api\n  annotations:\n    nginx.ingress.kubernetes.io/backend-protocol: [|HTTPS|]\n").Reports(Severity.Warning);

    [Fact]
    public void Reports_HSTS_switched_off_at_the_controller() =>
        Given("k8s/production/config.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ingress }\ndata:\n  hsts: [|\"false\"|]\n").Reports(Severity.Warning);

    [Fact]
    public void Guards_what_is_verified_and_promised() =>
        Given("production/nginx.conf", """
            http {
              proxy_ssl_verify on;
              add_header Strict-Transport-Security "max-age=63072000; includeSubDomains" always;
              server { listen 443 ssl; location / { proxy_pass https://api; } location /a { proxy_pass http://local; } }
              server { listen 80; return 301 https://$host$request_uri; }
            }
            """).IsQuiet();

    [Theory]
    [InlineData(EndpointDeviationKind.StrictTransportSecurity, "Send 'Strict-Transport-Security")]
    [InlineData(EndpointDeviationKind.NoRedirect, "Answer every request on port 80 with 308")]
    public void Reports_a_published_endpoint_that_was_seen_without_it(EndpointDeviationKind kind, string mend) =>
        Given("k8s/production/ingress.yaml", """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: { name: wallet }
            spec:
              tls: [ { hosts: [ [|wallet.example|] ] } ]
            """).WithPolicy("online: { endpoints: { allow: [wallet.example] } }\n").WithProbe("wallet.example", 443, new EndpointDeviation(kind, "it is so")).Reports(Severity.Warning, saying: mend);
}
