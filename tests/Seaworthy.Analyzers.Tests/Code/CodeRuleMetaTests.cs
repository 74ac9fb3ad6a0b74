using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Seaworthy.Analyzers.Code;
using Seaworthy.Rules;
using Seaworthy.Tests;

namespace Seaworthy.Analyzers.Tests.Code;

/// <summary>Holds code rule, test, fix, page and release notes together.</summary>
public sealed partial class CodeRuleMetaTests
{
    private static readonly Type[] Rules = [.. typeof(CodeRule).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(CodeRule)) && !t.IsAbstract)];

    private static readonly CodeFixProvider[] Fixes =
    [
        .. typeof(CodeFixes.CodeRuleFix).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(CodeFixProvider)) && !t.IsAbstract).Select(t => (CodeFixProvider)Activator.CreateInstance(t, true)!),
    ];

    public static TheoryData<string> Names => [.. Rules.Select(r => r.Name)];

    public static TheoryData<string> Mended => [.. Rules.Where(r => Fixes.Any(f => f.FixableDiagnosticIds.Contains(Descriptor(r.Name).Id))).Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_lives_in_its_own_file_of_at_most_250_lines(string name) =>
        Assert.InRange(File.ReadAllLines(Path.Combine(Repository.Root, "analyzers", "Seaworthy.Analyzers", "Code", "Rules", name + ".cs")).Length, 10, 250);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_compiler_finds_a_rule(string name) =>
        Assert.Equal([LanguageNames.CSharp], Rule(name).GetCustomAttribute<DiagnosticAnalyzerAttribute>()!.Languages);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_is_tested_on_at_least_three_shapes_it_reports_and_three_it_does_not(string name)
    {
        var methods = Test(name).GetMethods().Select(m => m.Name).ToList();
        Assert.InRange(methods.Count(m => m.StartsWith("Reports_", StringComparison.Ordinal)), 3, int.MaxValue);
        Assert.InRange(methods.Count(m => m.StartsWith("Guards_", StringComparison.Ordinal)), 3, int.MaxValue);
    }

    [Theory]
    [MemberData(nameof(Mended))]
    public void A_fix_is_tested(string name) =>
        Assert.Contains(Test(name).GetMethods(), m => m.Name.StartsWith("Mends_", StringComparison.Ordinal));

    [Fact]
    public void Every_fix_is_found_by_the_editor_and_mends_a_whole_document_at_once()
    {
        foreach (var fix in Fixes)
        {
            Assert.NotNull(fix.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>());
            Assert.NotNull(fix.GetFixAllProvider());
            Assert.All(fix.FixableDiagnosticIds, id => Assert.Contains(Rules, r => Descriptor(r.Name).Id == id));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_has_a_page_that_shows_it_in_code(string name)
    {
        var rule = Descriptor(name);
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules", rule.Id + ".md"));
        Assert.Matches($"^# {rule.Id}: .+\n", page);
        Assert.Matches($"\n[|] {rule.Category} [|] {RuleCatalog.FindAny(rule.Id)!.Profile.ToString().ToLowerInvariant()} [|]", page);
        if (RuleCatalog.Find(rule.Id) is { } catalogued)
        {
            Assert.Equal(catalogued.Title, page[(page.IndexOf(": ", StringComparison.Ordinal) + 2)..page.IndexOf('\n', StringComparison.Ordinal)]);
            Assert.Contains("\n## In code\n", page, StringComparison.Ordinal);
        }
        else
        {
            Assert.StartsWith($"# {rule.Id}: {rule.Title}\n", page, StringComparison.Ordinal);
            Assert.Contains("\nDoor: build.\n", page, StringComparison.Ordinal);
            Assert.Equal(["Why", "Wrong", "Right", "How to suppress"], Headings().Matches(page).Select(m => m.Groups[1].Value));
        }

        Assert.InRange(CodeBlocks().Count(page), 2, int.MaxValue);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_csharp_on_a_page_parses(string name)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules", Descriptor(name).Id + ".md"));
        foreach (Match block in CodeBlocks().Matches(page))
        {
            var tree = CSharpSyntaxTree.ParseText(block.Groups[1].Value, cancellationToken: TestContext.Current.CancellationToken);
            Assert.DoesNotContain(tree.GetDiagnostics(TestContext.Current.CancellationToken), d => d.Severity == DiagnosticSeverity.Error);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_release_notes_name_a_rule_as_it_is(string name)
    {
        var rule = Descriptor(name);
        var folder = Path.Combine(Repository.Root, "analyzers", "Seaworthy.Analyzers");
        var notes = File.ReadAllText(Path.Combine(folder, "AnalyzerReleases.Unshipped.md")) + File.ReadAllText(Path.Combine(folder, "AnalyzerReleases.Shipped.md"));
        Assert.Contains($"\n{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | ", notes, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_descriptor_is_complete(string name)
    {
        var rule = Descriptor(name);
        Assert.Matches("^SEA[1-9][0-9]{3}$", rule.Id);
        Assert.Matches("^[A-Z`].*[^.]$", rule.Title.ToString(null));
        Assert.Matches("^[A-Z].*[.]$", rule.Description.ToString(null));
        Assert.Equal(RuleCatalog.Find("SEA4005")!.HelpUri.Replace("SEA4005", rule.Id, StringComparison.Ordinal), rule.HelpLinkUri);
        Assert.Contains(CodeDescriptor.Tag, rule.CustomTags);
        Assert.Equal(new RuleDescriptor(rule.Id, "Any", "wwww", Policies.Profile.Recommended, "any", "Any").Family, rule.Category);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Policies_may_speak_of_a_rule(string name)
    {
        var rule = Descriptor(name);
        var known = RuleCatalog.FindAny(rule.Id);
        Assert.NotNull(known);
        Assert.Equal(RuleCatalog.Find(rule.Id) is null ? rule.Title.ToString(null) : known.Title, known.Title);
    }

    [Fact]
    public void The_engine_knows_no_code_rule_that_is_not_there() =>
        Assert.Empty(Seaworthy.Rules.CodeRules.All.Select(r => r.Id).Except(Rules.Select(r => Descriptor(r.Name).Id)));

    [Fact]
    public void Ids_are_given_once() => Assert.Equal(Rules.Length, Rules.Select(r => Descriptor(r.Name).Id).Distinct().Count());

    private static Type Rule(string name) => Rules.Single(r => r.Name == name);

    private static DiagnosticDescriptor Descriptor(string name) => ((DiagnosticAnalyzer)Activator.CreateInstance(Rule(name))!).SupportedDiagnostics[0];

    private static Type Test(string name)
    {
        var test = typeof(CodeRuleMetaTests).Assembly.GetTypes().SingleOrDefault(t => t.Name == name + "Tests");
        Assert.True(test is not null, $"{name}Tests is missing");
        return test;
    }

    [GeneratedRegex("^## (.*)$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex("^```csharp\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlocks();
}
