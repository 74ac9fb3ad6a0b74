using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Text;

namespace Seaworthy.Tests.Policies;

public sealed class PolicyReaderTests
{
    [Fact]
    public void An_empty_file_is_the_default_policy()
    {
        var policy = Read("");
        Assert.Equal((Profile.Recommended, 0), (policy.Profile, policy.Problems.Count));
    }

    [Theory]
    [InlineData("- a\n", "- a")]
    [InlineData("text", "text")]
    public void A_file_that_is_no_mapping_is_refused(string text, string at) => Expect(text, at, "mapping");

    [Theory]
    [InlineData("Profile: strict", "Profile", "'profile'")]
    [InlineData("suppresions: []", "suppresions", "'suppressions'")]
    [InlineData("deploy-time: []", "deploy-time", "'deployTime'")]
    [InlineData("environments: { Production: { close: true } }", "close", "'closed'")]
    [InlineData("environments: { Production: { file: [] } }", "file", "'files'")]
    [InlineData("rules: { SEA0001: { severty: note } }", "severty", "'severity'")]
    [InlineData("suppressions: [{ rule: SEA0001, reson: x }]", "reson", "'reason'")]
    [InlineData("limits: { suppressionDay: 5 }", "suppressionDay", "'suppressionDays'")]
    public void An_unknown_key_is_told_at_its_place_with_what_was_meant(string text, string at, string meant) => Expect(text, at, $"Did you mean {meant}?");

    [Theory]
    [InlineData("mode: x", "mode", "version, profile, environments")]
    [InlineData("environments: { Production: { color: x } }", "color", "tier, closed, sources")]
    [InlineData("rules: { SEA0001: { options: { x: 1 } } }", "x", "nothing can be set here")]
    public void An_unknown_key_like_no_other_is_told_with_the_keys_there_are(string text, string at, string saying) => Expect(text, at, saying);

    [Theory]
    [InlineData("version: 2", "2", "version: 1")]
    [InlineData("profile: prodution", "prodution", "Did you mean 'production'?")]
    [InlineData("profile: [a]", "[a]", "one of recommended, production, strict")]
    [InlineData("environments: [a]", "[a]", "mapping")]
    [InlineData("environments: { Production: x }", "x", "mapping")]
    [InlineData("environments: { Production: { tier: live } }", "live", "one of development")]
    [InlineData("environments: { Production: { closed: yes } }", "yes", "true or false")]
    [InlineData("environments: { Production: { sources: a.json } }", "a.json", "a list")]
    [InlineData("environments: { Production: { files: [[a]] } }", "[a]", "a text")]
    [InlineData("deployTime: a", "a", "a list")]
    [InlineData("required: { a: b }", "{ a: b }", "a list")]
    [InlineData("tokens: a", "a", "a list")]
    [InlineData("exclude: a", "a", "a list")]
    [InlineData("rules: [SEA0001]", "[SEA0001]", "mapping")]
    [InlineData("rules: { SEA0001: warn }", "warn", "one of off, note, warning, error")]
    [InlineData("rules: { SEA0001: { severity: erorr } }", "erorr", "Did you mean 'error'?")]
    [InlineData("suppressions: { rule: SEA0001 }", "{ rule: SEA0001 }", "a list")]
    [InlineData("suppressions: [SEA0001]", "SEA0001", "mapping")]
    [InlineData("suppressions: [{ reason: x }]", "{ reason: x }", "name its rule")]
    [InlineData("suppressions: [{ rule: SEA0001, reason: [x] }]", "[x]", "a text")]
    [InlineData("limits: 3", "3", "mapping")]
    [InlineData("limits: { suppressionDays: many }", "many", "whole number")]
    [InlineData("limits: { suppressionDays: 0 }", "0", "whole number")]
    [InlineData("limits: { requireTicket: 1 }", "1", "true or false")]
    public void A_value_of_the_wrong_kind_is_told_at_its_place(string text, string at, string saying) => Expect(text, at, saying);

    [Fact]
    public void An_environment_whose_name_tells_no_tier_needs_one() => Expect("environments: { Kiosk: { closed: true } }", "Kiosk", "Add 'tier:");

