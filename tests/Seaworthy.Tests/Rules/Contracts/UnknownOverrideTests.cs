using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Contracts;

public sealed class UnknownOverrideTests() : RuleTests("SEA1027")
{
    protected override string Contract => TestContract.Of(
        """
        "Wallet": { "$ref": "#/$defs/Acme.WalletOptions", "x-seaworthy": { "binds": [ { "api": "Bind", "type": "Acme.WalletOptions", "file": "Program.cs", "line": 20 } ] } },
        "ConnectionStrings": { "properties": { "Wallet": { "x-seaworthy": { "kind": "string", "reads": [ { "api": "GetConnectionString", "file": "Program.cs", "line": 9 } ] } } } }
        """,
        """
        "Acme.WalletOptions": { "x-seaworthy": { "kind": "object" }, "properties": {
          "Owner": { "x-seaworthy": { "kind": "string" } },
          "Extra": { "x-seaworthy": { "kind": "any" } },
          "Labels": { "additionalProperties": { "x-seaworthy": { "kind": "string" } }, "x-seaworthy": { "kind": "dictionary" } } } }
        """);

    protected override (string Path, string Text) Corrupt => ("docker-compose.production.yml", """
        services:
          wallet:
            image: corp/wallet:1
            environment:
              ASPNETCORE_ENVIRONMENT: Production
              Wallet__Owner: "a
        """);

    [Fact]
    public void Reports_a_variable_for_a_key_that_its_known_section_does_not_have() =>
        Given("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  [|Wallet__Retries|]: 3
            """)
            .Reports(Severity.Warning, "Production", "its section 'Wallet'");

    [Fact]
    public void Guards_known_keys_near_misses_unknown_sections_and_keys_of_files() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Legacy": 1 } }
            """)
            .And("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  Wallet__Owner: a
                  Wallet__Ownr: a
                  Wallet__Legacy: 2
                  Wallet__Extra__Anything: a
                  Other__Thing: 3
            """)
            .IsQuiet();
}
