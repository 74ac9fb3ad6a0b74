using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class MailTransportTests() : RuleTests("SEA3108")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Smtp": { "Host": "mail.corp", "User": "app", "EnableSsl": fals
        """);

    [Fact]
    public void Reports_a_login_without_tls() =>
        Given("appsettings.Production.json", """
            { "Smtp": { "Host": "mail.corp", "User": "app", "EnableSsl": [|false|] }, "Mail": { "Server": "mail.corp", "UserName": "app", "SecureSocketOptions": [|"StartTlsWhenAvailable"|] } }
            """)
            .Reports(Severity.Error, "Production", "clear text");

    [Fact]
    public void Reports_a_bind_password_over_ldap() =>
        Given("appsettings.Production.json", """
            { "Directory": { "Url": [|"ldap://dc.corp:389"|], "BindPassword": "" } }
            """)
            .Reports(Severity.Error, "Production", "ldaps");

    [Fact]
    public void Guards_tls_local_servers_and_missing_logins() =>
        Given("appsettings.Production.json", """
            { "Smtp": { "Host": "mail.corp", "User": "app", "EnableSsl": true }, "Mail": { "Host": "localhost", "User": "app", "EnableSsl": false }, "SmtpRelay": { "Host": "relay.corp", "EnableSsl": false } }
            """)
            .IsQuiet();
}
