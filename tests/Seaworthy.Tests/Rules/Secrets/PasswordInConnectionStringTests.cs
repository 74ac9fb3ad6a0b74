using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class PasswordInConnectionStringTests() : RuleTests("SEA2001")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "ConnectionStrings": { "Wallet": "Host=db.corp;Username=app;Password=kT9vLq2x
        """);

    [Fact]
    public void Reports_a_literal_password_of_production_as_an_error() =>
        Given("appsettings.Production.json", """
            { "ConnectionStrings": { "Wallet": [|"Host=db.corp;Database=w;Username=app;Password=kT9vLq2x"|] } }
            """)
            .Reports(Severity.Error, "Production", "Password");

    [Fact]
    public void Reports_an_account_key() =>
        Given("appsettings.Production.json", """
            { "Queue": [|"Endpoint=sb://wallet.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=bm90LWEtcmVhbC1rZXktYnV0LWxvbmctZW5vdWdoLTEyMzQ="|] }
            """)
            .Reports(Severity.Error, "Production");

    [Fact]
    public void Reports_the_local_server_of_the_base_file_as_a_note() =>
        Given("appsettings.json", """
            { "ConnectionStrings": { "Wallet": [|"Host=localhost;Database=w;Username=app;Password=kT9vLq2x"|] } }
            """)
            .Reports(Severity.Note, "Production");

    [Fact]
    public void Reports_development_as_a_note() =>
        Given("appsettings.Development.json", """
            { "ConnectionStrings": { "Wallet": [|"Server=db.dev.corp;Database=w;User Id=app;Password=kT9vLq2x"|] } }
            """)
            .Reports(Severity.Note, "Development");

    [Fact]
    public void Guards_strings_without_a_password() =>
        Given("appsettings.Production.json", """
            { "ConnectionStrings": { "A": "Server=db.corp;Database=w;Integrated Security=True", "B": "Host=db.corp;Database=w;Username=app", "C": "Data Source=wallet.db" } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_placeholders_and_references() =>
        Given("appsettings.Production.json", """
            { "ConnectionStrings": { "A": "Host=db.corp;Username=app;Password=${DB_PASSWORD}", "B": "Host=db.corp;Username=app;Password=#{DbPassword}#", "C": "" } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_published_defaults_that_have_their_own_rule() =>
        Given("appsettings.Production.json", """
            { "ConnectionStrings": { "A": "Host=db.corp;Username=postgres;Password=postgres" } }
            """)
            .IsQuiet();
}
