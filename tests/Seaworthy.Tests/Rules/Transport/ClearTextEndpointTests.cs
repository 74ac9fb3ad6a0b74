using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class ClearTextEndpointTests() : RuleTests("SEA3201")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Rates": { "BaseUrl": "http://api.rates.io
        """);

    [Fact]
    public void Reports_a_remote_address_in_clear_text() =>
        Given("appsettings.Production.json", """
            { "Rates": { "BaseUrl": [|"http://api.rates.io/v1"|] }, "Feed": { "Endpoint": [|"ws://feed.rates.io"|] } }
            """)
            .Reports(Severity.Warning, "Production", "clear text");

    [Fact]
    public void Guards_identifiers_local_private_and_listening_addresses() =>
        Given("appsettings.Production.json", """
            { "Claims": { "Uri": "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name" }, "A": { "Url": "http://localhost:5000" }, "B": { "Url": "http://10.0.0.5" }, "Urls": "http://*:8080", "Kestrel": { "Endpoints": { "Http": { "Url": "http://0.0.0.0:8080" } } }, "Cors": { "AllowedOrigins": [ "http://wallet.corp" ] }, "Auth": { "Issuer": "http://login.corp" }, "Text": "http://api.rates.io" }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_names_inside_one_container_network() =>
        Given("wallet/appsettings.json", """
            { "Node": { "Url": "http://btc-node:8080" } }
            """)
            .And("docker-compose.yml", """
            services:
              btc-node:
                image: node
              api:
                image: api
                environment:
                  Rates__Url: http://rates:8080
            """)
            .IsQuiet();
}
