using Seaworthy.Findings;
using Seaworthy.Tests.Certificates;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class CertificateLifetimeTests() : RuleTests("SEA3306")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Kestrel": { "Certificates": { "Default": { "Path": "certs/api.pem", "KeyPath": "certs
        """);

    private static readonly TestCertificate Public = new TestCertificate() with { IsPublic = true };

    [Theory]
    [InlineData("2026-03-14", "2027-04-16", 399)]
    [InlineData("2026-03-15", "2026-10-01", 201)]
    [InlineData("2027-03-15", "2027-06-23", 101)]
    [InlineData("2029-03-15", "2029-05-01", 48)]
    public void Reports_public_ones_beyond_the_limit_of_their_issue_date(string from, string to, int days) =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": [|"certs/api.pem"|], "KeyPath": "certs/api.key" } } } }
            """)
            .WithCertificate("certs/api.pem", (Public with { From = from, To = to }).Pem)
            .Reports(Severity.Warning, "Production", $"is valid for {days} days");

    [Theory]
    [InlineData("2026-03-14", "2027-04-15")]
    [InlineData("2026-03-15", "2026-09-30")]
    [InlineData("2027-03-15", "2027-06-22")]
    [InlineData("2029-03-15", "2029-04-30")]
    public void Guards_public_ones_at_the_limit(string from, string to) =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": "certs/api.pem", "KeyPath": "certs/api.key" } } } }
            """)
            .WithCertificate("certs/api.pem", (Public with { From = from, To = to }).Pem)
            .IsQuiet();

    [Fact]
    public void Guards_private_ones_of_any_length() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": "certs/api.pem", "KeyPath": "certs/api.key" } } } }
            """)
            .WithCertificate("certs/api.pem", (new TestCertificate() with { To = "2046-01-01" }).Pem)
            .IsQuiet();

    [Fact]
    public void Reports_private_ones_beyond_the_limit_of_the_policy() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": [|"certs/api.pem"|], "KeyPath": "certs/api.key" } } } }
            """)
            .WithPolicy("rules: { SEA3306: { options: { days: 60 } } }")
            .WithCertificate("certs/api.pem", new TestCertificate().Pem)
            .Reports(Severity.Warning, "Production", "the policy allows 60");
}
