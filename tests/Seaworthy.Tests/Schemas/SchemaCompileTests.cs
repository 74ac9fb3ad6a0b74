using Seaworthy.Documents;
using Seaworthy.Schemas;
using Seaworthy.Text;

namespace Seaworthy.Tests.Schemas;

/// <summary>A schema's own defects, told with their places; references between given documents.</summary>
public sealed class SchemaCompileTests
{
    private const string Wallet = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://example.com/wallet",
          "$defs": { "fee": { "$anchor": "fee", "type": "integer", "minimum": 0, "multipleOf": 0.5 }, "text": { "pattern": "^[a-z]+(?:-[a-z]+)*$" } },
          "type": ["object", "null"],
          "properties": { "fee": { "$ref": "#fee" }, "names": { "items": { "$ref": "#/$defs/text" }, "uniqueItems": true } },
          "patternProperties": { "^x-": { "enum": [1, "a", null] } },
          "oneOf": [{ "required": ["fee"] }, { "required": ["names"], "unevaluatedProperties": false }],
          "if": { "required": ["a"] }, "then": { "dependentRequired": { "a": ["b"] } }
        }
        """;

    [Theory]
    [InlineData("""{ "$ref": [|"other.json"|] }""", "not at hand")]
    [InlineData("""{ "$ref": [|"#/$defs/none"|] }""", "#/$defs/none")]
    [InlineData("""{ "$ref": [|"#none"|] }""", "#none")]
    [InlineData("""{ "pattern": [|"("|] }""", "Not a regular expression")]
    [InlineData("""{ "patternProperties": { [|"["|]: true } }""", "Not a regular expression")]
    [InlineData("""{ "type": [|"strng"|] }""", "type")]
    [InlineData("""{ "type": [|7|] }""", "type")]
    [InlineData("""{ "required": [|"a"|] }""", "required")]
    [InlineData("""{ "minimum": [|"1"|] }""", "number")]
    [InlineData("""{ "multipleOf": [|0|] }""", "more than 0")]
    [InlineData("""{ "maxLength": [|-1|] }""", "maxLength")]
    [InlineData("""{ "properties": { "a": [|7|] } }""", "schema")]
    [InlineData("""{ "anyOf": [|{}|] }""", "list")]
    [InlineData("""{ "$schema": [|"http://json-schema.org/draft-03/schema"|] }""", "Draft 3")]
    public void A_defect_is_told_at_its_place(string marked, string saying)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        var compilation = SchemaText.Try(marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));
        var problem = Assert.Single(compilation.Problems);
        Assert.Equal(TextSpan.FromBounds(start, end), problem.Span);
        Assert.Contains(saying, problem.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_schema_cut_off_anywhere_compiles_or_says_why_not()
    {
        for (var length = 0; length < Wallet.Length; length++)
        {
            SchemaText.Try(Wallet[..length]).Schema?.Evaluate(SchemaText.Json("""{ "fee": 1, "x-a": 2, "a": 3 }"""), TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void A_schema_with_any_character_changed_compiles_or_says_why_not()
    {
        foreach (var other in "{}[]\",:0a")
        {
            for (var i = 0; i < Wallet.Length; i++)
            {
                SchemaText.Try(string.Concat(Wallet.AsSpan(0, i), [other], Wallet.AsSpan(i + 1))).Schema?.Evaluate(SchemaText.Json("""{ "fee": 1, "x-a": 2, "a": 3 }"""), TestContext.Current.CancellationToken);
            }
        }
    }

    [Theory]
    [InlineData("schemas/wallet.json", "fee.json", "schemas/fee.json")]
    [InlineData("schemas/wallet.json", "../parts/fee.json", "parts/fee.json")]
    [InlineData("../fee.json", "parts/x.json", "../parts/x.json")]
    public void A_relative_reference_counts_from_the_file_it_stands_in(string from, string reference, string given)
    {
        var registry = new SchemaRegistry();
        registry.Add(given, new SourceFile(given, ""), SchemaText.Json("""{ "type": "integer" }"""));
        var compilation = JsonSchema.Compile(new SourceFile(from, ""), SchemaText.Json($$"""{ "items": { "$ref": "{{reference}}" } }"""), registry, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(compilation.Problems);
        Assert.False(compilation.Schema!.IsValid(SchemaText.Json("[\"x\"]"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void An_identifier_changes_what_references_count_from()
    {
        var registry = new SchemaRegistry();
        registry.Add("fee.json", new SourceFile("fee.json", ""), SchemaText.Json("""{ "$id": "https://example.com/parts/fee.json", "type": "integer" }"""));
        Assert.False(SchemaText.Compile("""{ "$id": "https://example.com/wallet.json", "$ref": "parts/fee.json" }""", registry).IsValid(SchemaText.Json("\"x\""), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_defect_of_a_referenced_document_is_told_in_that_document()
    {
        var registry = new SchemaRegistry();
        var fee = new SourceFile("fee.json", """{ "type": 7 }""");
        registry.Add("fee.json", fee, JsonReader.Read(fee, JsonDialect.General, TestContext.Current.CancellationToken).Root!);
        Assert.Equal("fee.json", Assert.Single(SchemaText.Try("""{ "$ref": "fee.json" }""", registry).Problems).File.Path);
    }

    [Fact]
    public void Nothing_but_the_drafts_is_known_by_itself()
    {
        Assert.Empty(SchemaText.Try("""{ "$ref": "https://json-schema.org/draft/2020-12/schema" }""").Problems);
        Assert.NotEmpty(SchemaText.Try("""{ "$ref": "https://json.schemastore.org/appsettings.json" }""").Problems);
    }

    [Fact]
    public void The_draft_decides_what_a_keyword_means() =>
        Assert.Equal(
            (false, true),
            (SchemaText.Compile("""{ "$schema": "http://json-schema.org/draft-04/schema#", "minimum": 1, "exclusiveMinimum": true }""").IsValid(SchemaText.Json("1"), TestContext.Current.CancellationToken),
            SchemaText.Compile("""{ "minimum": 1 }""").IsValid(SchemaText.Json("1"), TestContext.Current.CancellationToken)));
}
