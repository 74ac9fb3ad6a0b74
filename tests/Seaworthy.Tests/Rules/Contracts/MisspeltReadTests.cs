using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Contracts;

public sealed class MisspeltReadTests() : RuleTests("SEA1024")
{
    protected override string Contract => TestContract.Of("""
        "Wallet": { "properties": {
          "Owner": { "x-seaworthy": { "kind": "string", "reads": [ { "api": "indexer", "file": "Program.cs", "line": 9 } ] } },
          "Limit": { "x-seaworthy": { "kind": "int32", "reads": [ { "api": "GetValue", "kind": "int32", "hasDefault": true, "file": "Program.cs", "line": 10 } ] } } } },
        "Ledger": { "x-seaworthy": { "kind": "any", "reads": [ { "api": "GetSection", "file": "Program.cs", "line": 11 } ] } }
        """);

    protected override (string Path, string Text) Corrupt => ("wallet/appsettings.json", """
        { "Wallet": { "Ownr": "a
        """);

    [Fact]
    public void Reports_a_key_that_nobody_reads_near_one_that_is_read() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { [|"Ownr"|]: "a", [|"Limits"|]: 3 }, [|"Legder"|]: { "File": "a" } }
            """)
            .Reports(Severity.Warning, saying: "is set nowhere");

    [Fact]
    public void Reports_a_section_whose_name_is_misspelt() =>
        Given("wallet/appsettings.json", """
            { "Walet": { [|"Owner"|]: "a" }, "Ledger": { "File": "a" } }
            """)
            .Reports(Severity.Warning, saying: "read at Program.cs:9");

    [Fact]
    public void Guards_keys_that_are_set_and_siblings_that_are_read() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Owner": "a", "Ownr": "b" }, "Ledger": { "File": "a" } }
            """)
            .And("wallet/appsettings.Development.json", """
            { "Wallet": { "Limit": 1, "Limits": 2 } }
            """)
            .IsQuiet();
}
