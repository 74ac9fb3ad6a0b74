using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Documents;

public sealed class IncompleteResultTests() : RuleTests("SEA0401")
{
    protected override (string Path, string Text) Corrupt => ("chart/templates/a.yaml", "apiVersion: v1\nkind: [");

    [Fact]
    public void Reports_a_file_that_could_not_be_read() =>
        Assert.Equal(
            ("src/appsettings.json", Severity.Warning, "This file was not checked: it is larger than 4 MB"),
            Only(Given(".env", "A=1").WithUnread("src/appsettings.json", "it is larger than 4 MB")));

    [Fact]
    public void Reports_an_unread_file_of_production_as_an_error() =>
        Assert.Equal(Severity.Error, Only(Given(".env", "A=1").WithUnread("src/appsettings.Production.json", "access was denied")).Severity);

    [Fact]
    public void Reports_a_template_that_was_not_rendered() =>
        Given("chart/templates/api.yaml", "[|{{|]- if .Values.on }}\napiVersion: v1\nkind: Service\n{{- end }}\n").Reports(Severity.Warning, saying: "helm template");

    [Fact]
    public void Reports_a_template_whose_marks_stand_for_values() =>
        Given("chart/templates/api.yaml", "apiVersion: v1\nkind: Service\nmetadata:\n  name: [|{{|] .Release.Name }}-api\n").Reports(Severity.Warning);

    [Fact]
    public void Reports_the_templates_of_one_folder_once()
    {
        const string template = "{{ if .Values.on }}\napiVersion: v1\n{{ end }}\n";
        var finding = Assert.Single(Given("t/a.yaml", template).And("t/b.yaml", template).And("t/c.yaml", template).Run());
        Assert.Equal((true, 2), (finding.Message.StartsWith("This template and 2 more", StringComparison.Ordinal), finding.Related.Count));
    }

    [Fact]
    public void Reports_a_compose_template() =>
        Given("docker-compose.yml", "services:\n[|{{|] range .services }}\n{{ end }}\n").Reports(Severity.Warning);

    [Fact]
    public void Guards_an_unread_file_that_the_policy_excludes() =>
        GivenPolicy("exclude: [samples/**]").WithUnread("samples/appsettings.json", "it is larger than 4 MB").IsQuiet();

    [Fact]
    public void Guards_files_that_were_read() =>
        Given("appsettings.json", "{}").And("compose.yaml", "services: { a: { image: a } }").IsQuiet();

    [Fact]
    public void Guards_a_template_that_is_no_manifest() =>
        Given("site/_config.yml", "{{ title }}\nname: x\n").IsQuiet();

    [Fact]
    public void Guards_marks_inside_texts_of_a_manifest() =>
        Given("k8s/rules.yaml", "apiVersion: v1\nkind: PrometheusRule\nspec:\n  text: \"at {{ $labels.instance }}\"\n  more: |\n    name: {{ $value }}\n").IsQuiet();

    private static (string Path, Severity Severity, string Message) Only(Scenario scenario)
    {
        var finding = Assert.Single(scenario.Run());
        return (finding.Location.Path, finding.Severity, finding.Message);
    }
}
