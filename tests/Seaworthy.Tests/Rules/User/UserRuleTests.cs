using Seaworthy.Findings;
using Seaworthy.Text;

namespace Seaworthy.Tests.Rules.User;

public sealed class UserRuleTests
{
    private const string FeeLimit = """
        rules:
          X0001:
            title: Fee limit missing
            severity: error
            select: { key: Lightning }
            when: { tier: production }
            schema:
              required: [MaxFeeSats]
              properties:
                MaxFeeSats: { type: integer, maximum: 5000 }
            message: Payments need a fee limit in production
            mend: Set Lightning:MaxFeeSats to at most 5000
        """;

    [Fact]
    public void A_missing_key_is_reported_at_its_section_in_the_environment_meant()
    {
        var finding = Assert.Single(Own(FeeLimit, ("appsettings.json", """{ "Lightning": { "Node": "a" } }"""), ("appsettings.Production.json", "{}"), ("appsettings.Staging.json", "{}")));
        Assert.Equal("appsettings.json:\"Lightning\" X0001 Production Lightning:MaxFeeSats", Describe(finding));
    }

    [Fact]
    public void The_policy_chooses_the_words_and_the_schema_adds_its_own()
    {
        var finding = Assert.Single(Own(FeeLimit, ("appsettings.Production.json", """{ "Lightning": { "MaxFeeSats": 9000 } }""")));
        Assert.Equal("Payments need a fee limit in production (Must be at most 5000)|Set Lightning:MaxFeeSats to at most 5000", finding.Message + "|" + finding.Mend);
    }

    [Fact]
    public void The_layer_that_wins_is_at_fault_and_what_it_shadows_is_named()
    {
        var finding = Assert.Single(Own(FeeLimit, ("appsettings.json", """{ "Lightning": { "MaxFeeSats": 100 } }"""), ("appsettings.Production.json", """{ "Lightning": { "MaxFeeSats": 9000 } }""")));
        Assert.Equal("appsettings.Production.json:9000 shadows appsettings.json", $"{finding.Location.Path}:{TextAt(finding.Location)} shadows {Assert.Single(finding.Related).Location.Path}");
    }

    [Fact]
    public void Keys_ignore_case() =>
        Assert.Empty(Own(FeeLimit, ("appsettings.Production.json", """{ "lightning": { "maxfeesats": 100 } }""")));

    [Fact]
    public void Text_of_variables_that_looks_like_a_number_is_one() =>
        Assert.Empty(Own(FeeLimit, ("appsettings.Production.json", """{ "Lightning": { "Node": "a" } }"""), ("compose.production.yaml", "services:\n  api:\n    build: .\n    environment:\n      ASPNETCORE_ENVIRONMENT: Production\n      Lightning__MaxFeeSats: \"100\"\n"), ("Api.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />")));

