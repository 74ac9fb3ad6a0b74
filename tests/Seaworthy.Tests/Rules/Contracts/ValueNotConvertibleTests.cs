using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Contracts;

public sealed class ValueNotConvertibleTests() : RuleTests("SEA1003")
{
    protected override string Contract => TestContract.Of(
        """
        "Wallet": { "$ref": "#/$defs/Acme.WalletOptions", "x-seaworthy": { "binds": [ { "api": "Bind", "type": "Acme.WalletOptions", "file": "Program.cs", "line": 20 } ] } },
        "Workers": { "type": "object", "x-seaworthy": { "kind": "int32", "reads": [ { "api": "GetValue", "kind": "int32", "file": "Program.cs", "line": 7 } ] } },
        "Foreign": { "x-seaworthy": { "kind": "any", "reads": [ { "api": "GetSection" } ] } }
        """,
        """
        "Acme.WalletOptions": { "x-seaworthy": { "kind": "object" }, "properties": {
          "Port": { "x-seaworthy": { "kind": "int32" } },
          "Limit": { "x-seaworthy": { "kind": "int32", "nullable": true } },
          "Enabled": { "x-seaworthy": { "kind": "bool" } },
          "Timeout": { "x-seaworthy": { "kind": "timespan" } },
          "Mode": { "enum": ["Fast", "Safe"], "x-seaworthy": { "kind": "enum", "names": ["Fast", "Safe"], "values": [0, 1], "flags": false } },
          "Custom": { "x-seaworthy": { "kind": "any" } },
          "Ports": { "items": { "x-seaworthy": { "kind": "int32" } }, "x-seaworthy": { "kind": "list" } } } }
        """);

    protected override (string Path, string Text) Corrupt => ("wallet/appsettings.json", """
        { "Wallet": { "Port": "abc
        """);

    [Fact]
    public void Reports_every_value_that_the_binder_throws_upon() =>
        Given("wallet/appsettings.Production.json", """
            { "Wallet": { "Port": [|"80 80"|], "Enabled": [|"yes"|], "Timeout": [|"30s"|], "Mode": [|"Slow"|] }, "Workers": [|1.5|] }
            """)
            .Reports(Severity.Error, "Production", "binding throws");

    [Fact]
    public void Reports_an_empty_text_for_a_number() =>
        Given("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  Wallet__Port: [|""|]
            """)
            .Reports(Severity.Error, "Production", "is empty and can't be converted to int");

    [Fact]
    public void Reports_an_element_of_a_list_where_binding_is_strict() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Ports": [ 1, [|"x"|] ] } }
            """)
            .WithContract(TestContract.Wallet(TestContract.List("Ports", "{ \"x-seaworthy\": { \"kind\": \"int32\" } }"), "\"errorOnUnknown\": true"))
            .Reports(Severity.Error);

    [Fact]
    public void Reports_what_to_write_for_an_enum() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Mode": [|"Slow"|] } }
            """)
            .Reports(Severity.Error, saying: "Fast, Safe");

    [Fact]
    public void Guards_what_the_binder_takes() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Port": "0x1F", "Limit": "", "Enabled": " TRUE ", "Timeout": "00:00:30", "Mode": "fast", "Custom": "anything", "Ports": [ "x" ] }, "Workers": "4", "Foreign": { "Port": "x" }, "Other": { "Port": "x" } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_tokens_references_and_values_that_are_overridden() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Port": "#{Port}#", "Enabled": "$(Enabled)", "Timeout": "@Microsoft.KeyVault(SecretUri=https://vault.vault.azure.net/secrets/timeout)", "Limit": "x" } }
            """)
            .And("wallet/appsettings.Development.json", """
            { "Wallet": { "Limit": 1 } }
            """)
            .And("wallet/appsettings.Production.json", """
            { "Wallet": { "Limit": 2 } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_keys_that_arrive_at_deploy_time() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Port": "set by the pipeline" } }
            """)
            .WithPolicy("deployTime: ['Wallet:Port']")
            .IsQuiet();
}
