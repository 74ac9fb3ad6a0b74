using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Network;

public sealed class NoNetworkSeparationTests() : RuleTests("SEA4009")
{
    protected override (string Path, string Text) Corrupt => ("docker-compose.production.yml", """
        services:
          a: { image: x }
          b: { image: x }
          c: { image: "x
        """);

    [Fact]
    public void Reports_services_that_all_share_the_default_network() =>
        Given("docker-compose.production.yml", """
            [|services|]:
              a: { image: x }
              b: { image: y }
              c: { image: z }
            """)
            .Reports(Severity.Warning, "production", "default network");

    [Fact]
    public void Reports_a_workload_that_no_policy_selects() =>
        Given("k8s/production/api.yaml", """
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: [|api|] }
            spec:
              template:
                metadata: { labels: { app: api } }
                spec: { containers: [ { name: api, image: "x:1" } ] }
            """)
            .Reports(Severity.Warning, "production", "No NetworkPolicy");

    [Fact]
    public void Reports_a_policy_that_admits_all() =>
        Given("k8s/production/api.yaml", """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: { name: open }
            spec:
              podSelector: {}
              ingress:
                - [|{}|]
            """)
            .Reports(Severity.Warning, "production", "empty rule");

    [Fact]
    public void Guards_declared_networks_and_selected_workloads() =>
        Given("docker-compose.production.yml", """
            services:
              a: { image: x, networks: [front] }
              b: { image: y, networks: [back] }
              c: { image: z, networks: [back] }
            """)
            .And("k8s/production/api.yaml", """
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: api }
            spec:
              template:
                metadata: { labels: { app: api } }
                spec: { containers: [ { name: api, image: "x:1" } ] }
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: { name: api }
            spec:
              podSelector: { matchLabels: { app: api } }
              ingress:
                - from: [ { podSelector: { matchLabels: { app: gateway } } } ]
            """)
            .IsQuiet();
}
