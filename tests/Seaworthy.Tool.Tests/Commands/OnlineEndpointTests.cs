using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Probes;
using Seaworthy.Probes.Ratings;
using Seaworthy.Probes.Tests.Support;
using Seaworthy.Tool.Commands;
using Seaworthy.Tool.Online;
using Seaworthy.Tool.Tests.Support;
using Made = Seaworthy.Probes.Tests.Support.Certificates;

namespace Seaworthy.Tool.Tests.Commands;

/// <summary><c>validate --online</c> with real servers on the loopback.</summary>
public sealed class OnlineEndpointTests
{
    private const string Loopback = "online: { endpoints: { allow: [127.0.0.0/8] } }\n";

    private const string Trusting = "online: { endpoints: { allow: [127.0.0.0/8], authorities: [roots/own.pem] } }\n";

    [Fact]
    public async Task A_server_that_accepts_TLS_1_0_is_reported_at_the_value_that_names_it()
    {
        await using var server = await OpensslServer.StartAsync([TlsVersion.Tls10, TlsVersion.Tls12]);
        var run = Validate(server.Port, Loopback);
        var finding = Assert.Single(run.Findings, f => f.Rule == "SEA3601");
        Assert.Equal(("appsettings.Production.json", 3, 12, "error"), (finding.Path, finding.Line, finding.Column, finding.Severity));
        Assert.Contains("it accepts TLS 1.0, which", finding.Message, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, run.Status);
    }

