using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Contracts;

public sealed class ReadFoundNowhereTests() : RuleTests("SEA1025")
{
    protected override string Contract => TestContract.Of("""
        "Wallet": { "properties": {
          "Owner": { "x-seaworthy": { "kind": "string", "reads": [ { "api": "indexer", "file": "Program.cs", "line": 9 } ] } },
          "Limit": { "x-seaworthy": { "kind": "int32", "reads": [ { "api": "GetValue", "kind": "int32", "hasDefault": true, "file": "Program.cs", "line": 10 } ] } } } },
        "Ledger": { "x-seaworthy": { "kind": "any", "reads": [ { "api": "GetSection", "file": "Program.cs", "line": 11 } ] } }
        """);

    protected override (string Path, string Text) Corrupt => ("wallet/appsettings.json", """
        { "Wallet": { "Oth
        """);

    [Fact]
    public void Reports_a_read_without_a_default_that_no_source_has() =>
        Given("wallet/appsettings.json", """
            { [|"Wallet"|]: { "Other": "a" }, "Ledger": { "File": "a" } }
            """)
            .Reports(Severity.Note, saying: "read at Program.cs:9");

    [Fact]
    public void Guards_keys_that_some_environment_has_and_keys_that_arrive_at_deploy_time() =>
        Given("wallet/appsettings.json", "{}")
            .And("wallet/appsettings.Development.json", """
            { "Wallet": { "Owner": "a" } }
            """)
            .WithPolicy("deployTime: ['Ledger']")
            .IsQuiet();

    [Fact]
    public void Guards_a_key_that_is_only_misspelt() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Ownr": "a" }, "Ledger": { "File": "a" } }
            """)
            .IsQuiet();
}