    [Fact]
    public void A_number_in_quotes_in_a_settings_file_is_text() =>
        Assert.Contains("write it without quotes", Assert.Single(Own(FeeLimit, ("appsettings.Production.json", """{ "Lightning": { "MaxFeeSats": "100" } }"""))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_key_that_arrives_at_deploy_time_is_not_missing() =>
        Assert.Empty(Own("deployTime: [\"Lightning:*\"]\n" + FeeLimit, ("appsettings.Production.json", """{ "Lightning": { "Node": "a" } }""")));

    [Fact]
    public void Patterns_reach_every_item_of_a_list()
    {
        var policy = """
            rules:
              X0002:
                select: { key: "Nodes:*:Url" }
                schema: { pattern: "^https://" }
            """;
        var findings = Own(policy, ("appsettings.json", """{ "Nodes": [ { "Url": "https://a" }, { "Url": "http://b" } ] }"""), ("appsettings.Production.json", "{}"));
        Assert.Equal("appsettings.json:\"http://b\" X0002 Production Nodes:1:Url", Describe(Assert.Single(findings)));
    }

    [Fact]
    public void The_empty_pattern_is_the_whole_configuration()
    {
        var finding = Assert.Single(Own("rules: { X0003: { select: { key: \"\" }, schema: { required: [Owner] } } }", ("appsettings.json", "{ \"A\": 1 }"), ("appsettings.Production.json", "{ \"B\": 1 }")));
        Assert.Equal("appsettings.Production.json:{ X0003 Production Owner", Describe(finding));
    }

    [Fact]
    public void Kubernetes_objects_are_selected_by_kind()
    {
        var policy = """
            rules:
              X0004:
                select: { resource: Deployment }
                schema: { properties: { metadata: { required: [labels] } } }
            """;
        var manifest = "apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: b\n";
        Assert.Equal("k8s/all.yaml:metadata X0004  metadata:labels", Describe(Assert.Single(Own(policy, ("k8s/all.yaml", manifest)))));
    }

    [Fact]
    public void Documents_are_selected_by_kind_and_glob()
    {
        var policy = """
            rules:
              X0005:
                severity: note
                select: { documents: compose, files: "deploy/*" }
                schema: { properties: { services: { additionalProperties: { required: [restart] } } } }
            """;
        var compose = "services:\n  web:\n    image: a\n";
        var finding = Assert.Single(Own(policy, ("deploy/compose.yaml", compose), ("compose.yaml", compose)));
        Assert.Equal("deploy/compose.yaml:web X0005  services:web:restart", Describe(finding));
    }

    [Fact]
    public void A_rule_for_one_environment_is_silent_about_documents_of_none() =>
        Assert.Empty(Own("rules: { X0006: { select: { documents: compose }, when: { environment: Production }, schema: false } }", ("compose.yaml", "services:\n  web:\n    image: a\n")));

    [Fact]
    public void Off_is_off() =>
        Assert.Empty(Own(FeeLimit.Replace("severity: error", "severity: off", StringComparison.Ordinal), ("appsettings.Production.json", """{ "Lightning": {} }""")));

    [Fact]
    public void Suppressions_know_the_id()
    {
        var policy = FeeLimit + "\nsuppressions:\n  - rule: X0001\n    reason: agreed with the owners\n";
        var result = Validate(policy, ("appsettings.Production.json", """{ "Lightning": { "Node": "a" } }"""));
        Assert.Equal("X0001|", Assert.Single(result.Suppressed).RuleId + "|" + string.Join(',', result.Findings.Where(f => f.RuleId is "SEA0201" or "X0001").Select(f => f.Message)));
    }

    [Fact]
    public void A_broken_schema_is_a_finding_in_the_policy()
    {
        var result = Validate("rules: { X0001: { select: { key: A }, schema: { type: strng } } }", ("appsettings.json", "{}"));
        var finding = Assert.Single(result.Findings, f => f.RuleId == "SEA0101");
        Assert.Equal("strng did you mean \"string\"?", TextAt(finding.Location) + " " + finding.Message.Split("; ")[1]);
    }

    [Theory]
    [InlineData("rules: { X0001: { schema: true } }", "does not say what it looks at")]
    [InlineData("rules: { X0001: { select: { key: A } } }", "has no schema")]
    [InlineData("rules: { X0001: { select: { kye: A }, schema: true } }", "no key 'kye'")]
    [InlineData("rules: { X0001: { select: { key: A, documents: compose }, schema: true } }", "not at both")]
    [InlineData("rules: { X0001: { select: { documents: composer }, schema: true } }", "must be one of")]
    [InlineData("rules: { X0001: { select: {}, schema: true } }", "Nothing is selected")]
    [InlineData("rules: { X0001: { select: { key: A }, schema: missing.json } }", "not at hand")]
    public void An_incomplete_rule_is_a_finding_in_the_policy(string policy, string saying) =>
        Assert.Contains(Validate(policy, ("appsettings.json", "{}")).Findings, f => f.RuleId == "SEA0101" && f.Message.Contains(saying, StringComparison.Ordinal));

    [Fact]
    public void The_result_knows_the_rule_for_reports()
    {
        var rule = Validate(FeeLimit, ("appsettings.json", "{}")).FindRule("X0001")!;
        Assert.Equal("Fee limit missing, rules of the policy, Error", $"{rule.Title}, {rule.Family}, {rule.Severities.Worst}");
    }

    [Fact]
    public void No_value_appears_in_a_message()
    {
        var findings = Own("rules: { X0001: { select: { key: \"\" }, schema: { properties: { Pin: { type: integer }, Kind: { enum: [a, b] }, Url: { pattern: \"^x\" } } } } }", ("appsettings.json", """{ "Pin": "marker-1", "Kind": "marker-2", "Url": "marker-3" }"""));
        Assert.Equal("3 False", $"{findings.Count} {findings.Any(f => (f.Message + f.Mend).Contains("marker", StringComparison.Ordinal))}");
    }

    private static List<Finding> Own(string policy, params (string Path, string Text)[] files) =>
        [.. Validate(policy, files).Findings.Where(f => f.RuleId[0] == 'X')];

    private static ValidationResult Validate(string policy, params (string Path, string Text)[] files)
    {
        var result = Validator.Validate(
            new ValidationRequest { Files = [.. files.Select(f => new SourceFile(f.Path, f.Text))], Policy = new SourceFile("seaworthy.yaml", policy), Today = new DateTime(2026, 11, 23) },
            TestContext.Current.CancellationToken);
        Assert.Empty(result.Failures);
        return result;
    }

    private static string Describe(Finding finding) => $"{finding.Location.Path}:{TextAt(finding.Location)} {finding.RuleId} {finding.Environment} {finding.Key}";

    private static string TextAt(SourceLocation location) => location.File.Text.Substring(location.Span.Start, location.Span.Length);
}
