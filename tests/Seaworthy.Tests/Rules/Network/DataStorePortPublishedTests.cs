using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Network;

public sealed class DataStorePortPublishedTests() : RuleTests("SEA4001")
{
    protected override (string Path, string Text) Corrupt => ("docker-compose.production.yml", """
        services:
          db:
            image: postgres:17
            ports:
              - "5432:5432
        """);

    [Fact]
    public void Reports_data_store_ports_on_all_interfaces() =>
        Given("docker-compose.production.yml", """
            services:
              db:
                image: postgres:17
                ports:
                  - [|"5432:5432"|]
                  - [|0.0.0.0:6379:6379|]
                  - [|{ target: 27017, published: 27017 }|]
            """)
            .Reports(Severity.Error, "production", "all interfaces");

    [Fact]
    public void Reports_the_rpc_port_of_a_node_in_staging_as_a_warning() =>
        Given("docker-compose.staging.yml", """
            services:
              db:
                image: postgres:17
                ports: [ [|"8332:8332/tcp"|] ]
            """)
            .Reports(Severity.Warning, "staging", "Bitcoin RPC");

    [Fact]
    public void Reports_a_load_balancer_in_front_of_a_database() =>
        Given("k8s/production/api.yaml", """
            apiVersion: v1
            kind: Service
            metadata: { name: db }
            spec:
              type: LoadBalancer
              ports:
                - [|port: 5432|]
            """)
            .Reports(Severity.Error, "production", "LoadBalancer");

    [Fact]
    public void Guards_loopback_bindings_and_other_ports() =>
        Given("docker-compose.production.yml", """
            services:
              db:
                image: postgres:17
                ports:
                  - "127.0.0.1:5432:5432"
                  - "8333:8333"
                  - "${BIND:-127.0.0.1}:5432:5432"
                  - { target: 5432, published: 5432, host_ip: 127.0.0.1 }
                expose: ["5432"]
            """)
            .IsQuiet();

    [Fact]
    public void Guards_files_of_no_known_environment() =>
        Given("docker-compose.yml", """
            services:
              db:
                image: postgres:17
                ports: [ "5432:5432" ]
            """)
            .IsQuiet();

    [Fact]
    public void Guards_restricted_services() =>
        Given("k8s/production/api.yaml", """
            apiVersion: v1
            kind: Service
            metadata: { name: db }
            spec:
              type: LoadBalancer
              loadBalancerSourceRanges: [ 10.0.0.0/8 ]
              ports:
                - port: 5432
            ---
            apiVersion: v1
            kind: Service
            metadata: { name: db2 }
            spec:
              ports:
                - port: 5432
            """)
            .IsQuiet();
}
