using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Documents;

public sealed class ExpiredSuppressionTests() : RuleTests("SEA0302")
{
    protected override (string Path, string Text) Corrupt => ("seaworthy.yaml", "suppressions:\n  - rule: SEA0001\n    expires: [");

    [Fact]
    public void Reports_the_day_after_the_last_day() =>
        GivenPolicy("suppressions: [{ rule: SEA0001, reason: r, expires: [|2026-11-22|] }]").On(2026, 11, 23).Reports(Severity.Warning, saying: "expired on 2026-11-22");

    [Theory]
    [InlineData("soon")]
    [InlineData("2027-1-1")]
    [InlineData("31.01.2027")]
    [InlineData("2027-02-30")]
    public void Reports_an_expiry_that_is_no_date(string text) =>
        GivenPolicy($"suppressions: [{{ rule: SEA0001, reason: r, expires: [|{text}|] }}]").Reports(Severity.Warning, saying: "no date");

    [Fact]
    public void Reports_a_life_beyond_what_the_policy_allows() =>
        GivenPolicy("limits: { suppressionDays: 30 }\nsuppressions: [{ rule: SEA0001, reason: r, expires: [|2026-12-24|] }]").On(2026, 11, 23).Reports(Severity.Warning, saying: "up to 2026-12-23");

    [Fact]
    public void Reports_a_life_without_end_where_the_policy_sets_one() =>
        GivenPolicy("limits: { suppressionDays: 30 }\nsuppressions: [{ rule: [|SEA0001|], reason: r }]").Reports(Severity.Warning, saying: "never expires");

    [Fact]
    public void Reports_more_severely_where_the_suppression_is_for_production() =>
        GivenPolicy("suppressions: [{ rule: SEA0001, environment: Production, reason: r, expires: [|2020-01-01|] }]").Reports(Severity.Error, "Production");

    [Fact]
    public void Reports_an_expired_comment_at_its_date() =>
        Given("appsettings.json", "{\n  // seaworthy:ignore SEA0001 until [|2026-01-31|] because of the move\n  \"A\": 1\n}").Reports(Severity.Warning);

    [Fact]
    public void Reports_a_comment_with_until_and_no_date() =>
        Given(".env", "# [|seaworthy:ignore|] SEA0001 until because of the move\nA=1\n").Reports(Severity.Warning, saying: "no date");

    [Fact]
    public void Guards_the_last_day() =>
        GivenPolicy("suppressions: [{ rule: SEA0001, reason: r, expires: 2026-11-23 }]").On(2026, 11, 23).IsQuiet();

    [Fact]
    public void Guards_the_longest_life_that_the_policy_allows() =>
        GivenPolicy("limits: { suppressionDays: 30 }\nsuppressions: [{ rule: SEA0001, reason: r, expires: 2026-12-23 }]").On(2026, 11, 23).IsQuiet();

    [Fact]
    public void Guards_a_life_without_end_where_the_policy_sets_none() =>
        GivenPolicy("suppressions: [{ rule: SEA0001, reason: r }]").IsQuiet();

    [Fact]
    public void Guards_a_limit_longer_than_the_calendar() =>
        GivenPolicy("limits: { suppressionDays: 2000000000 }\nsuppressions: [{ rule: SEA0001, reason: r, expires: 9999-12-31 }]").IsQuiet();
}
