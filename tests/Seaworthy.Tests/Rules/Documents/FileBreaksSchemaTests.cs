using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Documents;

public sealed class FileBreaksSchemaTests() : RuleTests("SEA0104")
{
    private const string Limits = """
        {
          "type": "object",
          "properties": {
            "Lightning": {
              "type": "object",
              "required": ["MaxFeeSats"],
              "properties": { "MaxFeeSats": { "type": "integer", "minimum": 1 }, "MaxChannels": { "type": "integer" } },
              "additionalProperties": false
            }
          },
          "additionalProperties": false
        }
        """;

    protected override (string Path, string Text) Corrupt => ("appsettings.json", """{ "$schema": "limits.schema.json", "Lightning": { "MaxFeeSats": """);

    [Fact]
    public void Reports_a_value_of_the_wrong_type() =>
        GivenOwn("""{ "MaxFeeSats": [|"500"|] }""").Reports(Severity.Error, "Production", "Expected an integer");

    [Fact]
    public void Reports_an_unknown_key_with_what_was_meant() =>
        GivenOwn("""{ "MaxFeeSats": 500, [|"MaxChanels"|]: 12 }""").Reports(Severity.Error, saying: "did you mean \"MaxChannels\"");

    [Fact]
    public void Reports_a_missing_key_at_its_parent() =>
        Given("appsettings.Production.json", """{ "$schema": "limits.schema.json", [|"Lightning"|]: { "MaxChannels": 12 } }""").WithSchema("limits.schema.json", Limits)
            .Reports(Severity.Error, saying: "MaxFeeSats");

    [Fact]
    public void Reports_a_warning_in_development() =>
        Given("appsettings.Development.json", """{ "$schema": "limits.schema.json", "Lightning": { "MaxFeeSats": [|0|] } }""").WithSchema("limits.schema.json", Limits)
            .Reports(Severity.Warning, "Development");

    [Fact]
    public void Reports_what_breaks_a_schema_beside_the_schema_of_another_folder() =>
        Given("src/Api/appsettings.Production.json", """{ "$schema": "../../schemas/all.json", "Lightning": { "MaxFeeSats": [|0|] } }""")
            .WithSchema("schemas/all.json", """{ "$ref": "limits.schema.json" }""").WithSchema("schemas/limits.schema.json", Limits)
            .Reports(Severity.Error);

    [Fact]
    public void Reports_a_schema_that_is_not_there_as_a_note() =>
        Given("appsettings.json", """{ "$schema": [|"limits.schema.json"|] }""").Reports(Severity.Note, saying: "was not found");

    [Fact]
    public void Reports_a_schema_that_cannot_be_used_as_not_checked() =>
        Assert.True(Assert.Single(Given("appsettings.json", """{ "$schema": "limits.schema.json" }""").WithSchema("limits.schema.json", """{ "type": 7 }""").Run()).IsNotChecked);

    [Fact]
    public void Reports_a_schema_that_does_not_parse_with_its_place() =>
        Given("appsettings.Production.json", """{ "$schema": [|"limits.schema.json"|] }""").WithSchema("limits.schema.json", "{\n  \"type\": }").Reports(Severity.Warning, saying: "limits.schema.json:2:");

    [Fact]
    public void Reports_files_that_the_policy_attaches_a_schema_to() =>
        GivenPolicy("schemas:\n  - { files: \"deploy/values*.yaml\", schema: limits.schema.json }\n").WithSchema("limits.schema.json", Limits)
            .And("deploy/values-production.yaml", "Lightning:\n  MaxFeeSats: [|none|]\n").Reports(Severity.Warning);

    [Fact]
    public void Reports_JSON_files_of_any_name_that_the_policy_names() =>
        GivenPolicy("schemas:\n  - { files: config/limits.json, schema: { type: object, properties: { MaxFeeSats: { minimum: 1 } } } }\n")
            .And("config/limits.json", """{ "MaxFeeSats": [|0|] }""").Reports(Severity.Warning, saying: "at least 1");

    [Fact]
    public void Reports_the_syntax_of_such_a_file() =>
        GivenPolicy("schemas:\n  - { files: config/limits.json, schema: { type: object } }\n")
            .And("config/limits.json", """{ "MaxFeeSats": [|}|]""").Reports(Severity.Warning, saying: "does not parse");

    [Fact]
    public void Reports_the_part_of_a_file_that_a_key_names() =>
        GivenPolicy("schemas:\n  - { files: \"deploy/*.yaml\", key: \"nodes:*\", schema: { required: [url] } }\n")
            .And("deploy/nodes.yaml", "nodes:\n  - url: a\n  - [|name|]: b\n").Reports(Severity.Warning, saying: "url");

    [Fact]
    public void Reports_a_section_of_the_effective_configuration_where_it_comes_from() =>
        GivenPolicy("schemas:\n  - { key: Lightning, schema: limits.schema.json }\n").WithSchema("limits.schema.json", """{ "properties": { "MaxFeeSats": { "maximum": 1000 } } }""")
            .And("appsettings.json", """{ "Lightning": { "MaxFeeSats": 10 } }""").And("appsettings.Production.json", """{ "Lightning": { "maxfeesats": [|5000|] } }""")
            .Reports(Severity.Error, "Production", "at most 1000");

    [Fact]
    public void Guards_a_file_that_keeps_to_its_schema() => GivenOwn("""{ "MaxFeeSats": 500 }""").IsQuiet();

    [Fact]
    public void Guards_a_schema_that_an_editor_fetches() =>
        Given("appsettings.json", """{ "$schema": "https://json.schemastore.org/appsettings.json", "Logging": 1 }""").IsQuiet();

    [Fact]
    public void Guards_a_file_that_does_not_parse_because_SEA0001_speaks_of_it() =>
        Given("appsettings.json", """{ "$schema": "limits.schema.json", "Lightning": { } """).WithSchema("limits.schema.json", Limits).IsQuiet();

    [Fact]
    public void Guards_files_that_no_glob_of_the_policy_matches() =>
        GivenPolicy("schemas:\n  - { files: \"deploy/*.yaml\", schema: false }\n").And("config/a.yaml", "a: 1\n").IsQuiet();

    [Fact]
    public void Guards_a_missing_key_that_arrives_at_deploy_time() =>
        GivenPolicy("deployTime: [\"Lightning:*\"]\nschemas:\n  - { key: Lightning, schema: { required: [MaxFeeSats] } }\n")
            .And("appsettings.json", """{ "Lightning": { "MaxChannels": 2 } }""").IsQuiet();

    private Scenario GivenOwn(string lightning) =>
        Given("appsettings.Production.json", $$"""{ "$schema": "limits.schema.json", "Lightning": {{lightning}} }""").WithSchema("limits.schema.json", Limits);
}
