using System.Globalization;
using System.Text;
using Seaworthy.Probes.Ratings;
using Seaworthy.Probes.Tests.Support;

namespace Seaworthy.Probes.Tests;

/// <summary>What one HEAD request tells: status, Strict-Transport-Security, redirects from clear text.</summary>
public sealed class HttpTests : ProbeTest
{
    private const string TwoYears = "max-age=63072000; includeSubDomains";

    [Fact]
    public async Task The_status_of_kestrel_is_told()
    {
        await using var server = new WebServer(isHttps: true, c => c.Response.StatusCode = 204);
        Assert.Equal(204, (await AskChecked(Endpoint(server.Port, http: true))).Http!.Status);
    }

    [Fact]
    public async Task Kestrel_sees_one_head_request()
    {
        await using var server = new WebServer(isHttps: true, _ => { });
        await Ask(Endpoint(server.Port, http: true));
        Assert.Equal(["HEAD / app.example"], server.Requests);
    }

    [Fact]
    public async Task The_header_is_told()
    {
        await using var server = new WebServer(isHttps: true, c => c.Response.Headers.StrictTransportSecurity = TwoYears);
        Assert.Equal(new StrictTransportSecurity(63072000, true), (await AskChecked(Endpoint(server.Port, http: true))).Http!.StrictTransportSecurity);
    }

    [Theory]
    [InlineData("max-age=100", 100, false)]
    [InlineData("Max-Age = \"100\" ; IncludeSubDomains; preload", 100, true)]
    [InlineData("includeSubDomains;max-age=0", 0, true)]
    [InlineData(";;max-age=5;", 5, false)]
    public void A_header_is_read_as_browsers_do(string value, long maxAge, bool subdomains) =>
        Assert.Equal(new StrictTransportSecurity(maxAge, subdomains), StrictTransportSecurity.Parse(value));

    [Theory]
    [InlineData("")]
    [InlineData("includeSubDomains")]
    [InlineData("max-age")]
    [InlineData("max-age=-1")]
    [InlineData("max-age=1e9")]
    [InlineData("max-age=99999999999999999999")]
    [InlineData("max-age=1; max-age=2")]
    public void A_header_that_browsers_ignore_is_none(string value) => Assert.Null(StrictTransportSecurity.Parse(value));

    [Theory]
    [InlineData("200 OK", null, new[] { DeviationKind.StrictTransportSecurityMissing })]
    [InlineData("200 OK", "max-age=2592000", new[] { DeviationKind.StrictTransportSecurityShort })]
    [InlineData("200 OK", "max-age=0", new[] { DeviationKind.StrictTransportSecurityShort })]
    [InlineData("200 OK", TwoYears, new DeviationKind[0])]
    [InlineData("404 Not Found", null, new DeviationKind[0])]
    [InlineData("404 Not Found", "max-age=1", new[] { DeviationKind.StrictTransportSecurityShort })]
    public async Task The_header_is_judged(string status, string? header, DeviationKind[] expected)
    {
        var field = header is null ? string.Empty : $"Strict-Transport-Security: {header}\r\n";
        await using var server = new TlsServer(answer: $"HTTP/1.1 {status}\r\n{field}\r\n");
        Assert.Equal(expected, Kinds(await AskChecked(Endpoint(server.Port, http: true), Trusting)));
    }

    [Fact]
    public async Task The_header_is_not_asked_of_an_address()
    {
        await using var server = new TlsServer();
        Assert.Empty(Kinds(await AskChecked(Endpoint(server.Port, "127.0.0.1", http: true), Trusting)));
    }

    [Fact]
    public async Task An_interim_answer_is_passed_over()
    {
        await using var server = new TlsServer(answer: "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\n\r\n");
        Assert.Equal(200, (await AskChecked(Endpoint(server.Port, http: true))).Http!.Status);
    }

