using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Documents;

public sealed class SchemaBreaksTests() : RuleTests("SEA0101")
{
    protected override (string Path, string Text) Corrupt => ("deployment.yaml", "version: 1\nservice: wallet\nenvironments:\n  production:\n    recovery: { rto: ");

    [Fact]
    public void Reports_an_unknown_key_of_the_policy_with_what_was_meant() =>
        GivenPolicy("version: 1\n[|profil|]: strict\n").Reports(Severity.Error, saying: "Did you mean 'profile'?");

    [Fact]
    public void Reports_an_illegal_value_of_the_policy() =>
        GivenPolicy("profile: [|strikt|]\n").Reports(Severity.Error, saying: "Did you mean 'strict'?");

    [Fact]
    public void Reports_an_unknown_key_of_the_descriptor_with_what_was_meant() =>
        GivenDescriptor("production: { recovery: { [|rt0|]: PT1H, rpo: PT1H } }").Reports(Severity.Error, saying: "There is no key 'rt0' here");

    [Fact]
    public void Reports_a_misspelt_key_of_the_descriptor() =>
        GivenDescriptor("production: { [|maintainance|]: { } }").Reports(Severity.Error, saying: "Did you mean 'maintenance'?");

    [Theory]
    [InlineData("recovery: { rto: [|2h|] }", "ISO 8601 duration")]
    [InlineData("access: { reviewed: [|12.10.2026|] }", "must be a date")]
    [InlineData("access: { reviewed: [|2026-02-30|] }", "must be a date")]
    [InlineData("data: { sync: [|\"0 25 * * *\"|] }", "cron")]
    [InlineData("network: { ranges: [[|10.0.0.0/33|]] }", "address range")]
    [InlineData("network: { ranges: [[|10.0.0.1|]] }", "address range")]
    [InlineData("network: { ranges: [|10.0.0.0/8|] }", "a list")]
    [InlineData("network: { allow: [{ cidr: 10.0.0.0/8, port: [|99999|] }] }", "whole number")]
    [InlineData("tier: [|prodution|]", "Did you mean 'production'?")]
    [InlineData("region: [|7|]", "Put it in quotes")]
    [InlineData("keys: [{ name: a, hardware: [|\"yes\"|] }]", "true or false")]
    [InlineData("stores: [[|{ kind: postgres }|]]", "'name' is missing")]
    [InlineData("network: [|open|]", "a mapping")]
    public void Reports_a_value_of_the_descriptor_that_is_not_of_its_kind(string entry, string saying) =>
        GivenDescriptor($"production: {{ {entry} }}").Reports(Severity.Error, saying: saying);

    [Fact]
    public void Reports_an_unknown_document() =>
        Given("deployment.yaml", "version: 1\nservice: a\ndocuments: { entries: [setup, [|architektur|]] }\n").Reports(Severity.Error, saying: "one of setup");

    [Fact]
    public void Reports_a_missing_version() =>
        Given("deployment.yaml", "[|service: a|]").Reports(Severity.Error, saying: "'version' is missing");

    [Fact]
    public void Guards_the_full_example_of_the_documentation() =>
        Given("deployment.yaml", File.ReadAllText(Path.Combine(Repository.Root, "tests", "Seaworthy.Tests", "Policies", "descriptor.yaml"))).IsQuiet();

    [Fact]
    public void Guards_a_manifest_of_the_same_name() =>
        Given("deployment.yaml", "apiVersion: apps/v1\nkind: Deployment\nservice: x\n").IsQuiet();

    [Fact]
    public void Guards_a_policy_that_uses_every_key() =>
        GivenPolicy(PolicyText.Full).IsQuiet();

    private Scenario GivenDescriptor(string environment) =>
        Given("deployment.yaml", $"version: 1\nservice: wallet\nenvironments:\n  {environment}\n");
}
