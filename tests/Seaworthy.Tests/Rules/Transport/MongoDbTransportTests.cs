using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class MongoDbTransportTests() : RuleTests("SEA3104")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Mongo": "mongodb://db.corp/w?tls=false
        """);

    [Fact]
    public void Reports_tls_off_insecure_and_ignored_options() =>
        Given("appsettings.Production.json", """
            { "A": [|"mongodb://db.corp/w?tls=false"|], "B": [|"mongodb+srv://db.corp/w?tlsInsecure=true"|], "C": [|"mongodb://db.corp/w?tls=true&tlsCAFile=/ca.pem"|] }
            """)
            .Reports(Severity.Error, "Production");

    [Fact]
    public void Guards_tls_and_local_servers() =>
        Given("appsettings.Production.json", """
            { "A": "mongodb://db.corp/w?tls=true", "B": "mongodb+srv://db.corp/w", "C": "mongodb://localhost/w?tls=false" }
            """)
            .IsQuiet();
}
