using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Network;

public sealed class HostNetworkTests() : RuleTests("SEA4008")
{
    protected override (string Path, string Text) Corrupt => ("docker-compose.production.yml", """
        services:
          api:
            image: wallet
            network_mode: "host
        """);

    [Fact]
    public void Reports_the_host_network_of_compose() =>
        Given("docker-compose.production.yml", """
            services:
              api:
                image: wallet
                network_mode: [|host|]
            """)
            .Reports(Severity.Error, "production", "host's network");

    [Fact]
    public void Reports_host_network_and_host_ports_of_a_pod() =>
        Given("k8s/production/api.yaml", """
            apiVersion: v1
            kind: Pod
            metadata: { name: api }
            spec:
              hostNetwork: [|true|]
              containers:
                - name: api
                  image: wallet:1
                  ports:
                    - containerPort: 8080
                      hostPort: [|8080|]
            """)
            .Reports(Severity.Error, "production");

    [Fact]
    public void Guards_own_networks() =>
        Given("docker-compose.production.yml", """
            services:
              api:
                image: wallet
                network_mode: "service:db"
                ports: [ "127.0.0.1:8080:8080" ]
            """)
            .And("k8s/production/api.yaml", """
            apiVersion: v1
            kind: Pod
            metadata: { name: api }
            spec:
              hostNetwork: false
              containers:
                - name: api
                  ports: [ { containerPort: 8080 } ]
            """)
            .IsQuiet();
}
