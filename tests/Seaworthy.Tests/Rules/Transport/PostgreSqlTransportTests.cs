using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class PostgreSqlTransportTests() : RuleTests("SEA3102")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "ConnectionStrings": { "Db": "Host=db.corp;Username=app;SSL Mode=Disable
        """);

    [Fact]
    public void Reports_modes_that_send_clear_text() =>
        Given("appsettings.Production.json", """
            { "ConnectionStrings": { "A": [|"Host=db.corp;Database=w;Username=app;SSL Mode=Disable"|], "B": [|"Host=db.corp;Database=w;Username=app;SslMode=Prefer"|], "C": [|"postgres://app@db.corp/w?sslmode=allow"|] } }
            """)
            .Reports(Severity.Error, "Production", "clear text");

    [Fact]
    public void Reports_require_as_a_note() =>
        Given("appsettings.Production.json", """
            { "ConnectionStrings": { "Db": [|"Host=db.corp;Database=w;Username=app;SSL Mode=Require"|] } }
            """)
            .Reports(Severity.Note, "Production", "any certificate");

    [Fact]
    public void Guards_verified_modes_absence_and_local_servers() =>
        Given("appsettings.Production.json", """
            { "ConnectionStrings": { "A": "Host=db.corp;Database=w;Username=app;SSL Mode=VerifyFull", "B": "Host=db.corp;Database=w;Username=app", "C": "Host=localhost;Username=app;SSL Mode=Disable" } }
            """)
            .IsQuiet();
}
