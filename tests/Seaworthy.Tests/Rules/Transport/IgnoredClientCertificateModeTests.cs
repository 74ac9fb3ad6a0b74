using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class IgnoredClientCertificateModeTests() : RuleTests("SEA3003")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Kestrel": { "EndpointDefaults": { "ClientCertificateMode": "Require
        """);

    [Fact]
    public void Reports_a_mode_that_does_not_exist() =>
        Given("appsettings.Development.json", """
            { "Kestrel": { "Endpoints": { "Https": { "Url": "https://*:8443", "ClientCertificateMode": [|"Require"|] } } } }
            """)
            .Reports(Severity.Error, "Development", "mutual TLS is off");

    [Fact]
    public void Guards_modes_that_exist() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Endpoints": { "Https": { "Url": "https://*:8443", "ClientCertificateMode": "requirecertificate" } } } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_other_sections() =>
        Given("appsettings.Production.json", """
            { "Gateway": { "ClientCertificateMode": "Require" } }
            """)
            .IsQuiet();
}
