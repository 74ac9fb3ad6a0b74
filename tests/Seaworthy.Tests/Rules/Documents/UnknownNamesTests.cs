using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Documents;

public sealed class UnknownNamesTests() : RuleTests("SEA0201")
{
    protected override (string Path, string Text) Corrupt => ("seaworthy.yaml", "suppressions:\n  - rule: SEA9999\n    reason: [");

    [Fact]
    public void Reports_a_rule_that_does_not_exist() =>
        GivenPolicy("rules: { [|SEA9999|]: off }").Reports(Severity.Error, saying: "no rule 'SEA9999'");

    [Fact]
    public void Reports_a_suppressed_rule_that_does_not_exist() =>
        GivenPolicy("suppressions: [{ rule: [|SEA9999|], reason: because }]").Reports(Severity.Error);

    [Fact]
    public void Reports_a_suppression_for_an_environment_that_no_service_has() =>
        GivenPolicy("suppressions: [{ rule: SEA0001, environment: [|Producton|] }]").And("appsettings.Production.json", "{}").Reports(Severity.Error, saying: "Did you mean 'Production'?");

    [Fact]
    public void Reports_a_suppression_for_a_file_that_is_not_there() =>
        GivenPolicy("suppressions: [{ rule: SEA0001, file: [|appsetings.json|] }]").And("appsettings.json", "{}").Reports(Severity.Error, saying: "Did you mean 'appsettings.json'?");

    [Fact]
    public void Reports_a_source_that_is_neither_beside_a_service_nor_beside_the_policy() =>
        GivenPolicy("environments: { Production: { sources: [appsettings.json, [|config/prod.yaml|]] } }").And("src/appsettings.json", "{}").Reports(Severity.Error, saying: "neither beside a service");

    [Fact]
    public void Reports_a_source_of_a_kind_that_is_not_read() =>
        GivenPolicy("environments: { Production: { sources: [[|prod.json|]] } }").And("prod.json", "{}").Reports(Severity.Error, saying: "no kind of file");

    [Fact]
    public void Reports_a_glob_of_an_environment_that_matches_nothing() =>
        GivenPolicy("environments: { Production: { files: [\"deploy/**\", [|\"k9s/**\"|]] } }").And("deploy/a.yaml", "apiVersion: v1\nkind: Pod\n").Reports(Severity.Error);

    [Fact]
    public void Reports_an_exclusion_of_nothing_as_a_note() =>
        GivenPolicy("exclude: [samples/**, [|old/**|]]").And("samples/appsettings.json", "{}").Reports(Severity.Note);

    [Fact]
    public void Reports_a_comment_without_a_rule() =>
        Given("appsettings.json", "{\n  // [|seaworthy:ignore|] because I say so\n  \"A\": 1\n}").Reports(Severity.Error, saying: "names no rule");

    [Fact]
    public void Reports_a_comment_with_an_unknown_rule() =>
        Given(".env", "# [|seaworthy:ignore|] SEA9999 because I say so\nA=1\n").Reports(Severity.Error, saying: "no rule 'SEA9999'");

    [Fact]
    public void Reports_a_schema_for_files_that_are_not_there_as_a_note() =>
        GivenPolicy("schemas:\n  - { files: [|\"config/limts.json\"|], schema: true }\n").And("config/limits.json", "{}").And("appsettings.json", "{}").Reports(Severity.Note, saying: "matches no file");

    [Fact]
    public void Guards_names_that_exist() =>
        GivenPolicy(PolicyText.Full)
            .And("appsettings.json", "{}").And("appsettings.Production.json", "{}").And("deploy/prod/a.yaml", "a: 1").And("legacy/appsettings.json", "{}").And("samples/.env", "A=1").And("config/limits.json", "{}")
            .IsQuiet();

    [Fact]
    public void Guards_an_environment_that_the_policy_declares() =>
        GivenPolicy("environments: { Kiosk: { tier: testing } }\nsuppressions: [{ rule: SEA0001, environment: kiosk }]").IsQuiet();

    [Fact]
    public void Guards_paths_that_count_from_the_folder_of_a_service() =>
        GivenPolicy("environments: { Production: { sources: [../shared/appsettings.json] } }").And("src/api/appsettings.json", "{}").And("src/shared/appsettings.json", "{}").IsQuiet();

    [Fact]
    public void Guards_a_file_that_is_there_but_could_not_be_read() =>
        GivenPolicy("suppressions: [{ rule: SEA0001, file: big/appsettings.json }]").WithUnread("big/appsettings.json", "it is larger than 4 MB").IsQuiet();
}
