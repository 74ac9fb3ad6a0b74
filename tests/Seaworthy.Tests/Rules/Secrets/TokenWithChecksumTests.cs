using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class TokenWithChecksumTests() : RuleTests("SEA2004")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Deploy": { "Token": "ghp_q8Zr2mWx7Lk4Vt9Bn3Hs6Dc1Yp5Gf0
        """);

    // A token that nobody issued: random letters with the checksum the format prescribes.
    private static string Token(bool valid) => GitHubToken.Make("q8Zr2mWx7Lk4Vt9Bn3Hs6Dc1Yp5Gf0", valid);

    [Fact]
    public void Reports_a_token_whose_checksum_is_right() =>
        Given("appsettings.Development.json", $$"""{ "Deploy": { "Anything": [|"{{Token(true)}}"|] } }""").Reports(Severity.Error, "Development", "GitHub");

    [Fact]
    public void Guards_a_token_whose_checksum_is_wrong() =>
        Given("appsettings.json", $$"""{ "Deploy": { "Token": "{{Token(false)}}" } }""").IsQuiet();

    [Fact]
    public void Guards_other_texts() =>
        Given("appsettings.json", """
            { "Token": "ghp_short", "Commit": "da39a3ee5e6b4b0d3255bfef95601890afd80709" }
            """)
            .IsQuiet();
}
