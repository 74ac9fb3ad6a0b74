using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class UnresolvedTokenTests() : RuleTests("SEA1201")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Db": "#{DbHost
        """);

    [Fact]
    public void Reports_tokens_that_take_effect() =>
        Given("appsettings.Production.json", """
            { "A": [|"#{Host}#"|], "B": [|"__HOST__"|], "C": [|"$(Host)"|], "D": [|"%HOST%"|], "E": [|"{{ host }}"|], "F": [|"<host>"|], "G": [|"https://#{Host}#/v1"|] }
            """)
            .Reports(Severity.Error, "Production", "token");

    [Fact]
    public void Reports_the_base_of_an_unnamed_production_as_a_note() =>
        Given("appsettings.json", """
            { "A": [|"#{Host}#"|] }
            """)
            .Reports(Severity.Note, "Production");

    [Fact]
    public void Guards_deploy_time_keys_and_listed_syntaxes() =>
        Given("appsettings.Production.json", """
            { "A": "#{Host}#", "B": "__HOST__" }
            """)
            .WithPolicy("version: 1\ntokens: ['#{}#']\ndeployTime: [B]\n")
            .IsQuiet();

    [Fact]
    public void Guards_values_that_only_look_alike() =>
        Given("appsettings.Production.json", """
            { "A": "100%", "B": "{Timestamp:HH:mm} {Message}", "C": "a < b > c", "D": "__init", "E": "{controller}/{action}" }
            """)
            .IsQuiet();
}