    [Fact]
    public async Task Every_suite_is_asked_for_where_the_policy_says_so()
    {
        await using var server = await OpensslServer.StartAsync([TlsVersion.Tls12], "ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-SHA256");
        Assert.DoesNotContain(Validate(server.Port, Loopback).Findings, f => f.Rule == "SEA3601");
        Assert.Contains(
            "it accepts with TLS 1.2 TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256, which",
            Assert.Single(Validate(server.Port, "online: { endpoints: { allow: [127.0.0.1], allSuites: true } }\n").Findings, f => f.Rule == "SEA3601").Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_guideline_is_the_policys()
    {
        await using var server = new TlsServer(protocols: SslProtocols.Tls12);
        var run = Validate(server.Port, Trusting.Replace("allow", "guideline: mozilla-modern, allow", StringComparison.Ordinal));
        Assert.Contains("it accepts TLS 1.2, which", Assert.Single(run.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_in_order_is_0_once_its_root_is_trusted()
    {
        await using var server = new TlsServer();
        var run = Validate(server.Port, Trusting);
        Assert.Empty(run.Findings);
        Assert.Equal(ExitCode.Clean, run.Status);
    }

    [Fact]
    public async Task A_root_of_ones_own_is_not_trusted_unless_the_policy_names_it()
    {
        await using var server = new TlsServer();
        Assert.Equal(["SEA3602"], Validate(server.Port, Loopback).Findings.Select(f => f.Rule));
    }

    [Fact]
    public async Task A_self_signed_certificate_is_reported()
    {
        using var certificate = Made.SelfSigned();
        await using var server = new TlsServer(certificate);
        var run = Validate(server.Port, Trusting);
        Assert.Contains("its certificate is its own issuer", Assert.Single(run.Findings).Message, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, run.Status);
    }

    [Fact]
    public async Task An_expired_certificate_is_reported()
    {
        using var certificate = Made.Issued(fromDays: -90, toDays: -2);
        await using var server = new TlsServer(certificate);
        var finding = Assert.Single(Validate(server.Port, Trusting).Findings);
        Assert.Equal("SEA3602", finding.Rule);
        Assert.Contains("its certificate expired on", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_expires_within_the_days_of_the_policy_is_a_warning()
    {
        using var certificate = Made.Issued(toDays: 40);
        await using var server = new TlsServer(certificate);
        Assert.Empty(Validate(server.Port, Trusting).Findings);
        Assert.Equal("warning", Assert.Single(Validate(server.Port, Trusting + "rules: { SEA3602: { options: { days: 50 } } }\n").Findings).Severity);
    }

    [Fact]
    public async Task A_name_that_the_certificate_does_not_cover_is_reported()
    {
        await using var server = new TlsServer();
        var policy = Trusting.Replace("127.0.0.0/8", "localhost", StringComparison.Ordinal);
        Assert.Contains("no subject alternative name", Assert.Single(Validate(server.Port, policy, "localhost").Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_connection_is_3() => AssertNotChecked(Validate(FreePort(), Loopback), "no connection came about");

    [Fact]
    public async Task A_silent_peer_is_3()
    {
        await using var peer = ScriptedPeer.Silent();
        AssertNotChecked(Validate(peer.Port, Loopback, seconds: 1), "no answer in time");
    }

    [Fact]
    public async Task A_resetting_peer_is_3()
    {
        await using var peer = ScriptedPeer.Resetting();
        AssertNotChecked(Validate(peer.Port, Loopback), "broke the connection off");
    }

    [Fact]
    public async Task A_peer_in_clear_text_is_3()
    {
        await using var peer = ScriptedPeer.Answering("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray());
        AssertNotChecked(Validate(peer.Port, Loopback), "another protocol");
    }

    [Fact]
    public void What_could_not_be_checked_is_a_note_when_it_was_only_tried()
    {
        var run = Validate(FreePort(), Loopback, mode: OnlineMode.Try);
        Assert.Equal(("SEA3603", "note"), (Assert.Single(run.Findings).Rule, run.Findings[0].Severity));
        Assert.Equal(ExitCode.Clean, run.Status);
    }

    [Theory]
    [InlineData("version: 1\n", "127.0.0.1", true)]
    [InlineData("online: { endpoints: { guideline: mozilla-modern } }\n", "127.0.0.1", true)]
    [InlineData("online: { endpoints: { allow: [\"*.example.com\", 10.0.0.0/8, 0.0.0.0/0, localhost] } }\n", "127.0.0.1", true)]
    [InlineData("online: { endpoints: { allow: [127.0.0.0/8] } }\n", "localhost", true)]
    [InlineData("online: { endpoints: { allow: [127.0.0.0/8] } }\n", "2130706433", true)]
    [InlineData(Loopback, "127.0.0.1", false)]
    public async Task No_connection_is_made_without_leave(string policy, string host, bool isOnline)
    {
        await using var peer = ScriptedPeer.Silent();
        var run = Validate(peer.Port, policy, host, isOnline ? OnlineMode.Require : OnlineMode.Off);
        Assert.Equal((0, ExitCode.Clean, 0), (peer.Connections, run.Status, run.Findings.Count));
    }

    [Fact]
    public void An_address_where_clouds_serve_metadata_is_never_contacted() =>
        AssertNotChecked(Validate(443, "online: { endpoints: { allow: [169.254.0.0/16] } }\n", "169.254.169.254"), "never contacted");

    [Fact]
    public async Task Nothing_is_sent_over_a_handshake()
    {
        await using var server = new TlsServer(answer: "");
        Validate(server.Port, Trusting);
        await server.FinishAsync();
        Assert.Equal([""], server.Received.Distinct());
    }

    [Theory]
    [InlineData("", "it answers without a valid Strict-Transport-Security header")]
    [InlineData("max-age=300", "300")]
    [InlineData("max-age=63072000", null)]
    public async Task What_the_deployment_publishes_is_asked_for_Strict_Transport_Security_once(string header, string? saying)
    {
        await using var server = new WebServer(isHttps: true, context => context.Response.Headers.StrictTransportSecurity = header);
        var found = Published(server.Port, null);
        Assert.Equal(saying is null ? 0 : 1, found.Count(f => f.Message.Contains(saying ?? "Strict-Transport-Security", StringComparison.Ordinal)));
        Assert.Equal(["HEAD / localhost"], server.Requests);
    }

    [Theory]
    [InlineData("https://localhost/", false)]
    [InlineData(null, true)]
    public async Task Clear_text_must_lead_to_HTTPS(string? location, bool isReported)
    {
        await using var server = new WebServer(isHttps: true, context => context.Response.Headers.StrictTransportSecurity = "max-age=63072000");
        await using var clear = new WebServer(isHttps: false, context =>
        {
            context.Response.StatusCode = location is null ? 200 : 308;
            context.Response.Headers.Location = location;
        });
        Assert.Equal(isReported, Published(server.Port, clear.Port).Any(f => f.Message.Contains("answers in clear text", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_the_deployment_only_calls_gets_no_request()
    {
        await using var server = new WebServer(isHttps: true, _ => { });
        Validate(server.Port, Trusting + "profile: production\n");
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("roots/missing.pem")]
    [InlineData("appsettings.Production.json")]
    public void A_file_of_roots_that_holds_none_is_a_mistake_in_the_input(string path)
    {
        var policy = Trusting.Replace("roots/own.pem", path, StringComparison.Ordinal);
        Assert.Contains(path, Assert.Throws<InputException>(() => Validate(FreePort(), policy)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_guideline_of_the_policy_has_a_table() => Assert.All(PolicyReader.GuidelineNames, name => Assert.NotNull(RatingTables.Find(name)));

    private static void AssertNotChecked(Run run, string why)
    {
        var finding = Assert.Single(run.Findings);
        Assert.Equal(("SEA3603", ExitCode.NotChecked), (finding.Rule, run.Status));
        Assert.Contains(why, finding.Message, StringComparison.Ordinal);
    }

    private static Run Validate(int port, string policy, string host = "127.0.0.1", OnlineMode mode = OnlineMode.Require, int seconds = 30)
    {
        using var folder = new TestFolder().AsRepository()
            .With("appsettings.Production.json", string.Create(CultureInfo.InvariantCulture, $$"""
                {
                  "Rates": {
                    "Url": "https://{{host}}:{{port}}/v1"
                  }
                }
                """))
            .With("roots/own.pem", Made.Authority.ExportCertificatePem())
            .With("seaworthy.yaml", policy);
        using var output = new StringWriter();
        var command = new ValidateCommand(folder.Path, [], null, null, "json", null, Severity.Warning, Verbosity.Normal)
        {
            // What an address of the machine itself means in Production is for other rules to say.
            Rules = [.. Seaworthy.Rules.RuleCatalog.Rules.Where(r => r.Descriptor.Id.StartsWith("SEA36", StringComparison.Ordinal))],
            Online = new OnlineCheck(mode, TimeSpan.FromSeconds(seconds), false) { Stores = () => [] },
        };
        var status = command.Run(new Terminal(output, output, false, 120, false), ToolRun.Today, TestContext.Current.CancellationToken);
        using var report = JsonDocument.Parse(output.ToString());
        return new Run(status, [.. report.RootElement.GetProperty("findings").EnumerateArray().Select(Reported.Of)]);
    }

    private static IReadOnlyList<Reported> Published(int port, int? clearTextPort)
    {
        using var folder = new TestFolder().AsRepository()
            .With("deployment.yaml", string.Create(CultureInfo.InvariantCulture, $$"""
                service: wallet
                environments:
                  production: { host: "localhost:{{port}}" }
                """))
            .With("seaworthy.yaml", "profile: production\nonline: { endpoints: { allow: [localhost] } }\n");
        using var output = new StringWriter();
        var command = new ValidateCommand(folder.Path, [], null, null, "json", null, Severity.Warning, Verbosity.Normal)
        {
            Rules = [.. Seaworthy.Rules.RuleCatalog.Rules.Where(r => r.Descriptor.Id is "SEA3405")],
            Online = new OnlineCheck(OnlineMode.Require, TimeSpan.FromSeconds(30), false) { Stores = () => [], ClearTextPort = _ => clearTextPort },
        };
        command.Run(new Terminal(output, output, false, 120, false), ToolRun.Today, TestContext.Current.CancellationToken);
        using var report = JsonDocument.Parse(output.ToString());
        return [.. report.RootElement.GetProperty("findings").EnumerateArray().Select(Reported.Of)];
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed record Run(int Status, IReadOnlyList<Reported> Findings);

    private sealed record Reported(string Rule, string Severity, string Path, int Line, int Column, string Message)
    {
        public static Reported Of(JsonElement finding) => new(
            finding.GetProperty("rule").GetString()!,
            finding.GetProperty("severity").GetString()!,
            finding.GetProperty("location").GetProperty("file").GetString()!,
            finding.GetProperty("location").GetProperty("line").GetInt32(),
            finding.GetProperty("location").GetProperty("column").GetInt32(),
            finding.GetProperty("message").GetString()!);
    }
}
