using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class WellKnownCredentialInUseTests() : RuleTests("SEA2012")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "ConnectionStrings": { "A": "Host=db.corp;Username=postgres;Password=postgres
        """);

    [Fact]
    public void Reports_sample_passwords_brokers_and_emulator_keys() =>
        Given("appsettings.Production.json", """
            { "ConnectionStrings": { "A": [|"Host=db.corp;Username=postgres;Password=postgres"|] }, "Broker": [|"amqp://guest:guest@mq.corp"|], "Db": { "Password": [|"P@ssw0rd"|] } }
            """)
            .Reports(Severity.Error, "Production", "published default");

    [Fact]
    public void Reports_development_as_a_note() =>
        Given("appsettings.Development.json", """
            { "Db": { "Password": [|"Pass@word1"|] } }
            """)
            .Reports(Severity.Note, "Development");

    [Fact]
    public void Reports_the_local_server_of_the_base_file_as_a_note() =>
        Given("appsettings.json", """
            { "Broker": [|"amqp://guest:guest@localhost"|] }
            """)
            .Reports(Severity.Note, "Production");

    [Fact]
    public void Guards_words_under_keys_that_name_no_secret() =>
        Given("appsettings.Production.json", """
            { "Role": "admin", "User": "guest", "Mode": "secret" }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_a_switch_to_the_emulator() =>
        Given("appsettings.Production.json", """
            { "Storage": "UseDevelopmentStorage=true" }
            """)
            .IsQuiet();
}
