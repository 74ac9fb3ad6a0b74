namespace Seaworthy.Conformance.Schemas;

/// <summary>docs/conformance.md says what the tests do.</summary>
public sealed class ConformancePageTests
{
    private static readonly Lazy<string> Page = new(() => File.ReadAllText(Path.Combine(SharedData.Checkout, "docs", "conformance.md")));

    public static TheoryData<string> Drafts => [.. SuiteDraft.Folders];

    [Fact]
    public void Names_each_exception_with_its_reason() =>
        Assert.All(SuiteExceptions.Reasons, exception => Assert.Contains($"| {exception.Key} | {exception.Value} |", Page.Value, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Gives_the_totals_of_each_draft(string draft)
    {
        var suite = new SchemaSuite(SharedData.Folder("json-schema-test-suite"));
        var totals = Enum.GetValues<SuitePart>().Select(part => suite.Tests(draft, part).ToArray()).Select(tests => $"{tests.Count(test => !SuiteExceptions.Reasons.ContainsKey(test.Name))} of {tests.Length}");
        Assert.Contains($"| {draft} | {string.Join(" | ", totals)} |", Page.Value, StringComparison.Ordinal);
    }
}
