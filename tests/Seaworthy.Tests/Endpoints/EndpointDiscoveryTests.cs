using Seaworthy.Endpoints;
using Seaworthy.Text;

namespace Seaworthy.Tests.Endpoints;

/// <summary>Which endpoints a folder names, as far as the policy allows to ask them.</summary>
public sealed class EndpointDiscoveryTests
{
    private const string Everything = "*.example, \"*.example.com\", 0.0.0.0/0, \"::/0\", 127.0.0.0/8, 10.0.0.0/8, localhost, login, cache";

    [Theory]
    [InlineData("https://api.example", "api.example:443")]
    [InlineData("https://API.Example./v1?q=1", "api.example:443")]
    [InlineData("https://api.example:8443/v1", "api.example:8443")]
    [InlineData("https://user:secret@api.example/", "api.example:443")]
    [InlineData("wss://api.example/socket", "api.example:443")]
    [InlineData("rediss://cache.example:6380", "cache.example:6380")]
    [InlineData("rediss://cache.example", "cache.example:6379")]
    [InlineData("amqps://broker.example", "broker.example:5671")]
    [InlineData("amqps://a.example:1,b.example,c.example:3/v", "a.example:1 b.example:5671 c.example:3")]
    [InlineData("ldaps://ldap.example", "ldap.example:636")]
    [InlineData("mqtts://broker.example", "broker.example:8883")]
    [InlineData("https://a.example;https://b.example:444", "a.example:443 b.example:444")]
    [InlineData("type=lnd-rest;server=https://lnd.example:8080/;macaroonfilepath=/run/admin.macaroon", "lnd.example:8080")]
    [InlineData("https://10.1.2.3", "10.1.2.3:443")]
    [InlineData("https://[2001:DB8::1]:8443/", "[2001:db8::1]:8443")]
    [InlineData("https://bücher.example", "xn--bcher-kva.example:443")]
    public void A_value_names_an_endpoint(string value, string endpoints) => Assert.Equal(endpoints, Find("Payments:Url", value));

    [Theory]
    [InlineData("http://api.example")]
    [InlineData("redis://cache.example")]
    [InlineData("https://${HOST}/v1")]
    [InlineData("https://api.example:${PORT}/v1")]
    [InlineData("https://api.example:99999")]
    [InlineData("https://#{Host}#.example")]
    [InlineData("https://*.example")]
    [InlineData("https://{tenant}.example")]
    [InlineData("https://010.0.0.1")]
    [InlineData("https://0x7f.1")]
    [InlineData("https://2130706433")]
    [InlineData("https://127.1")]
    [InlineData("https://login.example/.well-known/openid-configuration")]
    [InlineData("https://www.w3.org/2001/XMLSchema")]
    [InlineData("https://api.example/claims/name")]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://kv.example/secrets/db)")]
    [InlineData("Look at https://docs.example for more")]
    public void A_value_names_none(string value) => Assert.Equal("", Find("Payments:Url", value));

    [Theory]
    [InlineData("Kestrel:Endpoints:Web:Url")]
    [InlineData("Urls")]
    [InlineData("Cors:AllowedOrigins:0")]
    [InlineData("Jwt:Audience")]
    [InlineData("Jwt:ValidIssuer")]
    [InlineData("Oidc:RedirectUris:0")]
    public void A_listener_an_origin_or_an_identifier_is_not_called(string key) => Assert.Equal("", Find(key, "https://api.example"));

    [Fact]
    public void A_developers_own_machine_is_not_asked() => Assert.Equal("", Find("Url", "https://localhost:5001", "Development"));

    [Fact]
    public void The_machine_itself_is_asked_in_production_where_it_is_allowed() => Assert.Equal("localhost:5001", Find("Url", "https://localhost:5001"));

    [Fact]
    public void Without_a_list_of_hosts_nothing_is_asked() =>
        Assert.Empty(FindAll("profile: strict\n", ("appsettings.Production.json", """{ "Url": "https://api.example" }""")));

    [Fact]
    public void A_value_that_arrives_at_deploy_time_is_not_asked_about() =>
        Assert.Empty(FindAll("deployTime: [Url]\nonline: { endpoints: { allow: [api.example] } }\n", ("appsettings.Production.json", """{ "Url": "https://api.example" }""")));

    [Fact]
    public void Only_the_chosen_environments_count()
    {
        var request = Request("online: { endpoints: { allow: [\"*.example\"] } }\n", ("appsettings.Production.json", """{ "Url": "https://api.example" }"""), ("appsettings.Staging.json", """{ "Url": "https://staging.example" }"""));
        Assert.Equal(["staging.example:443"], Validator.FindEndpoints(request with { Environments = ["staging"] }, TestContext.Current.CancellationToken).Select(e => e.Address.ToString()));
    }

    [Fact]
    public void An_endpoint_is_named_once_with_all_its_places()
    {
        var endpoint = Assert.Single(FindAll(
            "online: { endpoints: { allow: [api.example] } }\n",
            ("appsettings.json", """{ "A": "https://api.example/a" }"""), ("appsettings.Production.json", """{ "B": "https://api.example:443/b" }"""), ("appsettings.Staging.json", "{}")));
        Assert.Equal(
            ["appsettings.json(1,8) A Production Staging", "appsettings.Production.json(1,8) B Production"],
            endpoint.Places.Select(p => $"{p.Location} {p.Key} {string.Join(" ", p.Environments.Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void An_ingress_section_without_hosts_stands_for_all_rules() =>
        Assert.Equal(
            ["a.example:443"],
            FindAll("online: { endpoints: { allow: [\"*.example\"] } }\n", ("k8s/production/ingress.yaml", """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: { name: api }
                spec:
                  tls: [{ secretName: tls }]
                  rules: [{ host: a.example }, { host: "*.b.example" }, { http: {} }]
                """)).Select(e => e.Address.ToString()));

    [Fact]
    public void An_ingress_without_TLS_names_none() =>
        Assert.Empty(FindAll("online: { endpoints: { allow: [\"*.example\"] } }\n", ("k8s/production/ingress.yaml", "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: api }\nspec: { rules: [{ host: a.example }] }\n")));

    [Fact]
    public void Variables_of_a_container_that_no_service_loads_count() =>
        Assert.Equal(
            ["api.example:443"],
            FindAll("online: { endpoints: { allow: [\"*.example\"] } }\n", ("docker-compose.production.yml", "services:\n  web:\n    image: web\n    environment:\n      PAYMENTS__URL: https://api.example\n")).Select(e => e.Address.ToString()));

    private static string Find(string key, string value, string environment = "Production")
    {
        var leaf = System.Text.Json.JsonSerializer.Serialize(value);
        var json = key.Split(':').Reverse().Aggregate(leaf, (inner, segment) => $$"""{ "{{segment}}": {{inner}} }""");
        return string.Join(" ", FindAll($"online: {{ endpoints: {{ allow: [{Everything.Replace("*.example,", "\"*.example\",", StringComparison.Ordinal)}] }} }}\n", ($"appsettings.{environment}.json", json)).Select(e => e.Address));
    }

    private static IReadOnlyList<NamedEndpoint> FindAll(string policy, params (string Path, string Text)[] files) =>
        Validator.FindEndpoints(Request(policy, files), TestContext.Current.CancellationToken);

    private static ValidationRequest Request(string policy, params (string Path, string Text)[] files) => new()
    {
        Files = [.. files.Select(f => new SourceFile(f.Path, f.Text))],
        Policy = new SourceFile("seaworthy.yaml", policy),
        Today = new DateTime(2026, 11, 23),
    };
}
