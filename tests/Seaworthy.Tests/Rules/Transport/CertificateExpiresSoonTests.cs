using Seaworthy.Findings;
using Seaworthy.Tests.Certificates;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class CertificateExpiresSoonTests() : RuleTests("SEA3302")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Kestrel": { "Certificates": { "Default": { "Path": "certs/api.pem", "KeyPath": "certs
        """);

    [Theory]
    [InlineData("Production", 30, 31)]
    [InlineData("Staging", 14, 15)]
    [InlineData("Testing", 7, 8)]
    public void Reports_within_the_days_of_the_tier_and_not_before(string environment, int late, int early)
    {
        Assert.Single(DaysBefore(environment, late));
        Assert.Empty(DaysBefore(environment, early));
    }

    [Fact]
    public void Reports_with_the_days_that_are_left() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": [|"certs/api.pem"|], "KeyPath": "certs/api.key" } } } }
            """)
            .WithCertificate("certs/api.pem", (new TestCertificate() with { From = "2026-01-01", To = "2026-12-05" }).Pem)
            .Reports(Severity.Warning, "Production", "expires on 2026-12-05, in 12 days");

    [Fact]
    public void Reports_within_the_days_that_the_policy_sets() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": [|"certs/api.pem"|], "KeyPath": "certs/api.key" } } } }
            """)
            .WithPolicy("rules: { SEA3302: { options: { days: 100 } } }")
            .WithCertificate("certs/api.pem", new TestCertificate().Pem)
            .Reports(Severity.Warning, "Production");

    [Fact]
    public void Guards_expired_ones_and_short_lived_ones_in_their_first_two_thirds() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": "certs/api.pem" } }, "Endpoints": { "A": { "Url": "https://*:1", "Certificate": { "Path": "certs/short.pem" } } } } }
            """)
            .WithCertificate("certs/api.pem", (new TestCertificate() with { From = "2026-01-01", To = "2026-10-20" }).Pem)
            .WithCertificate("certs/short.pem", (new TestCertificate() with { From = "2026-11-20", To = "2026-11-26" }).Pem)
            .IsQuiet();

    private IReadOnlyList<Finding> DaysBefore(string environment, int days)
    {
        var today = new DateTime(2026, 12, 31).AddDays(-days);
        return Given($"appsettings.{environment}.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": "certs/api.pem", "KeyPath": "certs/api.key" } } } }
            """)
            .WithCertificate("certs/api.pem", (new TestCertificate() with { From = "2026-01-01", To = "2026-12-31" }).Pem)
            .On(today.Year, today.Month, today.Day)
            .Run();
    }
}
