using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Rules;
using Seaworthy.Text;

namespace Seaworthy.Tests.Rules;

public sealed class FunnelTests
{
    private static readonly DateTime Today = new(2026, 11, 23);
    private static readonly SourceFile Settings = new("appsettings.json", "{ \"A\": 1, \"B\": 2 }");
    private static readonly EnvironmentInfo Development = EnvironmentInfo.FromName("Development");
    private static readonly EnvironmentInfo Staging = EnvironmentInfo.FromName("Staging");
    private static readonly EnvironmentInfo Production = EnvironmentInfo.FromName("Production");

    [Theory]
    [InlineData(Profile.Recommended, Profile.Recommended, true)]
    [InlineData(Profile.Production, Profile.Recommended, false)]
    [InlineData(Profile.Production, Profile.Production, true)]
    [InlineData(Profile.Strict, Profile.Production, false)]
    [InlineData(Profile.Recommended, Profile.Strict, true)]
    public void A_rule_speaks_from_its_own_profile_on(Profile own, Profile chosen, bool speaks) =>
        Assert.Equal(speaks, Run(Policy.Default, chosen, Rule("eeee", own), At(2)).Count == 1);

    [Fact]
    public void A_severity_in_the_policy_switches_a_rule_on_whatever_the_profile() =>
        Assert.Equal(Severity.Note, Assert.Single(Run(Reading("rules: { SEA9000: note }"), Profile.Recommended, Rule("eeee", Profile.Strict), At(2))).Severity);

    [Fact]
    public void Off_in_the_policy_silences_a_rule() =>
        Assert.Empty(Run(Reading("rules: { SEA9000: off }"), Profile.Strict, Rule("eeee"), At(2)));

    [Fact]
    public void A_severity_in_the_policy_does_not_reach_tiers_where_the_rule_is_silent() =>
        Assert.Equal(["Production"], Assert.Single(Run(Reading("rules: { SEA9000: error }"), Profile.Strict, Rule("---w"), At(2, Development, Production))).Environments);

    [Fact]
    public void The_worst_tier_gives_severity_and_environment()
    {
        var finding = Assert.Single(Run(Policy.Default, Profile.Strict, Rule("nnwe"), At(2, Development, Staging, Production)));
        Assert.Equal((Severity.Error, "Production"), (finding.Severity, finding.Environment));
    }

    [Fact]
    public void Environments_of_one_place_share_one_finding_worst_first() =>
        Assert.Equal(["Production", "Staging", "Development"], Assert.Single(Run(Policy.Default, Profile.Strict, Rule("nnwe"), At(2, Development, Staging), At(2, Production))).Environments);

    [Fact]
    public void An_environment_of_unknown_tier_counts_as_development() =>
        Assert.Equal(Severity.Note, Assert.Single(Run(Policy.Default, Profile.Strict, Rule("nwee"), At(2, EnvironmentInfo.FromName("Kiosk")))).Severity);

    [Fact]
    public void An_issue_of_no_environment_has_the_severity_of_development() =>
        Assert.Equal(Severity.Note, Assert.Single(Run(Policy.Default, Profile.Strict, Rule("nwee"), At(2))).Severity);

    [Fact]
    public void An_issue_is_never_worse_than_it_deserves() =>
        Assert.Equal(Severity.Note, Assert.Single(Run(Policy.Default, Profile.Strict, Rule("eeee"), At(2, Production) with { AtMost = Severity.Note })).Severity);

    [Fact]
    public void Environments_that_were_not_asked_for_are_left_out()
    {
        var funnel = new Funnel(Policy.Default, Profile.Strict, [], Today, ["Staging"]);
        funnel.Add(Rule("eeee"), At(2, Staging, Production));
        Assert.Equal(["Staging"], Assert.Single(funnel.Findings()).Environments);
    }

    [Fact]
    public void A_suppression_for_one_environment_leaves_the_finding_open_in_the_others()
    {
        var findings = Run(Reading("suppressions: [{ rule: SEA9000, environment: Staging, reason: rehearsal }]"), Profile.Strict, Rule("eeee"), At(2, Staging, Production));
        Assert.Equal(
            [("Production", null), ("Staging", "rehearsal")],
            findings.Select(f => (string.Join(",", f.Environments), f.SuppressionReason)).Order());
    }

    [Fact]
    public void A_suppression_without_reason_still_suppresses() =>
        Assert.Equal("", Assert.Single(Run(Reading("suppressions: [{ rule: SEA9000 }]"), Profile.Strict, Rule("eeee"), At(2))).SuppressionReason);

    [Fact]
    public void An_expired_suppression_lets_the_finding_return_and_is_not_unused()
    {
        var policy = Reading("suppressions: [{ rule: SEA9000, reason: r, expires: 2026-11-22 }]");
        var funnel = new Funnel(policy, Profile.Strict, policy.Suppressions, Today, null);
        funnel.Add(Rule("eeee"), At(2));
        Assert.Equal((null, 0), (Assert.Single(funnel.Findings()).SuppressionReason, funnel.Unused.Count()));
    }

    [Fact]
    public void A_suppression_that_covers_nothing_is_unused()
    {
        var policy = Reading("suppressions: [{ rule: SEA9000, key: B, reason: r }]");
        var funnel = new Funnel(policy, Profile.Strict, policy.Suppressions, Today, null);
        funnel.Add(Rule("eeee"), At(2));
        Assert.Equal("B", Assert.Single(funnel.Unused).Key);
    }

    [Fact]
    public void Findings_come_in_the_order_of_file_and_place() =>
        Assert.Equal([2, 10], Run(Policy.Default, Profile.Strict, Rule("eeee"), At(10) with { Key = "B" }, At(2)).Select(f => f.Location.Span.Start));

    [Fact]
    public void A_fingerprint_survives_a_move_and_a_change_of_case() =>
        Assert.Equal(
            Run(Policy.Default, Profile.Strict, Rule("eeee"), At(2, Production))[0].Fingerprint,
            Run(Policy.Default, Profile.Strict, Rule("eeee"), At(10, Production) with { Key = "a" })[0].Fingerprint);

    private static RuleDescriptor Rule(string severities, Profile profile = Profile.Recommended) => new("SEA9000", "Test", severities, profile, "a/b", "Why");

    private static Issue At(int start, params EnvironmentInfo[] environments) =>
        new(new SourceLocation(Settings, new TextSpan(start, 3)), "message", "mend") { Key = "A", Environments = environments };

    private static Policy Reading(string text) =>
        PolicyReader.Read(YamlReader.Read(new SourceFile("seaworthy.yaml", text), TestContext.Current.CancellationToken), ["SEA9000"], _ => null);

    private static IReadOnlyList<Finding> Run(Policy policy, Profile profile, RuleDescriptor rule, params Issue[] issues)
    {
        var funnel = new Funnel(policy, profile, policy.Suppressions, Today, null);
        foreach (var issue in issues)
        {
            funnel.Add(rule, issue);
        }

        return funnel.Findings();
    }
}
