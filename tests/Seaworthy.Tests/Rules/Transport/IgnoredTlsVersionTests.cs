using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class IgnoredTlsVersionTests() : RuleTests("SEA3001")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Kestrel": { "Endpoints": { "Https": { "SslProtocols": "Tls13
        """);

    [Fact]
    public void Reports_a_text_where_a_list_is_needed() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Endpoints": { "Https": { "Url": "https://*:8443", "SslProtocols": [|"Tls13"|] } } } }
            """)
            .Reports(Severity.Error, "Production", "must be a list");

    [Fact]
    public void Reports_a_protocol_of_no_known_name() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Endpoints": { "Https": { "Url": "https://*:8443", "SslProtocols": [ "Tls12", [|"TLS1.3"|], [|"Tls14"|] ] } } } }
            """)
            .Reports(Severity.Error, "Production", "knows no protocol");

    [Fact]
    public void Guards_lists_of_known_names_in_any_case() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Endpoints": { "Https": { "Url": "https://*:8443", "SslProtocols": [ "Tls12", "tls13", "12288" ] } } } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_other_servers_settings() =>
        Given("appsettings.Production.json", """
            { "Proxy": { "SslProtocols": "Tls13" } }
            """)
            .IsQuiet();
}
