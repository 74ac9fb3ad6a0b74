using Seaworthy.Rules;
using Seaworthy.Tool.Reports;
using Seaworthy.Tool.Tests.Support;

namespace Seaworthy.Tool.Tests.Reports;

public sealed class JsonReportTests
{
    private static readonly Rule[] Rules = [new MarkedValues(), new MarkedValues("Retries", id: "SEA2002"), new BrokenRule()];

    [Fact]
    public void Holds_every_field_of_a_finding()
    {
        using var folder = WalletFolder.Create();
        Golden.Verify(ToolRun.Validate(folder, Rules, "json").Out.Replace($"\"{ReportData.Version}\"", "\"{version}\"", StringComparison.Ordinal), "json");
    }

    [Fact]
    public async Task Follows_the_published_schema()
    {
        using var folder = WalletFolder.Create();
        Assert.Empty(await PublishedSchema.Violations("report.schema.json", ToolRun.Validate(folder, Rules, "json").Out));
    }

    [Fact]
    public async Task Follows_the_published_schema_with_every_real_rule()
    {
        using var folder = WalletFolder.Create().With("appsettings.Staging.json", "{ \"Broken\": ");
        Assert.Empty(await PublishedSchema.Violations("report.schema.json", ToolRun.Of(folder, "validate", "{folder}", "--format", "json").Out));
    }

    [Theory]
    [InlineData("\"fingerprint\"", "\"print\"")]
    [InlineData("\"severity\": \"error\"", "\"severity\": \"fatal\"")]
    [InlineData("\"line\": ", "\"line\": -")]
    [InlineData("\"suppressed\": [", "\"suppressed\": [1,")]
    public async Task The_published_schema_refuses_another_shape(string part, string other)
    {
        using var folder = WalletFolder.Create();
        var json = ToolRun.Validate(folder, Rules, "json").Out;
        Assert.Contains(part, json, StringComparison.Ordinal);
        Assert.NotEmpty(await PublishedSchema.Violations("report.schema.json", json.Replace(part, other, StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_runs_give_the_same_bytes()
    {
        using var folder = WalletFolder.Create();
        Assert.Equal(ToolRun.Validate(folder, Rules, "json").Out, ToolRun.Validate(folder, Rules, "json").Out);
    }

    [Fact]
    public void Goes_to_a_file_when_asked_and_leaves_the_summary_on_the_terminal()
    {
        using var folder = WalletFolder.Create();
        var run = ToolRun.Of(folder, "validate", "{folder}", "--format", "json", "--output", "{folder}/report.out");
        Assert.Equal('{', File.ReadAllText(folder.At("report.out"))[0]);
        Assert.Equal(1, run.Out.Count(c => c == '\n'));
    }
}