    [Theory]
    [InlineData("SSH-2.0-x\r\n\r\n", ProbeFailure.PlainText)]
    [InlineData("HTTP/2 200\r\n\r\n", ProbeFailure.PlainText)]
    [InlineData("HTTP/1.1 abc\r\n\r\n", ProbeFailure.PlainText)]
    [InlineData("HTTP/1.1 1000 x\r\n\r\n", ProbeFailure.PlainText)]
    public async Task An_answer_that_is_no_http_leaves_the_rest_checked(string answer, ProbeFailure expected)
    {
        await using var server = new TlsServer(answer: answer);
        var report = await AskChecked(Endpoint(server.Port, http: true));
        Assert.Equal((null, expected, true), (report.Http, report.HttpFailure, report.Chain is not null));
    }

    [Fact]
    public async Task A_head_without_end_is_not_awaited()
    {
        await using var server = new TlsServer(answer: "HTTP/1.1 200 OK\r\nX: " + new string('x', 100_000));
        Assert.Equal(ProbeFailure.PlainText, (await AskChecked(Endpoint(server.Port, http: true))).HttpFailure);
    }

    [Fact]
    public async Task A_server_that_never_answers_the_request_leaves_the_rest_checked()
    {
        await using var server = new TlsServer(answer: string.Empty);
        var report = await AskChecked(Endpoint(server.Port, http: true), Options with { Timeout = TimeSpan.FromSeconds(3) });
        Assert.Equal((ProbeFailure.TimedOut, true), (report.HttpFailure, report.Chain is not null));
    }

    [Theory]
    [InlineData("301", "https://app.example/", RedirectTarget.HttpsSameHost)]
    [InlineData("302", "https://APP.example:8443/login?a=b", RedirectTarget.HttpsSameHost)]
    [InlineData("307", "https://app.example", RedirectTarget.HttpsSameHost)]
    [InlineData("308", "https://www.app.example/", RedirectTarget.HttpsOtherHost)]
    [InlineData("303", "http://app.example/x", RedirectTarget.Other)]
    [InlineData("301", "/login", RedirectTarget.Other)]
    [InlineData("301", "//app.example/", RedirectTarget.Other)]
    [InlineData("200", "https://app.example/", RedirectTarget.None)]
    [InlineData("404", null, RedirectTarget.None)]
    public async Task A_clear_text_answer_is_told(string status, string? location, RedirectTarget expected)
    {
        var field = location is null ? string.Empty : $"Location: {location}\r\n";
        await using var server = ScriptedPeer.Answering(Encoding.ASCII.GetBytes($"HTTP/1.1 {status} x\r\n{field}\r\n"));
        var report = await AskChecked(Endpoint(server.Port, http: true) with { IsClearText = true });
        Assert.Equal(expected, report.Http!.Redirect);
        Assert.Equal(expected == RedirectTarget.HttpsSameHost, Kinds(report).Count == 0);
    }

    [Fact]
    public async Task A_clear_text_endpoint_gets_one_connection_and_one_request()
    {
        await using var server = new WebServer(isHttps: false, c => c.Response.Redirect($"https://{c.Request.Host.Host}/"));
        await Ask(Endpoint(server.Port, http: true) with { IsClearText = true });
        Assert.Equal(["HEAD / app.example"], server.Requests);
    }

    [Fact]
    public async Task A_clear_text_web_server_asked_for_tls_is_told()
    {
        await using var server = new WebServer(isHttps: false, _ => { });
        Assert.Equal(ProbeFailure.PlainText, await AskUnchecked(Endpoint(server.Port, http: true)));
    }

    [Fact]
    public async Task A_tls_server_asked_in_clear_text_was_not_checked()
    {
        await using var server = new TlsServer();
        Assert.IsType<UncheckedEndpoint>(await Ask(Endpoint(server.Port, http: true) with { IsClearText = true }, Options with { Timeout = TimeSpan.FromSeconds(3) }));
    }

    [Fact]
    public async Task A_silent_clear_text_peer_times_out()
    {
        await using var peer = ScriptedPeer.Silent();
        Assert.Equal(ProbeFailure.TimedOut, await AskUnchecked(Endpoint(peer.Port, http: true) with { IsClearText = true }, Hasty));
    }

    [Fact]
    public void Http_on_port_80_is_clear_text_and_nothing_else_by_itself() =>
        Assert.Equal("True False False", string.Create(CultureInfo.InvariantCulture, $"{Endpoint(80, http: true).IsClearText} {Endpoint(80).IsClearText} {Endpoint(443, http: true).IsClearText}"));
}
