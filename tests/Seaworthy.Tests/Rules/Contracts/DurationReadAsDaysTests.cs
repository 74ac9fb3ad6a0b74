using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Contracts;

public sealed class DurationReadAsDaysTests() : RuleTests("SEA1006")
{
    protected override string Contract => TestContract.Wallet(
        TestContract.Member("Timeout", "timespan") + "," + TestContract.Member("Delay", "timespan") + "," + TestContract.Member("RetentionDays", "timespan") + "," + TestContract.Member("Seconds", "int32"));

    protected override (string Path, string Text) Corrupt => ("wallet/appsettings.json", """
        { "Wallet": { "Timeout": "00:0
        """);

    [Fact]
    public void Reports_a_bare_number_and_hours_past_a_day() =>
        Given("wallet/appsettings.Production.json", """
            { "Wallet": { "Timeout": [|30|], "Delay": [|"24:00:00"|] } }
            """)
            .Reports(Severity.Error, "Production", "is read as ");

    [Fact]
    public void Reports_how_long_it_is() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Timeout": [|"30"|] } }
            """)
            .Reports(Severity.Error, saying: "30 days");

    [Fact]
    public void Guards_durations_that_say_what_they_mean() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Timeout": "00:00:30", "Delay": "2.00:00:00", "RetentionDays": 30, "Seconds": 30 } }
            """)
            .And("wallet/appsettings.Production.json", """
            { "Wallet": { "Timeout": 0, "Delay": "23:59:59" } }
            """)
            .IsQuiet();
}
