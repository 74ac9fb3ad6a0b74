using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class ClearTextListenerTests() : RuleTests("SEA3006")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://""");

    [Fact]
    public void Reports_an_endpoint_on_every_address() =>
        Given("appsettings.Production.json", """{ "Kestrel": { "Endpoints": { "Http": { "Url": [|"http://*:8080"|] } } } }""").Reports(Severity.Warning, "Production", "nothing in view ends TLS");

    [Fact]
    public void Reports_urls_of_a_settings_file() =>
        Given("appsettings.Production.json", """{ "Urls": [|"http://0.0.0.0:80;http://localhost:81"|] }""").Reports(Severity.Warning);

    [Theory]
    [InlineData("""{ "Urls": "http://localhost:5000" }""")]
    [InlineData("""{ "Urls": "http://*:80;https://*:443" }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "A": { "Url": "http://*:80" }, "B": { "Url": "https://*:443" } } } }""")]
    [InlineData("""{ "Logging": { "Urls": "http://seq" } }""")]
    public void Guards_loopback_and_listeners_with_TLS_beside(string settings) => Given("appsettings.Production.json", settings).IsQuiet();

    [Theory]
    [InlineData("nginx.conf", "server { listen 443 ssl; }")]
    [InlineData("docker-compose.yml", "services:\n  edge:\n    image: traefik:v3\n")]
    [InlineData("k8s/ingress.yaml", "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: api }\nspec: {}\n")]
    public void Guards_a_service_behind_something(string path, string text) =>
        Given("appsettings.Production.json", """{ "Urls": "http://*:8080" }""").And(path, text).IsQuiet();
}
