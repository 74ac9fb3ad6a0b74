using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class LocalAddressTests() : RuleTests("SEA1401")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Payments": { "Endpoint": "http://localhost:50
        """);

    [Fact]
    public void Reports_localhost_in_the_file_of_production() =>
        Given("appsettings.Production.json", """
            { "Payments": { "Endpoint": [|"http://localhost:5000"|] }, "Db": [|"Host=127.0.0.1;Database=app;Username=app"|], "Bridge": [|"http://host.docker.internal:8080"|] }
            """)
            .Reports(Severity.Error, "Production", "names a local address");

    [Fact]
    public void Reports_localdb() =>
        Given("appsettings.Production.json", """
            { "Db": [|"Server=(localdb)\\mssqllocaldb;Database=app;Trusted_Connection=True"|] }
            """)
            .Reports(Severity.Error, "Production");

    [Fact]
    public void Reports_staging_as_a_warning() =>
        Given("appsettings.Staging.json", """
            { "Payments": { "Endpoint": [|"http://localhost:5000"|] } }
            """)
            .Reports(Severity.Warning, "Staging");

    [Fact]
    public void Reports_a_base_value_that_reaches_a_closed_environment() =>
        GivenPolicy("""
            environments: { Production: { closed: true } }
            """)
            .And("appsettings.json", """
            { "Payments": { "Endpoint": [|"http://localhost:5000"|] } }
            """)
            .And("appsettings.Production.json", """
            { "A": 1 }
            """)
            .Reports(Severity.Error, "Production");

    [Fact]
    public void Guards_a_base_value_that_the_deployment_may_replace() =>
        Given("appsettings.json", """
            { "Payments": { "Endpoint": "http://localhost:5000" } }
            """)
            .And("appsettings.Production.json", """
            { "A": 1 }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_a_value_that_is_overridden() =>
        Given("appsettings.json", """
            { "Payments": { "Endpoint": "http://localhost:5000" } }
            """)
            .And("appsettings.Production.json", """
            { "Payments": { "Endpoint": "https://pay.example.com" } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_listeners_telemetry_agents_and_origins() =>
        Given("appsettings.Production.json", """
            { "Urls": "http://localhost:5000", "Kestrel": { "Endpoints": { "Http": { "Url": "http://127.0.0.1:5000" } } }, "Otlp": { "Endpoint": "http://localhost:4317" }, "OTEL_EXPORTER_OTLP_ENDPOINT": "http://localhost:4317", "Cors": { "Allowed": [ "http://localhost:3000" ] } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_development() =>
        Given("appsettings.Development.json", """
            { "Payments": { "Endpoint": "http://localhost:5000" } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_containers_that_share_a_pod() =>
        Given("src/api/appsettings.json", "{}")
            .And("k8s/production/api.yaml", """
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: api }
            spec:
              template:
                spec:
                  containers:
                    - name: api
                      image: "x:1"
                      env: [ { name: Payments__Endpoint, value: "http://localhost:5000" } ]
                    - { name: payments, image: "y:1" }
            """)
            .IsQuiet();

    [Fact]
    public void Reports_a_container_alone_in_its_pod() =>
        Given("src/api/appsettings.json", "{}")
            .And("k8s/production/api.yaml", """
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: api }
            spec:
              template:
                spec:
                  containers:
                    - name: api
                      image: "x:1"
                      env: [ { name: Payments__Endpoint, value: [|"http://localhost:5000"|] } ]
            """)
            .Reports(Severity.Error, "production");
}
