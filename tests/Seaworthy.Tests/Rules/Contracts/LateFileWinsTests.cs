using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Contracts;

public sealed class LateFileWinsTests() : RuleTests("SEA1108")
{
    protected override string Contract => TestContract.Of("", facts: ",\"lateFiles\": [ { \"path\": \"extra.json\", \"file\": \"Program.cs\", \"line\": 12 }, { \"path\": \"extra.{Environment}.json\", \"file\": \"Program.cs\", \"line\": 13 } ]");

    protected override (string Path, string Text) Corrupt => ("wallet/extra.json", """
        { "Wallet": { "Port": 1
        """);

    private const string Compose = """
        services:
          wallet:
            image: corp/wallet:1
            environment:
              ASPNETCORE_ENVIRONMENT: Production
              [|Wallet__Port|]: 2
              Wallet__Owner: a
        """;

    [Fact]
    public void Reports_a_variable_below_a_file_that_code_adds_late() =>
        Given("wallet/appsettings.json", "{}")
            .And("wallet/extra.json", """
            { "Wallet": { "Port": 1 } }
            """)
            .And("docker-compose.production.yml", Compose)
            .Reports(Severity.Warning, "Production", "wallet/extra.json (added at Program.cs:12)");

    [Fact]
    public void Reports_a_variable_below_the_late_file_of_its_environment() =>
        Given("wallet/appsettings.json", "{}")
            .And("wallet/extra.Production.json", """
            { "Wallet": { "Port": 1 } }
            """)
            .And("docker-compose.production.yml", Compose)
            .Reports(Severity.Warning, "Production", "Program.cs:13");

    [Fact]
    public void Guards_other_files_other_keys_and_equal_values() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Port": 1 } }
            """)
            .And("wallet/extra.json", """
            { "Wallet": { "Port": "2", "Name": "x" } }
            """)
            .And("docker-compose.production.yml", Compose.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal))
            .IsQuiet();
}
