using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class SignedTokenInFileTests() : RuleTests("SEA2007")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Api": { "Bearer": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJ3YWxsZXQiLCJ
        """);

    [Fact]
    public void Reports_a_signed_token() =>
        Given("appsettings.Production.json", """
            { "Api": { "Bearer": [|"eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJ3YWxsZXQiLCJleHAiOjE5MDAwMDAwMDB9.c2lnbmF0dXJlLXRoYXQtbm9ib2R5LWNoZWNrcw"|] } }
            """)
            .Reports(Severity.Error, "Production", "signed token");

    [Fact]
    public void Reports_an_expired_one_as_a_note() =>
        Given("appsettings.Production.json", """
            { "Api": { "Bearer": [|"eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJ3YWxsZXQiLCJleHAiOjE1MDAwMDAwMDB9.c2lnbmF0dXJlLXRoYXQtbm9ib2R5LWNoZWNrcw"|] } }
            """)
            .Reports(Severity.Note, "Production", "expired");

    [Fact]
    public void Guards_dotted_names() =>
        Given("appsettings.Production.json", """
            { "Api": { "Type": "Wallet.Api.Startup", "Version": "1.2.3", "Bearer": "${TOKEN}" } }
            """)
            .IsQuiet();
}
