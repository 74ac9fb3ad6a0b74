using System.Reflection;
using System.Text.RegularExpressions;
using Seaworthy.Findings;
using Seaworthy.Rules;
using Seaworthy.Rules.User;

namespace Seaworthy.Tests.Rules;

/// <summary>Holds rule, test and page together.</summary>
public sealed partial class RuleMetaTests
{
    public static TheoryData<string> Ids => [.. RuleCatalog.Descriptors.Select(d => d.Id)];

    [Fact]
    public void Every_rule_class_is_in_the_catalogue_once() =>
        Assert.Equal(
            typeof(Rule).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Rule)) && !t.IsAbstract && t != typeof(UserRule)).Select(t => t.Name).Order(StringComparer.Ordinal),
            RuleCatalog.Rules.Select(r => r.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Ids_are_unique_and_in_order() =>
        Assert.Equal(RuleCatalog.Descriptors.Select(d => d.Id).Distinct().Order(StringComparer.Ordinal), RuleCatalog.Descriptors.Select(d => d.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_lives_in_its_own_file_of_at_most_120_lines(string id)
    {
        var rule = RuleCatalog.Rules.Single(r => r.Descriptor.Id == id);
        var file = Path.Combine(Repository.Root, "src", "Seaworthy", "Rules", rule.GetType().Namespace!.Split('.')[^1], rule.GetType().Name + ".cs");
        Assert.InRange(File.ReadAllLines(file).Length, 10, 120);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_test_that_reports_guards_and_breaks(string id)
    {
        var name = RuleCatalog.Rules.Single(r => r.Descriptor.Id == id).GetType().Name + "Tests";
        var test = typeof(RuleMetaTests).Assembly.GetTypes().SingleOrDefault(t => t.Name == name && t.IsSubclassOf(typeof(RuleTests)));
        Assert.True(test is not null, $"{name} : RuleTests is missing");
        Assert.Equal(id, ((RuleTests)Activator.CreateInstance(test)!).RuleId);
        var methods = test.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(m => m.Name).ToList();
        Assert.Contains(methods, m => m.StartsWith("Reports_", StringComparison.Ordinal));
        Assert.Contains(methods, m => m.StartsWith("Guards_", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page_that_says_why_what_is_wrong_what_is_right_and_how_to_suppress(string id)
    {
        var rule = RuleCatalog.Find(id)!;
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules", id + ".md"));
        Assert.StartsWith($"# {id}: {rule.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains($"\n| {rule.Family} | {rule.Profile.ToString().ToLowerInvariant()} | {Row(rule)} |\n", page, StringComparison.Ordinal);
        // What the rule sees in C# is held to its page by the tests of the analyzers.
        Assert.Equal(["Why", "Wrong", "Right", "How to suppress"], Headings().Matches(page).Select(m => m.Groups[1].Value).Where(h => h != "In code"));
    }

    [Fact]
    public void There_is_no_page_without_a_rule() =>
        Assert.Equal(
            RuleCatalog.Descriptors.Select(d => d.Id),
            Directory.GetFiles(Path.Combine(Repository.Root, "docs", "rules"), "SEA*.md").Where(f => !IsOfTheBuildAlone(f)).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_descriptor_is_complete(string id)
    {
        var rule = RuleCatalog.Find(id)!;
        Assert.Matches("^SEA[0-9]{4}$", rule.Id);
        Assert.Matches("^[A-Z`].*[^.]$", rule.Title);
        Assert.Matches("^[A-Z`].*[^.]$", rule.Why);
        Assert.Matches("^[a-z-]+(/[a-z-]+)*$", rule.Guideline);
        Assert.NotEqual(Severity.None, rule.Severities.Worst);
    }

    // A rule over C# alone is no rule of the engine; its page says so.
    private static bool IsOfTheBuildAlone(string page) => File.ReadAllText(page).Contains("\nDoor: build.\n", StringComparison.Ordinal);

    private static string Row(RuleDescriptor rule) =>
        string.Join(" | ", new[] { rule.Severities.Development, rule.Severities.Testing, rule.Severities.Staging, rule.Severities.Production }
            .Select(s => s == Severity.None ? "-" : s.ToString().ToLowerInvariant()));

    [GeneratedRegex("^## (.*)$", RegexOptions.Multiline)]
    private static partial Regex Headings();
}
