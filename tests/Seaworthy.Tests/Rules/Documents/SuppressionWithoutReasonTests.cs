using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Documents;

public sealed class SuppressionWithoutReasonTests() : RuleTests("SEA0301")
{
    protected override (string Path, string Text) Corrupt => ("seaworthy.yaml", "suppressions:\n  - rule: SEA0001\n    reason: [");

    [Fact]
    public void Reports_an_entry_without_reason() =>
        GivenPolicy("suppressions: [{ rule: [|SEA0001|], expires: 2027-01-31 }]").Reports(Severity.Warning, saying: "gives no reason");

    [Fact]
    public void Reports_an_empty_reason() =>
        GivenPolicy("suppressions: [{ rule: [|SEA0001|], reason: ' ' }]").Reports(Severity.Warning);

    [Fact]
    public void Reports_a_comment_without_reason() =>
        Given("appsettings.json", "{\n  \"A\": 1 // [|seaworthy:ignore|] SEA0001 until 2027-01-31\n}").Reports(Severity.Warning, saying: "because");

    [Fact]
    public void Reports_a_comment_with_nothing_behind_because() =>
        Given(".env", "# [|seaworthy:ignore|] SEA0001 because \nA=1\n").Reports(Severity.Warning);

    [Fact]
    public void Reports_an_entry_without_the_ticket_that_the_policy_asks_for() =>
        GivenPolicy("limits: { requireTicket: true }\nsuppressions: [{ rule: [|SEA0001|], reason: legacy }]").Reports(Severity.Warning, saying: "ticket");

    [Fact]
    public void Reports_a_comment_without_the_ticket_that_the_policy_asks_for() =>
        GivenPolicy("limits: { requireTicket: true }").And(".env", "# [|seaworthy:ignore|] SEA0001 because legacy until 2027-01-31\nA=1\n").Reports(Severity.Warning, saying: "ticket");

    [Fact]
    public void Guards_a_reason() =>
        GivenPolicy("suppressions: [{ rule: SEA0001, reason: legacy }]").And(".env", "# seaworthy:ignore SEA0001 because legacy\nA=1\n").IsQuiet();

    [Theory]
    [InlineData("OPS-12: legacy")]
    [InlineData("legacy, see #12")]
    [InlineData("legacy, see https://tickets.corp.example/12")]
    public void Guards_a_comment_whose_reason_names_the_ticket(string reason) =>
        GivenPolicy("limits: { requireTicket: true }").And(".env", $"# seaworthy:ignore SEA0001 because {reason}\nA=1\n").IsQuiet();

    [Fact]
    public void Guards_a_value_that_holds_the_words() =>
        Given(".env", "A=seaworthy:ignore SEA0001\n").IsQuiet();

    [Fact]
    public void Guards_a_comment_without_rule_which_suppresses_nothing() =>
        Given(".env", "# seaworthy:ignore\nA=1\n").IsQuiet();
}
