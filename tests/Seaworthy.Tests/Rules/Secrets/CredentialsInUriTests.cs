using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class CredentialsInUriTests() : RuleTests("SEA2002")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Broker": "amqps://wallet:kT9vLq2x@mq.corp
        """);

    [Fact]
    public void Reports_a_literal_password_in_the_user_information() =>
        Given("appsettings.Production.json", """
            { "Broker": [|"amqps://wallet:kT9vLq2x@mq.corp:5671/"|] }
            """)
            .Reports(Severity.Error, "Production", "literal password");

    [Fact]
    public void Reports_a_dotenv_address() =>
        Given(".env.production", """
            DATABASE_URL=[|postgres://app:kT9vLq2x@db.corp:5432/wallet|]
            """)
            .And("appsettings.json", """
            {}
            """)
            .Reports(Severity.Error, "production");

    [Fact]
    public void Guards_addresses_without_a_password() =>
        Given("appsettings.Production.json", """
            { "A": "https://api.corp/path", "B": "amqps://wallet@mq.corp", "C": "https://${USER}:${PASSWORD}@api.corp", "D": "mailto:a@b.corp" }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_published_defaults_that_have_their_own_rule() =>
        Given("appsettings.Production.json", """
            { "A": "amqp://guest:guest@mq.corp" }
            """)
            .IsQuiet();
}
