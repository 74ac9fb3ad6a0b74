using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class MySqlTransportTests() : RuleTests("SEA3103")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "ConnectionStrings": { "Db": "Server=db.corp;Port=3306;Uid=app;SslMode=None
        """);

    [Fact]
    public void Reports_modes_that_send_clear_text() =>
        Given("appsettings.Production.json", """
            { "ConnectionStrings": { "A": [|"Server=db.corp;Port=3306;Database=w;Uid=app;SslMode=None"|], "B": [|"Server=db.corp;Port=3306;Database=w;Uid=app;SslMode=Preferred"|] } }
            """)
            .Reports(Severity.Error, "Production", "clear text");

    [Fact]
    public void Reports_a_public_key_taken_on_trust() =>
        Given("appsettings.Production.json", """
            { "ConnectionStrings": { "Db": [|"Server=db.corp;Port=3306;Database=w;Uid=app;AllowPublicKeyRetrieval=True"|] } }
            """)
            .Reports(Severity.Error, "Production", "on trust");

    [Fact]
    public void Guards_verified_modes_and_local_servers() =>
        Given("appsettings.Production.json", """
            { "ConnectionStrings": { "A": "Server=db.corp;Port=3306;Database=w;Uid=app;SslMode=VerifyFull", "B": "Server=db.corp;Port=3306;Database=w;Uid=app", "C": "Server=localhost;Port=3306;Uid=app;SslMode=None" } }
            """)
            .IsQuiet();
}
