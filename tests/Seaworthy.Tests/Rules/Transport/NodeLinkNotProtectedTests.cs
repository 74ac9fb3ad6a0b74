using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class NodeLinkNotProtectedTests() : RuleTests("SEA3203")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Ln": "type=lnd-rest;server=http://lnd.corp:8080/;macaroonfilepath=/m
        """);

    [Fact]
    public void Reports_an_unchecked_or_clear_link() =>
        Given("appsettings.Production.json", """
            { "A": [|"type=lnd-rest;server=https://lnd.corp:8080/;macaroonfilepath=/run/m;allowinsecure=true"|], "B": [|"type=lnd-rest;server=http://lnd.corp:8080/;macaroonfilepath=/run/m"|] }
            """)
            .Reports(Severity.Error, "Production");

    [Fact]
    public void Reports_a_node_without_tls() =>
        Given("production/lnd.conf", """
            [Application Options]
            no-rest-tls=[|true|]
            """)
            .Reports(Severity.Error, "production", "without TLS");

    [Fact]
    public void Guards_checked_and_local_links() =>
        Given("appsettings.Production.json", """
            { "A": "type=lnd-rest;server=https://lnd.corp:8080/;macaroonfilepath=/run/m;certthumbprint=AA", "B": "type=lnd-rest;server=http://127.0.0.1:8080/;macaroonfilepath=/run/m;allowinsecure=true" }
            """)
            .IsQuiet();
}
