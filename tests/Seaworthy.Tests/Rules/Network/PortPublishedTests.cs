using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Network;

public sealed class PortPublishedTests() : RuleTests("SEA4002")
{
    protected override (string Path, string Text) Corrupt => ("docker-compose.production.yml", """
        services:
          api:
            image: wallet
            ports:
              - "8080:80
        """);

    [Fact]
    public void Reports_any_other_port_without_an_address() =>
        Given("docker-compose.production.yml", """
            services:
              api:
                image: wallet
                ports:
                  - [|"8080:8080"|]
                  - [|"443"|]
            """)
            .Reports(Severity.Warning, "production", "all interfaces");

    [Fact]
    public void Reports_an_open_service() =>
        Given("k8s/production/api.yaml", """
            apiVersion: v1
            kind: Service
            metadata: { name: api }
            spec:
              type: [|NodePort|]
              ports:
                - port: 8080
            """)
            .Reports(Severity.Warning, "production", "NodePort");

    [Fact]
    public void Guards_bound_ports_and_those_of_data_stores() =>
        Given("docker-compose.production.yml", """
            services:
              api:
                image: wallet
                ports:
                  - "127.0.0.1:8080:8080"
                  - "10.0.0.5:8081:8081"
                  - "5432:5432"
            """)
            .IsQuiet();

    [Fact]
    public void Guards_internal_balancers() =>
        Given("k8s/production/api.yaml", """
            apiVersion: v1
            kind: Service
            metadata:
              name: api
              annotations:
                service.beta.kubernetes.io/azure-load-balancer-internal: "true"
            spec:
              type: LoadBalancer
              ports:
                - port: 8080
            """)
            .IsQuiet();
}
