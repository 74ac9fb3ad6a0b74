using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class SharedDatastoreTests() : RuleTests("SEA1304")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "ConnectionStrings": { "Db": "Host=db.corp;Database=w
        """);

    [Fact]
    public void Reports_the_same_database_in_two_environments() =>
        Given("appsettings.Staging.json", """
            { "ConnectionStrings": { "Db": [|"Host=db.corp;Database=w;Username=stage"|] } }
            """)
            .And("appsettings.Production.json", """
            { "ConnectionStrings": { "Db": "Host=db.corp;Database=w;Username=app" } }
            """)
            .Reports(Severity.Error, "Production", "same datastore");

    [Fact]
    public void Guards_other_databases_local_ones_and_shared_bases() =>
        Given("appsettings.json", """
            { "ConnectionStrings": { "Base": "Host=db.corp;Database=base;Username=app" } }
            """)
            .And("appsettings.Development.json", """
            { "ConnectionStrings": { "A": "Host=localhost;Database=w;Username=app", "B": "Host=db.corp;Database=dev;Username=app" } }
            """)
            .And("appsettings.Production.json", """
            { "ConnectionStrings": { "A": "Host=localhost;Database=w;Username=app", "B": "Host=db.corp;Database=w;Username=app" } }
            """)
            .IsQuiet();
}
