using System.Text.Json;
using Seaworthy.Rules;
using Seaworthy.Tool.Tests.Support;

namespace Seaworthy.Tool.Tests.Commands;

public sealed class RulePageTests
{
    public static TheoryData<string> Pages => [.. typeof(CommandLine).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("SEA", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_page_can_be_shown(string id) =>
        Assert.StartsWith($"{id}: {RuleCatalog.FindAny(id)!.Title}\n", ToolRun.Of(null, "explain", id).Out, StringComparison.Ordinal);

    [Fact]
    public void The_list_has_a_line_for_every_rule()
    {
        var lines = ToolRun.Of(null, "rules").Out.Split('\n');
        Assert.All(RuleCatalog.Descriptors, d => Assert.Single(lines, l => l.StartsWith(d.Id, StringComparison.Ordinal) && l.EndsWith(d.Title, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_list_for_programs_has_every_rule_in_order() =>
        Assert.Equal(RuleCatalog.Ids.Order(StringComparer.Ordinal), ToolRun.Of(null, "rules", "--format", "json").Json().EnumerateArray().Select(r => r.GetProperty("id").GetString()));

    [Fact]
    public void A_rule_for_programs_tells_its_severity_in_each_tier()
    {
        var rule = ToolRun.Of(null, "rules", "--format", "json").Json().EnumerateArray().Single(r => r.GetProperty("id").GetString() == "SEA2001");
        Assert.Equal("""{"development":"note","testing":"warning","staging":"error","production":"error"}""", JsonSerializer.Serialize(rule.GetProperty("severities")));
    }
}
