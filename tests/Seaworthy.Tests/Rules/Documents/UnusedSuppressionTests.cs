using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Text;

namespace Seaworthy.Tests.Rules.Documents;

public sealed class UnusedSuppressionTests() : RuleTests("SEA0303")
{
    private const string Unused = "suppressions: [{ rule: [|SEA0001|], file: appsettings.json, reason: r }]";

    protected override (string Path, string Text) Corrupt => ("appsettings.json", "{\n  // seaworthy:ignore SEA0001 because of the move\n  \"A\": ");

    [Fact]
    public void Reports_an_entry_that_covers_nothing() =>
        GivenPolicy(Unused).And("appsettings.json", "{}").Reports(Severity.Note, saying: "covers no finding");

    [Fact]
    public void Reports_a_comment_that_covers_nothing() =>
        Given("appsettings.json", "{\n  // [|seaworthy:ignore|] SEA0001 because of the move\n  \"A\": 1\n}").Reports(Severity.Note);

    [Fact]
    public void Guards_an_entry_that_covers_a_finding() =>
        Assert.Empty(Ids("{ \"A\": 1, \"A\": 2 }", "suppressions: [{ rule: SEA0002, file: appsettings.json, reason: r }]"));

    [Fact]
    public void Guards_a_run_that_did_not_read_everything() =>
        GivenPolicy(Unmarked).And("appsettings.json", "{}").WithUnread("b/appsettings.json", "access was denied").IsQuiet();

    [Fact]
    public void Guards_a_run_over_one_environment() =>
        Assert.Empty(Ids("{}", Unmarked, environments: ["Staging"]));

    [Fact]
    public void Guards_a_rule_that_took_no_part() =>
        GivenPolicy(Unmarked + "\nrules: { SEA0001: off }").And("appsettings.json", "{}").IsQuiet();

    [Theory]
    [InlineData("SEA2203")]
    [InlineData("SEA3601")]
    [InlineData("SEA3603")]
    public void Guards_a_rule_whose_silence_may_mean_that_nobody_asked(string rule) =>
        GivenPolicy(Unmarked.Replace("SEA0001", rule, StringComparison.Ordinal)).And("appsettings.json", "{}").IsQuiet();

    [Fact]
    public void Guards_a_file_that_was_not_read_to_its_end() =>
        GivenPolicy(Unmarked.Replace("SEA0001", "SEA0002", StringComparison.Ordinal)).And("appsettings.json", "{ \"A\": ").IsQuiet();

    [Fact]
    public void Guards_what_expired_because_that_is_said_already() =>
        GivenPolicy("suppressions: [{ rule: SEA0001, reason: r, expires: 2020-01-01 }]").And("appsettings.json", "{}").IsQuiet();

    [Fact]
    public void Guards_a_file_that_does_not_exist_because_that_is_said_already() =>
        GivenPolicy(Unmarked).And("src/appsettings.Production.json", "{}").IsQuiet();

    private static string Unmarked => Unused.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

    private static IEnumerable<string> Ids(string settings, string policy, IReadOnlyCollection<string>? environments = null) =>
        Validator.Validate(
            new ValidationRequest
            {
                Files = [new SourceFile("appsettings.json", settings)],
                Policy = new SourceFile("seaworthy.yaml", policy),
                Today = new DateTime(2026, 11, 23),
                Profile = Profile.Strict,
                Environments = environments,
            },
            TestContext.Current.CancellationToken).Findings.Select(f => f.RuleId).Where(id => id == "SEA0303");
}
