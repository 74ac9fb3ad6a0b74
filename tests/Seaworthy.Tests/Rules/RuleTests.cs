namespace Seaworthy.Tests.Rules;

/// <summary>
/// What the test of every rule has: methods named <c>Reports_...</c> for what must fire, <c>Guards_...</c> for what must stay quiet,
/// and a corrupt input of the kind the rule looks at.
/// </summary>
public abstract class RuleTests(string ruleId)
{
    public string RuleId { get; } = ruleId;

    /// <summary>A file of the kind the rule looks at, broken in the middle of what it looks for.</summary>
    protected abstract (string Path, string Text) Corrupt { get; }

    /// <summary>Whether reporting the corrupt input is the rule's own task.</summary>
    protected virtual bool ReportsCorrupt => false;

    /// <summary>The contract of every scenario of the class; none for rules that need none.</summary>
    protected virtual string? Contract => null;

    protected Scenario Given(string path, string markup) => Scenario().And(path, markup);

    protected Scenario GivenPolicy(string markup) => Scenario().WithPolicy(markup);

    private Scenario Scenario() => Contract is { } contract ? new Scenario(RuleId).WithContract(contract) : new Scenario(RuleId);

    [Fact]
    public void Corrupt_input_neither_throws_nor_convinces()
    {
        var findings = Given(Corrupt.Path, Corrupt.Text).Run();
        Assert.Equal(ReportsCorrupt, findings.Count > 0);
    }

    [Fact]
    public void Every_truncation_of_the_corrupt_input_ends_without_a_failure()
    {
        for (var length = 0; length < Corrupt.Text.Length; length += 1 + (Corrupt.Text.Length / 60))
        {
            Given(Corrupt.Path, Corrupt.Text[..length]).Run();
        }
    }
}
