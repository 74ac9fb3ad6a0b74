using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class MisplacedKestrelSettingTests() : RuleTests("SEA3005")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Kestrel": { "Certificate": { "Path": "x.pfx
        """);

    [Fact]
    public void Reports_the_singular_of_certificates() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificate": { [|"Path"|]: "/run/tls.pfx" } } }
            """)
            .Reports(Severity.Warning, "Production", "Certificates:Default");

    [Fact]
    public void Reports_urls_beside_endpoints() =>
        Given("appsettings.Production.json", """
            { [|"Urls"|]: "http://*:8080", "Kestrel": { "Endpoints": { "Https": { "Url": "https://*:8443" } } } }
            """)
            .Reports(Severity.Warning, "Production", "no effect");

    [Fact]
    public void Guards_settings_in_their_place() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": "/run/tls.pfx" } }, "Endpoints": { "Https": { "Url": "https://*:8443" } } } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_urls_alone() =>
        Given("appsettings.Production.json", """
            { "Urls": "http://*:8080" }
            """)
            .IsQuiet();
}
