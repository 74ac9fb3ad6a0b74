using Seaworthy.Endpoints;
using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class EndpointCertificateBadTests() : RuleTests("SEA3602")
{
    private const string Policy = "online: { endpoints: { allow: [api.wallet.example] } }\n";

    private const string Marked = """{ "Url": [|"https://api.wallet.example"|] }""";

    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """{ "Url": "https://api.wallet.example""");

    [Theory]
    [InlineData(EndpointDeviationKind.CertificateOutOfDate, "Renew it")]
    [InlineData(EndpointDeviationKind.NameNotCovered, "Use the name")]
    [InlineData(EndpointDeviationKind.Untrusted, "Serve the whole chain")]
    [InlineData(EndpointDeviationKind.ChainInvalid, "Have a certificate")]
    public void Reports_what_clients_refuse(EndpointDeviationKind kind, string mend) =>
        Given("appsettings.Production.json", Marked).WithPolicy(Policy).WithProbe("api.wallet.example", 443, new EndpointDeviation(kind, "it is so")).Reports(Severity.Error, "Production", mend);

    [Fact]
    public void Reports_what_expires_soon_as_a_warning() =>
        Given("appsettings.Production.json", Marked).WithPolicy(Policy).WithProbe("api.wallet.example", 443, new EndpointDeviation(EndpointDeviationKind.CertificateExpiresSoon, "its certificate expires on 2026-12-01"))
            .Reports(Severity.Warning, "Production", "its certificate expires on 2026-12-01");

    [Fact]
    public void Reports_how_to_mend_the_graver_of_two() =>
        Given("appsettings.Production.json", Marked).WithPolicy(Policy)
            .WithProbe("api.wallet.example", 443, new EndpointDeviation(EndpointDeviationKind.CertificateExpiresSoon, "it ends"), new EndpointDeviation(EndpointDeviationKind.NameNotCovered, "it is another's"))
            .Reports(Severity.Error, saying: "Use the name");

    [Fact]
    public void Guards_what_is_about_versions() =>
        Given("appsettings.Production.json", """{ "Url": "https://api.wallet.example" }""").WithPolicy(Policy).WithProbe("api.wallet.example", 443, new EndpointDeviation(EndpointDeviationKind.Version, "it is old")).IsQuiet();

    [Fact]
    public void Guards_an_endpoint_of_which_nothing_is_known() =>
        Given("appsettings.Production.json", """{ "Url": "https://api.wallet.example" }""").WithPolicy(Policy)
            .WithProbe(new EndpointObservation(new EndpointAddress("api.wallet.example", 443)) { Gaps = [new EndpointGap(EndpointGapCause.TimedOut, "no answer")] }).IsQuiet();
}
