using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Documents;

public sealed class SyntaxErrorsTests() : RuleTests("SEA0001")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.json", """{ "A": { "B": tru """);

    protected override bool ReportsCorrupt => true;

    [Fact]
    public void Reports_a_settings_file_that_the_provider_refuses() =>
        Given("appsettings.json", """{ "A": [|'|]b' }""").Reports(Severity.Error, saying: "double quotes");

    [Theory]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("null")]
    public void Reports_an_empty_file_and_a_top_level_that_is_no_object(string text) =>
        Assert.Single(Given("appsettings.json", text).Run());

    [Fact]
    public void Reports_nesting_deeper_than_64() =>
        Assert.Contains("64", Given("appsettings.json", string.Concat(Enumerable.Repeat("{\"a\":", 65)) + "1" + new string('}', 65)).Run()[0].Message, StringComparison.Ordinal);

    [Fact]
    public void Reports_a_broken_file_in_the_environment_that_loads_it() =>
        Given("appsettings.json", "{}").And("appsettings.Staging.json", """{ "A": [|x|] }""").Reports(Severity.Error, "Staging");

    [Fact]
    public void Reports_a_launch_settings_file() =>
        Given("Properties/launchSettings.json", """{ "profiles": { "a": [|x|] } }""").Reports(Severity.Error, saying: "dotnet run");

    [Fact]
    public void Reports_a_compose_file_whose_kind_only_its_name_tells() =>
        Assert.Equal("docker-compose.yml", Assert.Single(Given("docker-compose.yml", "services: [").Run()).Location.Path);

    [Fact]
    public void Reports_a_manifest() =>
        Assert.Single(Given("k8s/api.yaml", "apiVersion: v1\nkind: ConfigMap\ndata:\n\tA: b\n").Run());

    [Fact]
    public void Reports_the_policy() =>
        Assert.Equal("seaworthy.yaml", Assert.Single(GivenPolicy("version: 1\nrules: {").Run()).Location.Path);

    [Fact]
    public void Reports_a_line_of_a_dotenv_file() =>
        Given(".env", "A=1\n[|B C|]\n").Reports(Severity.Error);

    [Fact]
    public void Reports_a_web_config() =>
        Assert.NotEmpty(Given("web.config", "<configuration><a></configuration>").Run());

    [Fact]
    public void Reports_the_first_ten_of_many_and_says_how_many_follow()
    {
        var findings = Given(".env", string.Concat(Enumerable.Repeat("not a line\n", 25))).Run();
        Assert.Equal((10, true), (findings.Count, findings[9].Message.EndsWith("15 more errors follow in this file", StringComparison.Ordinal)));
    }

    [Fact]
    public void Guards_comments_and_trailing_commas() =>
        Given("appsettings.json", """
            {
              // for people
              "A": [1, 2,], /* too */
            }
            """).IsQuiet();

    [Fact]
    public void Guards_yaml_that_no_deployment_uses() =>
        Given("docs/notes.yml", "a: [1\nb: 2").IsQuiet();

    [Fact]
    public void Guards_a_template() =>
        Given("docker-compose.yml", "{{ if .Values.on }}\nservices: {}\n{{ end }}\n").IsQuiet();

    [Fact]
    public void Guards_an_example_for_people() =>
        Given(".env.example", "put your values here\n").IsQuiet();

    [Fact]
    public void Guards_a_variable_that_is_passed_through() =>
        Given(".env", "FROM_THE_SHELL\nA=1\n").IsQuiet();
}
