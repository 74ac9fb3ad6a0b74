using System.Text.Json;
using Seaworthy.Rules;
using Seaworthy.Tool.Tests.Support;

namespace Seaworthy.Tool.Tests.Reports;

public sealed class SarifReportTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Rule[] Rules = [new MarkedValues(), new MarkedValues("Retries", id: "SEA2002"), new BrokenRule()];

    [Fact]
    public void Holds_results_suppressions_and_what_was_not_checked()
    {
        using var folder = WalletFolder.Create();
        var run = ToolRun.Validate(folder, Rules, "sarif").Json().GetProperty("runs")[0];
        Golden.Verify(JsonSerializer.Serialize(new { results = run.GetProperty("results"), invocations = run.GetProperty("invocations"), originalUriBaseIds = run.GetProperty("originalUriBaseIds") }, Indented).Replace($"\"ruleIndex\": {IndexOf("SEA2001")}", "\"ruleIndex\": \"of SEA2001\"", StringComparison.Ordinal).Replace($"\"ruleIndex\": {IndexOf("SEA2002")}", "\"ruleIndex\": \"of SEA2002\"", StringComparison.Ordinal), "json");
    }

    [Fact]
    public async Task Follows_the_standards_schema()
    {
        using var folder = WalletFolder.Create();
        Assert.Empty(await PublishedSchema.Violations("sarif-2.1.0.json", ToolRun.Validate(folder, Rules, "sarif").Out));
    }

    [Fact]
    public async Task Follows_the_standards_schema_with_every_real_rule()
    {
        using var folder = WalletFolder.Create().With("appsettings.Staging.json", "{ \"Broken\": ");
        Assert.Empty(await PublishedSchema.Violations("sarif-2.1.0.json", ToolRun.Of(folder, "validate", "{folder}", "--format", "sarif").Out));
    }

    [Theory]
    [InlineData("\"level\": \"error\"", "\"level\": \"fatal\"")]
    [InlineData("\"startLine\": ", "\"startLine\": -")]
    [InlineData("\"text\"", "\"words\"")]
    public async Task The_standards_schema_refuses_another_shape(string part, string other)
    {
        using var folder = WalletFolder.Create();
        var sarif = ToolRun.Validate(folder, Rules, "sarif").Out;
        Assert.Contains(part, sarif, StringComparison.Ordinal);
        Assert.NotEmpty(await PublishedSchema.Violations("sarif-2.1.0.json", sarif.Replace(part, other, StringComparison.Ordinal)));
    }

    [Fact]
    public void Describes_every_rule_and_points_each_result_at_its_own()
    {
        using var folder = WalletFolder.Create();
        var run = ToolRun.Validate(folder, Rules, "sarif").Json().GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal(RuleCatalog.Descriptors.Select(d => d.Id), rules.EnumerateArray().Select(r => r.GetProperty("id").GetString()));
        Assert.All(run.GetProperty("results").EnumerateArray(), r => Assert.Equal(r.GetProperty("ruleId").GetString(), rules[r.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
    }

    [Fact]
    public void Rule_names_are_one_word()
    {
        using var folder = WalletFolder.Create();
        var rules = ToolRun.Validate(folder, [], "sarif").Json().GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.All(rules.EnumerateArray(), r => Assert.Matches("^[A-Z][A-Za-z0-9]+$", r.GetProperty("name").GetString()));
    }

    [Fact]
    public void A_rule_with_a_result_brings_its_page_and_the_others_do_not()
    {
        using var folder = WalletFolder.Create();
        var rules = ToolRun.Validate(folder, Rules, "sarif").Json().GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal(["SEA2001", "SEA2002"], rules.EnumerateArray().Where(r => r.GetProperty("help").TryGetProperty("markdown", out _)).Select(r => r.GetProperty("id").GetString()));
    }

    [Fact]
    public void Paths_are_percent_encoded_and_relative()
    {
        using var folder = new TestFolder().AsRepository().With("a b#ü/appsettings.json", """{ "Marked": "x" }""");
        var run = ToolRun.Validate(folder, [new MarkedValues()], "sarif");
        var uri = run.Json().GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString();
        Assert.Equal("a%20b%23%C3%BC/appsettings.json", uri);
    }

    private static int IndexOf(string id) => RuleCatalog.Descriptors.ToList().FindIndex(d => d.Id == id);
}