    [Theory]
    [InlineData("rules: { SEA00001: off }", "SEA00001")]
    [InlineData("suppressions: [{ rule: SEA00001, reason: x }]", "SEA00001")]
    public void A_rule_that_does_not_exist_is_an_unknown_name_and_no_defect_of_shape(string text, string at)
    {
        var problem = Assert.Single(Read(text).Problems);
        Assert.Equal((PolicyProblemKind.Unknown, text.IndexOf(at, StringComparison.Ordinal), at.Length), (problem.Kind, problem.Span.Start, problem.Span.Length));
    }

    [Fact]
    public void Profile_limits_and_lists_are_read()
    {
        var policy = Read("profile: strict\nlimits: { suppressionDays: 90, requireTicket: true }\ntokens: ['#{}#']\nexclude: [a/**]\nrequired: [A:B]");
        Assert.Equal(
            (Profile.Strict, 90, true, "#{}#", "a/**", "A:B"),
            (policy.Profile, policy.SuppressionDays, policy.RequireTicket, policy.Tokens[0].Text, policy.Exclude[0].Text, policy.Required[0].Text));
    }

    [Fact]
    public void An_environment_is_read_with_its_tier()
    {
        var environment = Read("environments: { Kiosk: { tier: staging, closed: true, sources: [a.json], files: [k/**] } }").Environment("KIOSK")!;
        Assert.Equal((EnvironmentTier.Staging, true, "a.json", "k/**"), (environment.Info.Tier, environment.IsClosed, environment.Sources![0].Text, environment.Files[0].Text));
    }

    [Fact]
    public void An_environment_without_sources_keeps_the_defaults_of_the_platform() =>
        Assert.Null(Read("environments: { Production: }").Environment("Production")!.Sources);

    [Theory]
    [InlineData("off", Severity.None)]
    [InlineData("note", Severity.Note)]
    [InlineData("{ severity: error }", Severity.Error)]
    public void A_severity_is_read_in_short_and_in_long_form(string text, Severity severity) =>
        Assert.Equal(severity, Read($"rules: {{ SEA0001: {text} }}").Rules["SEA0001"].Severity);

    [Fact]
    public void A_suppression_is_read_with_all_it_says()
    {
        var suppression = Assert.Single(Read("suppressions: [{ rule: SEA0001, file: a.json, key: 'A:*', environment: Staging, reason: r, ticket: T-1, expires: 2027-01-31 }]").Suppressions);
        Assert.Equal(
            ("SEA0001", "a.json", "A:*", "Staging", "r", "T-1", new DateTime(2027, 1, 31)),
            (suppression.Rule, suppression.Path, suppression.Key, suppression.Environment, suppression.Reason, suppression.Ticket, suppression.Expires));
    }

    [Theory]
    [InlineData("Payments:ApiKey", "Production", true)]
    [InlineData("Payments:ApiKey", "Staging", true)]
    [InlineData("ConnectionStrings:Main", "Production", true)]
    [InlineData("ConnectionStrings:Main", "Staging", false)]
    [InlineData("Logging:Level", "Production", false)]
    public void A_deploy_time_pattern_holds_everywhere_or_in_its_environment(string key, string environment, bool expected) =>
        Assert.Equal(expected, Read("deployTime: ['*:ApiKey']\nenvironments: { Production: { deployTime: ['ConnectionStrings:*'] } }").IsDeployTime(key, environment));

    private static Policy Read(string text) =>
        PolicyReader.Read(YamlReader.Read(new SourceFile("seaworthy.yaml", text), TestContext.Current.CancellationToken), ["SEA0001", "SEA0002"], _ => null);

    private static void Expect(string text, string at, string saying)
    {
        var problem = Assert.Single(Read(text).Problems);
        Assert.Equal(PolicyProblemKind.Shape, problem.Kind);
        Assert.Equal(at, text.Substring(problem.Span.Start, problem.Span.Length));
        Assert.Contains(saying, problem.Message + " " + problem.Mend, StringComparison.Ordinal);
    }
}
