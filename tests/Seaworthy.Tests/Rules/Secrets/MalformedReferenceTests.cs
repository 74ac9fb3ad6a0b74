using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class MalformedReferenceTests() : RuleTests("SEA2109")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """{ "A": "{{resolve:secretsmanager:""");

    [Theory]
    [InlineData("{{resolve:secretsmanager:}}", "AWS")]
    [InlineData("{{resolve:secretmanager:db}}", "AWS")]
    [InlineData("projects/p/secret/db/versions/latest", "Google")]
    [InlineData("op://vault", "1Password")]
    public void Reports_a_reference_that_breaks_its_grammar(string reference, string kind) =>
        Given("appsettings.Production.json", $$"""{ "A": [|"{{reference}}"|] }""").Reports(Severity.Error, "Production", kind);

    [Theory]
    [InlineData("{{resolve:secretsmanager:db:SecretString:password}}")]
    [InlineData("projects/p/secrets/db/versions/latest")]
    [InlineData("op://vault/item/field")]
    [InlineData("arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-a1b2c3")]
    [InlineData("projects are secret")]
    public void Guards_a_reference_as_documented(string reference) =>
        Given("appsettings.Production.json", $$"""{ "A": "{{reference}}" }""").IsQuiet();
}
