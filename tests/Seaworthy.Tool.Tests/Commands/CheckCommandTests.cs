using Seaworthy.Tool.Tests.Support;

namespace Seaworthy.Tool.Tests.Commands;

public sealed class CheckCommandTests
{
    private const string Wallet = """
        {
          "$id": "https://example.com/wallet.json",
          "type": "object",
          "required": ["network"],
          "properties": {
            "network": { "enum": ["mainnet", "testnet", "regtest"] },
            "limits": { "$ref": "limits.json" },
            "since": { "format": "date" }
          },
          "additionalProperties": false
        }
        """;

    private const string Limits = """{ "$id": "https://example.com/limits.json", "properties": { "fee": { "type": "integer" } } }""";

    [Fact]
    public void A_file_that_keeps_to_the_schema_is_clean()
    {
        using var folder = Given("""{ "network": "mainnet", "limits": { "fee": 5 } }""");
        var run = Check(folder, "a.json");
        Assert.Equal((ExitCode.Clean, "", 1), (run.Status, run.Error, run.Out.Count(c => c == '\n')));
    }

    [Fact]
    public void What_breaks_the_schema_is_shown_with_its_place_and_fails()
    {
        using var folder = Given("{\n  \"network\": \"mainet\",\n  \"limit\": { \"fee\": \"5\" }\n}\n");
        var run = Check(folder, "a.json");
        Assert.Equal(ExitCode.Findings, run.Status);
        Assert.Contains("a.json:2:14 error SEA0104", run.Out, StringComparison.Ordinal);
        Assert.Contains("did you mean \"mainnet\"", run.Out, StringComparison.Ordinal);
        Assert.Contains("a.json:3:3 error SEA0104", run.Out, StringComparison.Ordinal);
        Assert.Contains("2 errors in 1 file (schema ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void YAML_is_checked_like_JSON()
    {
        using var folder = Given("{}").With("b.yaml", "network: mainnet\nlimits:\n  fee: none\n");
        Assert.Contains("b.yaml:3:8 error SEA0104", Check(folder, "b.yaml").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_stands_for_the_files_in_it()
    {
        using var folder = Given("{}").With("all/a.json", """{ "network": "testnet" }""").With("all/deep/b.yml", "network: x\n").With("all/c.txt", "");
        Assert.Contains("1 error in 2 files", Check(folder, "all").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_to_a_file_beside_the_schema_is_read()
    {
        using var folder = new TestFolder().With("schema.json", """{ "$ref": "parts/limits.json#/$defs/fee" }""").With("parts/limits.json", """{ "$defs": { "fee": { "type": "integer" } } }""").With("a.json", "\"x\"");
        Assert.Contains("a.json:1:1 error SEA0104 Expected an integer", ToolRun.Of(folder, "check", "{folder}/schema.json", "{folder}/a.json").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_beside_the_schema_is_found_by_its_identifier()
    {
        using var folder = Given("""{ "network": "mainnet", "limits": { "fee": "x" } }""");
        Assert.Contains("a.json:1:44 error SEA0104", ToolRun.Of(folder, "check", "{folder}/schema.json", "{folder}/a.json").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_reference_is_a_defect_of_the_schema_with_its_place()
    {
        using var folder = new TestFolder().With("schema.json", "{\n  \"$ref\": \"none.json\"\n}").With("a.json", "{}");
        var run = ToolRun.Of(folder, "check", "{folder}/schema.json", "{folder}/a.json");
        Assert.Equal((ExitCode.Usage, ""), (run.Status, run.Out));
        Assert.Contains("schema.json:2:", run.Error, StringComparison.Ordinal);
        Assert.Contains("nothing was checked", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "type": "strng" }""", "schema.json:1:11 error")]
    [InlineData("""{ "required": "a" }""", "schema.json:1:15 error")]
    [InlineData("""{ "pattern": "(" }""", "schema.json:1:14 error")]
    [InlineData("""{ "type": """, "does not parse")]
    [InlineData("", "1 defect")]
    public void A_schema_with_a_defect_checks_nothing(string schema, string saying)
    {
        using var folder = new TestFolder().With("schema.json", schema).With("a.json", "{}");
        var run = ToolRun.Of(folder, "check", "{folder}/schema.json", "{folder}/a.json");
        Assert.Equal((ExitCode.Usage, ""), (run.Status, run.Out));
        Assert.Contains(saying, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Formats_are_demands_only_when_asked()
    {
        using var folder = Given("""{ "network": "mainnet", "since": "yesterday" }""");
        Assert.Equal((ExitCode.Clean, ExitCode.Findings), (Check(folder, "a.json").Status, Check(folder, "a.json", "--assert-formats").Status));
    }

    [Fact]
    public void The_draft_of_a_schema_that_names_none_may_be_chosen()
    {
        using var folder = new TestFolder().With("schema.json", """{ "minimum": 1, "exclusiveMinimum": true }""").With("a.json", "1");
        Assert.Equal(
            (ExitCode.Usage, ExitCode.Findings),
            (ToolRun.Of(folder, "check", "{folder}/schema.json", "{folder}/a.json").Status, ToolRun.Of(folder, "check", "{folder}/schema.json", "{folder}/a.json", "--draft", "draft-04").Status));
    }

    [Fact]
    public void The_name_of_a_draft_checks_schemas_themselves()
    {
        using var folder = new TestFolder().With("good.json", """{ "type": "object" }""").With("bad.json", """{ "type": "objekt" }""");
        Assert.Contains("bad.json:1:11 error SEA0104", ToolRun.Of(folder, "check", "2020-12", "{folder}/good.json", "{folder}/bad.json").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_file_is_reported_at_its_defect()
    {
        using var folder = Given("""{ "network": }""");
        Assert.Contains("a.json:1:14 error SEA0104 The file does not parse", Check(folder, "a.json").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_takes_too_long_is_not_checked()
    {
        // Each level doubles the work: 2^60 steps.
        var nest = string.Join(", ", Enumerable.Range(0, 60).Select(i => $$""" "n{{i}}": { "anyOf": [{ "$ref": "#/$defs/n{{i + 1}}" }, { "$ref": "#/$defs/n{{i + 1}}" }] }"""));
        using var folder = new TestFolder().With("schema.json", $$"""{ "$defs": { {{nest}}, "n60": false }, "$ref": "#/$defs/n0" }""").With("a.json", "1");
        var run = ToolRun.Of(folder, "check", "{folder}/schema.json", "{folder}/a.json");
        Assert.Equal(ExitCode.NotChecked, run.Status);
        Assert.Contains("could not be checked", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void No_secret_of_a_file_is_shown()
    {
        using var folder = Given("""{ "network": 1, "password": "canary-4711", "limits": { "fee": "postgres://u:canary-4711@host/db" } }""");
        Assert.DoesNotContain("canary-4711", Check(folder, "a.json").Out + Check(folder, "a.json", "--format", "sarif").Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_keep_to_their_published_schemas()
    {
        using var folder = Given("""{ "network": "main" }""");
        Assert.Empty(await PublishedSchema.Violations("sarif-2.1.0.json", Check(folder, "a.json", "--format", "sarif").Out));
        Assert.Empty(await PublishedSchema.Violations("report.schema.json", Check(folder, "a.json", "--format", "json").Out));
    }

    [Theory]
    [InlineData("check {folder}/none.json {folder}/a.json", "'{folder}/none.json' can't be read: it does not exist")]
    [InlineData("check {folder}/schema.json {folder}/none.json", "'{folder}/none.json' can't be read: it does not exist")]
    [InlineData("check {folder}/schema.json", "Required argument missing")]
    [InlineData("check {folder}/schema.json {folder}/empty --ref {folder}/limits.json", "no JSON or YAML file")]
    [InlineData("check {folder}/schema.json {folder}/a.json --ref {folder}/none.json", "none.json' can't be read")]
    [InlineData("check {folder}/schema.json {folder}/a.json --draft 5", "'5'")]
    public void What_cannot_be_carried_out_is_2(string line, string saying)
    {
        using var folder = Given("{}");
        Directory.CreateDirectory(folder.At("empty"));
        var run = ToolRun.Of(folder, line.Split(' '));
        Assert.Equal((ExitCode.Usage, ""), (run.Status, run.Out));
        Assert.Contains(saying, run.Error, StringComparison.Ordinal);
    }

    private static TestFolder Given(string instance) => new TestFolder().With("schema.json", Wallet).With("limits.json", Limits).With("a.json", instance);

    private static ToolRun Check(TestFolder folder, string file, params string[] more) =>
        ToolRun.Of(folder, ["check", "{folder}/schema.json", "{folder}/" + file, "--ref", "{folder}/limits.json", .. more]);
}
