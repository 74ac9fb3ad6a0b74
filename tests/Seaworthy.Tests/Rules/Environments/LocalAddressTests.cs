using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class LocalAddressTests() : RuleTests("SEA1401")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Node": { "Url": "http://localhost
        """);

    [Fact]
    public void Reports_local_dependencies_of_production() =>
        Given("appsettings.Production.json", """
            { "Node": { "Url": [|"http://localhost:8080"|] }, "ConnectionStrings": { "Db": [|"Host=127.0.0.1;Database=w;Username=app"|], "X": [|"Server=(localdb)\\mssqllocaldb;Database=w"|] } }
            """)
            .Reports(Severity.Error, "Production", "local address");

    [Fact]
    public void Reports_the_base_file_of_a_closed_environment() =>
        Given("appsettings.json", """
            { "Node": { "Url": [|"http://localhost:8080"|] } }
            """)
            .WithPolicy("version: 1\nenvironments:\n  Production: { tier: production, closed: true }\n")
            .Reports(Severity.Error, "Production");

    [Fact]
    public void Guards_the_base_file_of_an_open_environment() =>
        Given("appsettings.json", """
            { "Node": { "Url": "http://localhost:8080" } }
            """)
            .And("appsettings.Production.json", """
            {}
            """)
            .IsQuiet();

    [Fact]
    public void Guards_listeners_agents_and_origins() =>
        Given("appsettings.Production.json", """
            { "Urls": "http://localhost:5000", "Kestrel": { "Endpoints": { "H": { "Url": "http://127.0.0.1:5000" } } }, "Otlp": { "Endpoint": "http://localhost:4317" }, "Cors": { "AllowedOrigins": [ "http://localhost:3000" ] } }
            """)
            .IsQuiet();
}
