using System.Text.RegularExpressions;
using Seaworthy.Findings;
using Seaworthy.Rules;

namespace Seaworthy.Tests.Rules;

/// <summary>Holds the rules of transport and network and the pages about their families together.</summary>
public sealed partial class FamilyPageTests
{
    private static readonly string Documents = Path.Combine(Repository.Root, "docs");

    public static TheoryData<string> Pages => ["transport.md", "network.md"];

    public static TheoryData<string> Ids =>
        [.. RuleCatalog.Descriptors.Select(d => d.Id).Where(id => id.StartsWith("SEA3", StringComparison.Ordinal) || id.StartsWith("SEA4", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_its_row_with_profile_and_severities_and_a_section_that_names_it(string id)
    {
        var rule = RuleCatalog.Find(id)!;
        var page = Read(id[3] == '3' ? "transport.md" : "network.md");
        Assert.Contains($"\n| [{id}](rules/{id}.md) | {rule.Title} | {rule.Profile.ToString().ToLowerInvariant()} | {Row(rule)} |\n", page, StringComparison.Ordinal);
        Assert.Contains(id, page[page.IndexOf("\n## ", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_names_no_rule_that_does_not_exist(string page) =>
        Assert.All(RuleId().Matches(Read(page)), m => Assert.NotNull(RuleCatalog.Find(m.Value)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_names_no_test_that_does_not_exist(string page)
    {
        var tests = Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Seaworthy.Drivers.Tests"), "*Tests.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).ToList();
        var named = TestClass().Matches(Read(page));
        Assert.NotEmpty(named);
        Assert.All(named, m => Assert.Contains(m.Groups[1].Value, tests));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_links_to_no_file_that_does_not_exist(string page) =>
        Assert.All(Link().Matches(Read(page)), m => Assert.True(Path.Exists(Path.Combine(Documents, m.Groups[1].Value)), m.Value));

    private static string Read(string page) => File.ReadAllText(Path.Combine(Documents, page));

    private static string Row(RuleDescriptor rule) =>
        string.Join(" | ", new[] { rule.Severities.Development, rule.Severities.Testing, rule.Severities.Staging, rule.Severities.Production }
            .Select(s => s == Severity.None ? "-" : s.ToString().ToLowerInvariant()));

    [GeneratedRegex("SEA[0-9]{4}")]
    private static partial Regex RuleId();

    [GeneratedRegex("`([A-Za-z]+Tests)`")]
    private static partial Regex TestClass();

    [GeneratedRegex(@"\]\((?!https?://)([^)#]+)")]
    private static partial Regex Link();
}
