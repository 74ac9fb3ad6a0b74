using System.Text.RegularExpressions;
using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Rules;
using Seaworthy.Schemas;
using Seaworthy.Text;

namespace Seaworthy.Tests.Policies;

/// <summary>Holds the reference pages to what the code does.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public void The_policy_page_has_a_section_for_every_key_in_the_order_of_the_reader() =>
        Assert.Equal(["All keys at a glance", .. PolicyReader.TopKeys], Heading().Matches(Page("policy")).Select(m => m.Groups[1].Value));

    [Fact]
    public void Every_example_of_the_policy_page_keeps_to_the_schema() =>
        Assert.Empty(Example().Matches(Page("policy")).SelectMany(m => Problems(m.Groups[1].Value)).Where(p => p.Kind == PolicyProblemKind.Shape).Select(p => p.Message));

    [Fact]
    public void The_words_for_tiers_on_the_environments_page_are_those_of_the_code()
    {
        var rows = TierRow().Matches(Page("environments")).ToList();
        Assert.Equal(4, rows.Count);
        Assert.All(rows, row => Assert.All(row.Groups[2].Value.Split(", "), word => Assert.Equal(row.Groups[1].Value, TierOf(word))));
    }

    private static string? TierOf(string word) => TierNames.TryGetTier(word, out var tier) ? tier.ToString().ToLowerInvariant() : null;

    private static IReadOnlyList<PolicyProblem> Problems(string text) =>
        PolicyReader.Read(YamlReader.Read(new SourceFile("seaworthy.yaml", text), TestContext.Current.CancellationToken), RuleCatalog.Ids, _ => null, Schemas).Problems;

    // The schemas that the page's examples speak of.
    private static SchemaFiles Schemas { get; } =
        new([.. new[] { "limits", "lightning", "values" }.Select(name => new SourceFile($"schemas/{name}.schema.json", "{}"))], CancellationToken.None);

    private static string Page(string name) => File.ReadAllText(Path.Combine(Repository.Root, "docs", name + ".md"));

    [GeneratedRegex("^## (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^```yaml\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("^\\| (development|testing|staging|production) \\| ([a-z0-9, ]+) \\|$", RegexOptions.Multiline)]
    private static partial Regex TierRow();
}
