using CsCheck;
using Seaworthy.Contracts;
using Seaworthy.Findings;
using Seaworthy.Tests.Rules.Contracts;
using Seaworthy.Text;

namespace Seaworthy.Tests.Contracts;

public sealed class ContractReaderTests
{
    private const string Whole = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "WalletService",
          "type": "object",
          "x-seaworthy": { "contract": 1, "assembly": "WalletService", "framework": "net10.0", "clearsSources": false,
            "lateFiles": [ { "path": "extra.json", "file": "Program.cs", "line": 12, "column": 5 } ],
            "environmentVariables": [ { "name": "WALLET_HOME", "required": true, "file": "Program.cs", "line": 3, "column": 9 } ] },
          "properties": {
            "ConnectionStrings": { "type": "object", "properties": {
              "Wallet": { "type": ["string", "null"], "x-seaworthy": { "kind": "string", "reads": [ { "api": "GetConnectionString", "file": "Program.cs", "line": 9, "column": 31 } ] } } } },
            "Proxy": { "x-seaworthy": { "kind": "any", "reads": [ { "api": "GetSection" } ] } },
            "Wallet": { "$ref": "#/$defs/Acme.WalletOptions", "x-seaworthy": { "binds": [ { "api": "Bind", "type": "Acme.WalletOptions", "file": "Program.cs", "line": 20, "column": 1, "validation": ["dataAnnotations", "onStart"], "errorOnUnknown": true } ] } }
          },
          "required": ["Ledger"],
          "$defs": {
            "Acme.WalletOptions": { "type": "object", "x-seaworthy": { "kind": "object", "file": "WalletOptions.cs", "line": 5, "column": 21, "later": { "unknown": [1] } }, "properties": {
              "Port": { "type": ["integer", "string"], "default": 8080, "x-seaworthy": { "kind": "int32", "initialized": true, "constraints": [ { "attribute": "Range", "minimum": 1, "maximum": 65535 } ] } },
              "Mode": { "enum": ["Fast", "Safe"], "x-seaworthy": { "kind": "enum", "type": "Acme.Mode", "names": ["Fast", "Safe"], "values": [0, 1], "flags": false } },
              "Future": { "x-seaworthy": { "kind": "quaternion" } },
              "Nodes": { "type": "array", "items": { "$ref": "#/$defs/Acme.Node" }, "x-seaworthy": { "kind": "list", "validateNested": true } },
              "Labels": { "type": "object", "additionalProperties": { "x-seaworthy": { "kind": "string" } }, "x-seaworthy": { "kind": "dictionary" } } } },
            "Acme.Node": { "x-seaworthy": { "kind": "object" }, "properties": { "Url": { "x-seaworthy": { "kind": "uri" } }, "Fallback": { "$ref": "#/$defs/Acme.Node" } } }
          }
        }
        """;

    [Fact]
    public void What_stands_at_the_top_is_read()
    {
        var contract = Read(Whole);
        Assert.Equal(("WalletService", false, false), (contract.Assembly, contract.ClearsSources, contract.IgnoresNull));
        Assert.Equal("extra.json", Assert.Single(contract.LateFiles).Path);
        Assert.Equal("Program.cs:3", Assert.Single(contract.Variables).Place!.ToString());
    }

    [Theory]
    [InlineData("Wallet:Port", nameof(ContractKind.Int32))]
    [InlineData("WALLET:port", nameof(ContractKind.Int32))]
    [InlineData("Wallet:Mode", nameof(ContractKind.Enum))]
    [InlineData("Wallet:Future", nameof(ContractKind.Any))]
    [InlineData("Wallet:Nodes:0", nameof(ContractKind.Object))]
    [InlineData("Wallet:Nodes:7:Url", nameof(ContractKind.Uri))]
    [InlineData("Wallet:Nodes:0:Fallback:Fallback:Fallback:Url", nameof(ContractKind.Uri))]
    [InlineData("Wallet:Labels:anything", nameof(ContractKind.String))]
    [InlineData("ConnectionStrings", nameof(ContractKind.Section))]
    [InlineData("ConnectionStrings:Wallet", nameof(ContractKind.String))]
    public void A_key_leads_to_what_the_code_makes_of_it(string key, string kind) =>
        Assert.Equal(kind, Read(Whole).Find(key).Node?.Kind.ToString());

    [Theory]
    [InlineData("Wallet:Ownr", false)]
    [InlineData("Wallet:Port:Deeper", false)]
    [InlineData("Other", false)]
    [InlineData("Proxy:Any:Thing", true)]
    [InlineData("Wallet:Future:Deeper", true)]
    public void A_key_without_a_name_is_known_only_below_what_somebody_reads_whole(string key, bool isKnown)
    {
        var match = Read(Whole).Find(key);
        Assert.Null(match.Node);
        Assert.Equal(isKnown, match.IsKnown);
    }

    [Fact]
    public void The_bind_on_the_way_to_a_key_is_known() =>
        Assert.Equal("Acme.WalletOptions at 20", Read(Whole).Find("Wallet:Nodes:0:Url") is { Bound.Binds: [var bind] } ? $"{bind.Type} at {bind.Place!.Line}" : "");

    [Fact]
    public void The_outermost_item_below_the_bind_is_known() => Assert.Equal("Wallet:Nodes:0".Length, Read(Whole).Find("Wallet:Nodes:0:Fallback:Url").ItemLength);

    [Fact]
    public void Validation_reaches_the_items_of_a_list_that_lets_it_in() => Assert.True(Read(Whole).Find("Wallet:Nodes:0:Url").IsValidated);

    [Fact]
    public void Validation_stops_at_an_object_that_does_not_let_it_in() => Assert.False(Read(Whole).Find("Wallet:Nodes:0:Fallback:Url").IsValidated);

    [Fact]
    public void A_key_bound_to_two_types_has_the_members_of_both()
    {
        var contract = Read(TestContract.Of(
            """ "Wallet": { "allOf": [ { "$ref": "#/$defs/A" }, { "$ref": "#/$defs/B" } ] } """,
            $$""" "A": { "x-seaworthy": { "kind": "object" }, "properties": { {{TestContract.Member("X", "int32")}}, {{TestContract.Member("Z", "int32")}} } }, "B": { "x-seaworthy": { "kind": "object" }, "properties": { {{TestContract.Member("Y", "int32")}}, {{TestContract.Member("Z", "bool")}} } } """));
        Assert.Equal(["Int32", "Int32", "Any"], new[] { "X", "Y", "Z" }.Select(name => contract.Find("Wallet:" + name).Node?.Kind.ToString()));
    }

    [Fact]
    public void A_key_without_a_name_of_its_own_below_a_section_that_is_read_by_name_is_known() =>
        Assert.Equal("String", Read(TestContract.Of(""" "Tenants": { "properties": { "Default": { "x-seaworthy": { "kind": "string" } } }, "additionalProperties": { "x-seaworthy": { "kind": "string" } }, "x-seaworthy": { "kind": "dictionary" } } """)).Find("Tenants:Any").Node?.Kind.ToString());

    [Fact]
    public void A_type_bound_to_the_whole_configuration_knows_its_members_at_the_top()
    {
        var match = Read("""{ "$ref": "#/$defs/Acme.Options%601", "x-seaworthy": { "contract": 1, "assembly": "a", "binds": [ { "api": "Get", "type": "Acme.Options`1" } ] }, "properties": { "Read": { "x-seaworthy": { "kind": "string" } } }, "$defs": { "Acme.Options`1": { "x-seaworthy": { "kind": "object" }, "properties": { "Port": { "x-seaworthy": { "kind": "int32" } } } } } }""").Find("Port");
        Assert.Equal((ContractKind.Int32, ContractKind.Object, 0), (match.Node?.Kind, match.Bound?.Kind, match.BoundLength));
    }

    [Theory]
    [InlineData("""{ "path": "extra.json" }""", 1)]
    [InlineData("""{ "path": "extra.json", "variablesFollow": true }""", 0)]
    [InlineData("""{ "path": "*.json" }""", 0)]
    [InlineData("""{ "path": [] }""", 0)]
    [InlineData("[]", 0)]
    public void A_file_is_late_when_its_path_is_known_and_nothing_follows_it(string json, int count) =>
        Assert.Equal(count, Read(TestContract.Of("", facts: $", \"lateFiles\": [ {json} ]")).LateFiles.Count);

    [Fact]
    public void A_bind_that_only_some_runs_make_is_not_strict() =>
        Assert.False(Read(TestContract.Wallet(TestContract.Member("Port", "int32"), "\"errorOnUnknown\": true, \"conditional\": true")).Find("Wallet:Port").ErrorOnUnknown);

    [Fact]
    public void References_in_a_circle_end() =>
        Assert.NotNull(Read(TestContract.Of(""" "Wallet": { "$ref": "#/$defs/A" } """, """ "A": { "$ref": "#/$defs/B" }, "B": { "$ref": "#/$defs/A" } """)).Find("Wallet:X").Nearest);

    [Fact]
    public void Every_truncation_of_a_contract_ends_without_an_exception()
    {
        for (var length = 0; length < Whole.Length; length += 7)
        {
            Walk(Read(Whole[..length]).Root, 0);
        }
    }

    [Fact]
    public void A_contract_with_anything_anywhere_ends_without_an_exception() =>
        Gen.Select(Gen.Int[0, Whole.Length - 1], Gen.OneOf("null", "[]", "{}", "\"x\"", "1", "\"$ref\": 1,", "true,", "#/$defs/Acme.Node")).Sample((at, text) => Walk(Read(Whole.Insert(at, text)).Root, 0));

    [Theory]
    [InlineData("[]", "SEA0101", "no 'x-seaworthy'")]
    [InlineData("{}", "SEA0101", "no 'x-seaworthy'")]
    [InlineData("""{ "x-seaworthy": { "contract": 2, "assembly": "a" } }""", "SEA0101", "version 1 is")]
    [InlineData("""{ "x-seaworthy": { "contract": 1 } }""", "SEA0101", "does not name its assembly")]
    [InlineData("""{ "x-seaworthy": { "contract": 1, "assembly": "a" }, "properties": { "A": { "$ref": "#/$defs/None" } } }""", "SEA0101", "leads to no definition")]
    [InlineData("""{ "x-seaworthy": { "contract": 1, """, "SEA0001", "")]
    public void What_is_wrong_with_a_contract_is_a_finding_in_it(string json, string rule, string saying)
    {
        var result = Validator.Validate(Request(json), TestContext.Current.CancellationToken);
        var finding = Assert.Single(result.Findings, f => f.RuleId is "SEA0001" or "SEA0101");
        Assert.Equal((rule, "wallet.contract.json", Severity.Error), (finding.RuleId, finding.Location.Path, finding.Severity));
        Assert.Contains(saying, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(""", "x-seaworthy": { "kind": "object", "initialized": true, "binds": [ { "api": "Bind", "type": "A" } ] } """)]
    public void A_contract_that_branches_into_itself_is_walked_in_bounds(string annotations)
    {
        var members = string.Join(",", Enumerable.Range(0, 8).Select(i => $$""" "M{{i}}": { "$ref": "#/$defs/A" } """));
        var json = TestContract.Of(members, $$""" "A": { "properties": { {{members}} } {{annotations}} } """);
        Assert.Empty(Validator.Validate(Request(json) with { Policy = new SourceFile("seaworthy.yaml", "{ profile: strict, environments: { Production: { closed: true } } }") }, TestContext.Current.CancellationToken).Failures);
    }

    [Fact]
    public void A_whole_contract_has_nothing_wrong() =>
        Assert.DoesNotContain(Validator.Validate(Request(Whole), TestContext.Current.CancellationToken).Findings, f => f.RuleId.StartsWith("SEA0", StringComparison.Ordinal));

    private static ValidationRequest Request(string json) => new()
    {
        Files = [new SourceFile("wallet/appsettings.json", "{}")],
        Contracts = [new SourceFile("wallet.contract.json", json)],
        Today = new DateTime(2026, 11, 23),
    };

    private static Contract Read(string json) => ContractReader.Read(new SourceFile("wallet.contract.json", json), TestContext.Current.CancellationToken);

    private static void Walk(ContractNode? node, int depth)
    {
        if (node is not null && depth < 6)
        {
            Walk(node.Element, depth + 1);
            foreach (var member in node.Members.Values)
            {
                Walk(member, depth + 1);
            }
        }
    }
}
