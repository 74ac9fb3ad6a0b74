using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class ObsoleteTlsVersionTests() : RuleTests("SEA3002")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Upstream": { "SslProtocols": [ "Tls11
        """);

    [Fact]
    public void Reports_versions_below_1_2() =>
        Given("appsettings.Production.json", """
            { "Upstream": { "SslProtocols": [ "Tls12", [|"Tls11"|] ], "MinTlsVersion": [|"1.0,TLSv1.1"|] }, "Kestrel": { "EndpointDefaults": { "SslProtocols": [ [|"Tls"|] ] } } }
            """)
            .Reports(Severity.Error, "Production", "below 1.2");

    [Fact]
    public void Reports_a_driver_setting() =>
        Given("appsettings.Production.json", """
            { "ConnectionStrings": { "Cache": [|"cache.corp:6380,ssl=true,sslProtocols=tls11"|] } }
            """)
            .Reports(Severity.Error, "Production");

    [Fact]
    public void Guards_current_versions() =>
        Given("appsettings.Production.json", """
            { "Upstream": { "SslProtocols": [ "Tls12", "Tls13" ], "MinTlsVersion": "1.2" }, "Version": "TLS 1.0 notes" }
            """)
            .IsQuiet();
}
