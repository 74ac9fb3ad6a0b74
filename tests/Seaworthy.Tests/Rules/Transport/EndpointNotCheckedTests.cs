using Seaworthy.Endpoints;
using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class EndpointNotCheckedTests() : RuleTests("SEA3603")
{
    private const string Policy = "online: { endpoints: { allow: [api.wallet.example] } }\n";

    private const string Plain = """{ "Url": "https://api.wallet.example" }""";

    private const string Marked = """{ "Url": [|"https://api.wallet.example"|] }""";

    private static readonly EndpointGap Silence = new(EndpointGapCause.TimedOut, "it could not be checked: there was no answer in time");

    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """{ "Url": "https://api.wallet.example""");

    [Fact]
    public void Reports_why_nothing_is_known() =>
        Given("appsettings.Production.json", Marked).WithPolicy(Policy).WithProbe(Seen(Silence)).Reports(Severity.Warning, "Production", "leads to api.wallet.example:443: it could not be checked: there was no answer in time");

    [Fact]
    public void Reports_neither_good_nor_bad() =>
        Assert.True(Assert.Single(Given("appsettings.Production.json", Plain).WithPolicy(Policy).WithProbe(Seen(Silence)).Run()).IsNotChecked);

    [Theory]
    [InlineData(EndpointGapCause.NameNotFound, "Run it where the service runs")]
    [InlineData(EndpointGapCause.Unreachable, "Run it where the service runs")]
    [InlineData(EndpointGapCause.Reset, "firewall or proxy")]
    [InlineData(EndpointGapCause.NoTls, "another protocol")]
    [InlineData(EndpointGapCause.NotAllowed, "never contacted")]
    [InlineData(EndpointGapCause.NameRefused, "Correct the host name")]
    [InlineData(EndpointGapCause.OverLimit, "--environment")]
    [InlineData(EndpointGapCause.HandshakeFailed, "by hand")]
    public void Reports_what_to_look_at(EndpointGapCause cause, string mend) =>
        Given("appsettings.Production.json", Marked).WithPolicy(Policy).WithProbe(Seen(new EndpointGap(cause, "it could not be checked"))).Reports(Severity.Warning, saying: mend);

    [Fact]
    public void Reports_a_note_when_it_was_only_tried() =>
        Given("appsettings.Production.json", Marked).WithPolicy(Policy).WithProbe(Seen(Silence)).OnlyTrying().Reports(Severity.Note);

    [Fact]
    public void Reports_a_note_when_one_question_of_many_has_no_answer() =>
        Given("appsettings.Production.json", Marked).WithPolicy(Policy).WithProbe(Seen(Silence with { IsMinor = true })).Reports(Severity.Note);

    [Fact]
    public void Guards_an_endpoint_that_answered() =>
        Given("appsettings.Production.json", Plain).WithPolicy(Policy).WithProbe(Seen()).IsQuiet();

    [Fact]
    public void Guards_an_endpoint_that_was_not_asked() => Given("appsettings.Production.json", Plain).WithPolicy(Policy).IsQuiet();

    private static EndpointObservation Seen(params EndpointGap[] gaps) => new(new EndpointAddress("api.wallet.example", 443)) { Gaps = gaps };
}
