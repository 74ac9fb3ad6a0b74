using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class EmulatorInUseTests() : RuleTests("SEA1408")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Storage": "UseDevelopmentStorage=tru
        """);

    [Fact]
    public void Reports_the_storage_emulator_and_databases_in_memory() =>
        Given("appsettings.Production.json", """
            { "Storage": [|"UseDevelopmentStorage=true"|], "Db": [|"Data Source=:memory:"|], "Cache": [|"Data Source=cache;Mode=Memory;Cache=Shared"|] }
            """)
            .Reports(Severity.Error, "Production", "selects");

    [Fact]
    public void Reports_a_known_emulator_key() =>
        Given("appsettings.Production.json", """
            { "Cosmos": [|"AccountEndpoint=https://cosmos.example.com:8081/;AccountKey=C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw=="|] }
            """)
            .Reports(Severity.Error, "Production", "an emulator");

    [Fact]
    public void Reports_staging_as_a_warning() =>
        Given("appsettings.Staging.json", """
            { "Storage": [|"UseDevelopmentStorage=true"|] }
            """)
            .Reports(Severity.Warning, "Staging");

    [Fact]
    public void Reports_a_base_value_that_production_inherits() =>
        Given("appsettings.json", """
            { "Storage": [|"UseDevelopmentStorage=true"|] }
            """)
            .And("appsettings.Production.json", """
            { "A": 1 }
            """)
            .Reports(Severity.Error, "Production");

    [Fact]
    public void Reports_a_base_value_as_a_note_where_nobody_names_production() =>
        Given("appsettings.json", """
            { "Storage": [|"UseDevelopmentStorage=true"|] }
            """)
            .Reports(Severity.Note, "Production");

    [Fact]
    public void Guards_real_stores() =>
        Given("appsettings.Production.json", """
            { "Storage": "DefaultEndpointsProtocol=https;AccountName=shop;EndpointSuffix=core.windows.net", "Db": "Data Source=/data/app.db", "Other": "Host=db.example.com;Database=app;Username=app" }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_development_and_what_production_overrides() =>
        Given("appsettings.json", """
            { "Storage": "UseDevelopmentStorage=true" }
            """)
            .And("appsettings.Development.json", """
            { "Db": "Data Source=:memory:" }
            """)
            .And("appsettings.Production.json", """
            { "Storage": "https://shop.blob.core.windows.net" }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_a_key_that_arrives_at_deploy_time() =>
        GivenPolicy("""
            deployTime: [Storage]
            """)
            .And("appsettings.json", """
            { "Storage": "UseDevelopmentStorage=true" }
            """)
            .And("appsettings.Production.json", """
            { "A": 1 }
            """)
            .IsQuiet();
}
