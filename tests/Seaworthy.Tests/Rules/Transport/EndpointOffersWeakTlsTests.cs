using Seaworthy.Endpoints;
using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class EndpointOffersWeakTlsTests() : RuleTests("SEA3601")
{
    private const string Policy = "online: { endpoints: { allow: [\"*.wallet.example\"] } }\n";

    private static readonly EndpointDeviation Old = new(EndpointDeviationKind.Version, "it accepts TLS 1.0, which the guideline does not allow");

    private static readonly EndpointDeviation Weak = new(EndpointDeviationKind.Suite, "it accepts a weak suite");

    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """{ "Rates": { "Url": "https://api.wallet.exa""");

    [Fact]
    public void Reports_an_old_version_at_the_value_that_names_the_endpoint() =>
        Given("appsettings.Production.json", """{ "Rates": { "Url": [|"https://api.wallet.example/v1"|] } }""").WithPolicy(Policy).WithProbe("api.wallet.example", 443, Old)
            .Reports(Severity.Error, "Production", "'Rates:Url' leads to api.wallet.example:443: it accepts TLS 1.0");

    [Fact]
    public void Reports_a_suite() =>
        Given("appsettings.Staging.json", """{ "Cache": [|"rediss://user:pass@cache.wallet.example:6380/0"|] }""").WithPolicy(Policy).WithProbe("cache.wallet.example", 6380, Weak)
            .Reports(Severity.Error, "Staging", "Take these suites out");

    [Fact]
    public void Reports_every_endpoint_of_a_value_at_once()
    {
        var finding = Assert.Single(Given("appsettings.Production.json", """{ "Brokers": "amqps://a.wallet.example,b.wallet.example:5673" }""").WithPolicy(Policy)
            .WithProbe("a.wallet.example", 5671, Old).WithProbe("b.wallet.example", 5673, Weak).Run());
        Assert.Equal("'Brokers' leads to a.wallet.example:5671: it accepts TLS 1.0, which the guideline does not allow; and to b.wallet.example:5673: it accepts a weak suite", finding.Message);
    }

    [Fact]
    public void Reports_no_more_than_a_few_of_many_suites() =>
        Given("appsettings.Production.json", """{ "Url": [|"https://api.wallet.example"|] }""").WithPolicy(Policy).WithProbe("api.wallet.example", 443, [.. Enumerable.Repeat(Weak, 7)])
            .Reports(Severity.Error, saying: "; and 3 more");

    [Fact]
    public void Reports_the_host_of_an_ingress_with_TLS() =>
        Given("k8s/production/ingress.yaml", """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: { name: api }
            spec:
              tls: [{ hosts: [[|api.wallet.example|]] }]
              rules: [{ host: other.wallet.example }]
            """).WithPolicy(Policy).WithProbe("api.wallet.example", 443, Old).WithProbe("other.wallet.example", 443, Old).Reports(Severity.Error, "production");

    [Fact]
    public void Reports_the_host_that_the_descriptor_publishes() =>
        Given("deployment.yaml", """
            version: 1
            service: wallet
            environments:
              Production: { host: [|api.wallet.example|] }
            """).WithPolicy(Policy).WithProbe("api.wallet.example", 443, Old).Reports(Severity.Error, "Production");

    [Fact]
    public void Reports_a_note_in_Development() =>
        Given("appsettings.Development.json", """{ "Url": [|"https://api.wallet.example"|] }""").WithPolicy(Policy).WithProbe("api.wallet.example", 443, Old).Reports(Severity.Note, "Development");

    [Fact]
    public void Guards_an_endpoint_in_order() =>
        Given("appsettings.Production.json", """{ "Url": "https://api.wallet.example" }""").WithPolicy(Policy).WithProbe("api.wallet.example", 443).IsQuiet();

    [Fact]
    public void Guards_what_is_about_the_certificate() =>
        Given("appsettings.Production.json", """{ "Url": "https://api.wallet.example" }""").WithPolicy(Policy)
            .WithProbe("api.wallet.example", 443, new EndpointDeviation(EndpointDeviationKind.Untrusted, "it is not trusted")).IsQuiet();

    [Fact]
    public void Guards_another_port_of_the_same_host() =>
        Given("appsettings.Production.json", """{ "Url": "https://api.wallet.example:8443" }""").WithPolicy(Policy).WithProbe("api.wallet.example", 443, Old).IsQuiet();

    [Fact]
    public void Guards_a_value_that_no_environment_gets() =>
        Given("appsettings.json", """{ "Url": "https://old.wallet.example" }""").And("appsettings.Production.json", """{ "Url": "https://api.wallet.example" }""").And("appsettings.Development.json", """{ "Url": "" }""")
            .WithPolicy(Policy).WithProbe("old.wallet.example", 443, Old).IsQuiet();
}
