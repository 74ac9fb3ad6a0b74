using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class TokenByShapeTests() : RuleTests("SEA2005")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Deploy": { "Token": "ghp_q8Zr2mWx7Lk4Vt9Bn3Hs6Dc1Yp5Gf0
        """);

    // A token that nobody issued: random letters with the checksum the format prescribes.
    private static string Token(bool valid) => GitHubToken.Make("q8Zr2mWx7Lk4Vt9Bn3Hs6Dc1Yp5Gf0", valid);

    [Fact]
    public void Reports_a_token_whose_checksum_is_wrong() =>
        Given("appsettings.json", $$"""{ "Deploy": { "Token": [|"{{Token(false)}}"|] } }""").Reports(Severity.Warning, "Production", "checksum is wrong");

    [Fact]
    public void Guards_a_token_whose_checksum_is_right() =>
        Given("appsettings.json", $$"""{ "Deploy": { "Token": "{{Token(true)}}" } }""").IsQuiet();

    [Fact]
    public void Guards_public_keys() =>
        Given("appsettings.json", """
            { "Stripe": { "PublishableKey": "pk_" , "Other": "whatever-text-this-is" } }
            """)
            .IsQuiet();
}
