using Seaworthy.Tool.Tests.Support;

namespace Seaworthy.Tool.Tests.Commands;

/// <summary>Schemas and rules that the policy and the files name, from a folder to the report.</summary>
public sealed class ValidateSchemasTests
{
    [Fact]
    public void A_settings_file_is_held_against_the_local_schema_it_names()
    {
        using var folder = Service("""{ "$schema": "../schemas/settings.json", "Retries": "3" }""").With("schemas/settings.json", """{ "properties": { "Retries": { "$ref": "parts/retries.json" } } }""").With("schemas/parts/retries.json", """{ "type": "integer" }""");
        Assert.Contains("src/appsettings.Production.json:1:53 error SEA0104 Expected an integer", Validate(folder).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_attaches_schemas_to_files_of_any_name()
    {
        using var folder = Service("{}").With("config/limits.json", """{ "fee": "x" }""").With("schemas/limits.yaml", "properties:\n  fee: { type: integer }\n")
            .With("seaworthy.yaml", "schemas:\n  - { files: config/*.json, schema: schemas/limits.yaml }\n");
        var run = Validate(folder);
        Assert.Contains("config/limits.json:1:10 warning SEA0104 Expected an integer", run.Out, StringComparison.Ordinal);
        Assert.Contains("schemas/limits.yaml#/properties/fee/type", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_above_the_folder_names_schemas_from_its_own_place()
    {
        using var folder = Service("""{ "Fees": { "Max": "x" } }""").With("schemas/fees.json", """{ "properties": { "max": { "type": "integer" } } }""")
            .With("seaworthy.yaml", "schemas:\n  - { key: Fees, schema: schemas/fees.json }\n");
        Assert.Contains("appsettings.Production.json:1:20 error SEA0104 Expected an integer", ToolRun.Of(folder, "validate", "{folder}/src").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_of_the_policy_that_is_not_there_is_an_error_at_its_name()
    {
        using var folder = Service("{}").With("seaworthy.yaml", "schemas:\n  - { key: Fees, schema: schemas/none.json }\n");
        Assert.Contains("seaworthy.yaml:2:26 error SEA0101", Validate(folder).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_defect_of_a_schema_is_told_with_its_place()
    {
        using var folder = Service("{}").With("schemas/fees.json", "{\n  \"type\": \"objekt\"\n}\n").With("seaworthy.yaml", "schemas:\n  - { key: Fees, schema: schemas/fees.json }\n");
        Assert.Contains("schemas/fees.json:2:11: ", Validate(folder).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_could_not_be_checked_and_nothing_worse_is_3()
    {
        using var folder = Service("""{ "$schema": "broken.json" }""").With("src/broken.json", "{ \"type\": 7 }");
        var run = Validate(folder);
        Assert.Equal(ExitCode.NotChecked, run.Status);
        Assert.Contains("SEA0104 The schema can't be used, so this file is not checked: src/broken.json:1:11", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_of_the_users_has_its_own_metadata_in_SARIF()
    {
        using var folder = UserRule("");
        var run = ToolRun.Of(folder, "validate", "{folder}", "--format", "sarif").Json().GetProperty("runs")[0];
        var result = run.GetProperty("results").EnumerateArray().Single(r => r.GetProperty("ruleId").GetString() == "X0001");
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
        Assert.Equal(
            ("X0001", "Fee limit missing", "https://wiki.example/fees", "error"),
            (rule.GetProperty("id").GetString(), rule.GetProperty("shortDescription").GetProperty("text").GetString(), rule.GetProperty("helpUri").GetString(), result.GetProperty("level").GetString()));
    }

    [Fact]
    public async Task A_report_with_rules_of_the_users_follows_the_standards_schema()
    {
        using var folder = UserRule("");
        Assert.Empty(await PublishedSchema.Violations("sarif-2.1.0.json", ToolRun.Of(folder, "validate", "{folder}", "--format", "sarif").Out));
        Assert.Empty(await PublishedSchema.Violations("report.schema.json", ToolRun.Of(folder, "validate", "{folder}", "--format", "json").Out));
    }

    [Fact]
    public void A_suppression_of_a_users_rule_is_kept_in_SARIF_with_its_reason()
    {
        using var folder = UserRule("suppressions:\n  - { rule: X0001, reason: no payments yet, expires: 2027-01-31 }\n");
        var result = ToolRun.Of(folder, "validate", "{folder}", "--format", "sarif").Json().GetProperty("runs")[0].GetProperty("results").EnumerateArray().Single(r => r.GetProperty("ruleId").GetString() == "X0001");
        Assert.Equal("no payments yet", result.GetProperty("suppressions")[0].GetProperty("justification").GetString());
    }

    [Fact]
    public void A_comment_suppresses_a_users_rule()
    {
        using var folder = UserRule("", "// seaworthy:ignore X0001 until 2027-01-31 because no payments yet");
        Assert.DoesNotContain("X0001", Validate(folder).Out, StringComparison.Ordinal);
    }

    private static TestFolder UserRule(string more, string comment = "") => Service($"{{\n  {comment}\n  \"Lightning\": {{ \"Node\": \"a\" }}\n}}").With("seaworthy.yaml", $$"""
        rules:
          X0001:
            title: Fee limit missing
            severity: error
            help: https://wiki.example/fees
            select: { key: Lightning }
            schema: { required: [MaxFeeSats] }
        {{more}}
        """);

    private static TestFolder Service(string production) => new TestFolder().AsRepository().With("src/appsettings.Production.json", production);

    private static ToolRun Validate(TestFolder folder) => ToolRun.Of(folder, "validate", "{folder}");
}
