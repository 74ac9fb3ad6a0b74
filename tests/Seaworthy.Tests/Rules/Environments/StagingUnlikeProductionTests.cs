using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class StagingUnlikeProductionTests() : RuleTests("SEA1303")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Staging.json", """
        { "Url": "http://a
        """);

    [Fact]
    public void Reports_other_drivers_and_schemes() =>
        Given("appsettings.Staging.json", """
            { "ConnectionStrings": { "Db": [|"Data Source=wallet.db"|] }, "Node": { "Url": [|"http://node.corp"|] } }
            """)
            .And("appsettings.Production.json", """
            { "ConnectionStrings": { "Db": "Host=db.corp;Database=w;Username=app" }, "Node": { "Url": "https://node2.corp" } }
            """)
            .Reports(Severity.Warning, "Staging");

    [Fact]
    public void Guards_the_same_shape_and_listed_differences() =>
        Given("appsettings.Staging.json", """
            { "Node": { "Url": "https://a.corp" }, "Old": { "Url": "http://a.corp" } }
            """)
            .And("appsettings.Production.json", """
            { "Node": { "Url": "https://b.corp" }, "Old": { "Url": "https://b.corp" } }
            """)
            .WithPolicy("version: 1\nrules:\n  SEA1303: { options: { differences: ['Old:*'] } }\n")
            .IsQuiet();
}
