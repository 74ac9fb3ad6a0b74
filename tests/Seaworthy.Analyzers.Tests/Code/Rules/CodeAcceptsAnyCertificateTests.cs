using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Seaworthy.Analyzers.Code.Rules;
using Seaworthy.Analyzers.CodeFixes.Rules;

namespace Seaworthy.Analyzers.Tests.Code.Rules;

public sealed class CodeAcceptsAnyCertificateTests : CodeRuleTests
{
    private const string Fields = """

        static class Callbacks
        {
            public const bool Yes = true;
            public static readonly Func<HttpRequestMessage, X509Certificate2?, X509Chain?, SslPolicyErrors, bool> Field = (_, _, _, _) => true;
            public static Func<HttpRequestMessage, X509Certificate2?, X509Chain?, SslPolicyErrors, bool> Property => (_, _, _, _) => true;
            public static bool Accept(HttpRequestMessage m, X509Certificate2? c, X509Chain? ch, SslPolicyErrors e) => true;
            public static bool AcceptInBlock(HttpRequestMessage m, X509Certificate2? c, X509Chain? ch, SslPolicyErrors e) { Console.WriteLine(e); return true; }
            public static bool Pinned(HttpRequestMessage m, X509Certificate2? c, X509Chain? ch, SslPolicyErrors e) => e == SslPolicyErrors.None || c?.Thumbprint == "00";
            public static void EnsurePinned(X509Certificate2? c) { if (c?.Thumbprint != "00") throw new InvalidOperationException(); }
        }
        """;

    public static TheoryData<string> Careless =>
    [
        "(message, certificate, chain, errors) => true",
        "(_, _, _, _) => { return true; }",
        "(_, _, _, e) => { Console.WriteLine(e); return true; }",
        "(_, _, _, e) => e == SslPolicyErrors.None || true",
        "(_, _, _, e) => { if (e == SslPolicyErrors.None) { return true; } Console.WriteLine(e); return true; }",
        "(_, _, _, e) => e == SslPolicyErrors.None ? true : true",
        "static (_, _, _, _) => (true)",
        "(_, _, _, _) => Callbacks.Yes",
        "delegate { return true; }",
        "Callbacks.Accept",
        "Callbacks.AcceptInBlock",
        "Callbacks.Field",
        "Callbacks.Property",
        "variable",
        "Local",
        "HttpClientHandler.DangerousAcceptAnyServerCertificateValidator",
        "(_, _, _, e) => e != SslPolicyErrors.RemoteCertificateNotAvailable",
        "(_, _, _, e) => !e.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable)",
        "(_, _, _, e) => (e & SslPolicyErrors.RemoteCertificateNotAvailable) == 0",
        "(_, _, _, e) => e is not SslPolicyErrors.RemoteCertificateNotAvailable",
        "args.Length > 0 ? (_, _, _, _) => true : null",
    ];

    public static TheoryData<string> Careful =>
    [
        "(_, _, _, e) => e == SslPolicyErrors.None",
        "(_, c, _, e) => e == SslPolicyErrors.None || c!.Thumbprint == \"00\"",
        "(_, _, _, e) => { if (e != SslPolicyErrors.None) { throw new InvalidOperationException(); } return true; }",
        "(_, c, _, _) => { Callbacks.EnsurePinned(c); return true; }",
        "(_, _, _, e) => { if (env.IsDevelopment()) { return true; } return e == SslPolicyErrors.None; }",
        "(_, _, _, e) => env.IsDevelopment() || e == SslPolicyErrors.None",
        "(_, _, _, _) => false",
        "Callbacks.Pinned",
        "null",
        "env.IsDevelopment() ? HttpClientHandler.DangerousAcceptAnyServerCertificateValidator : null",
        "env.IsDevelopment() ? (_, _, _, _) => true : null",
        "(_, _, _, e) => { bool Inner() { return true; } return Inner() && e == SslPolicyErrors.None; }",
    ];

    protected override DiagnosticAnalyzer Rule => new CodeAcceptsAnyCertificate();

    protected override CodeFixProvider Fix => new CodeAcceptsAnyCertificateFix();

    [Theory]
    [MemberData(nameof(Careless))]
    public Task Reports_a_callback_that_lets_everything_through(string callback) => Check(Program($"handler.ServerCertificateCustomValidationCallback = {callback}", marked: true));

    [Theory]
    [MemberData(nameof(Careful))]
    public Task Guards_a_callback_that_judges(string callback) => Check(Program($"handler.ServerCertificateCustomValidationCallback = {callback}", marked: false));

    [Fact]
    public Task Reports_a_callback_that_is_added() => Check(Program("handler.ServerCertificateCustomValidationCallback += (_, _, _, _) => true", marked: true));

    [Fact]
    public Task Reports_a_handler_of_the_client_factory() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHttpClient("wallet").ConfigurePrimaryHttpMessageHandler(static () => new HttpClientHandler { [|ServerCertificateCustomValidationCallback = static (_, _, _, _) => true|] });
        """);

    [Fact]
    public Task Reports_the_validator_wherever_it_is_taken() => Check("""
        var validator = [|HttpClientHandler.DangerousAcceptAnyServerCertificateValidator|];
        """);

    [Fact]
    public Task Reports_client_certificates_at_the_server() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https =>
        {
            [|https.ClientCertificateValidation = (_, _, _) => true|];
            [|https.AllowAnyClientCertificate()|];
        }));
        """);

    [Fact]
    public Task Reports_a_reverse_proxy() => Check("""
        var config = new Yarp.ReverseProxy.Configuration.HttpClientConfig { [|DangerousAcceptAnyServerCertificate = true|] };
        var other = config with { [|DangerousAcceptAnyServerCertificate = true|] };
        """);

    [Fact]
    public Task Reports_a_chain_that_may_be_anything() => Check("""
        using System.Security.Cryptography.X509Certificates;
        using var chain = new X509Chain();
        [|chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllFlags|];
        """);

    [Fact]
    public Task Reports_a_message_client() => Check("""
        var options = new MQTTnet.MqttClientTlsOptionsBuilder()
            .WithCertificateValidationHandler([|_ => true|]);
        [|options.WithAllowUntrustedCertificates()|];
        """);

    [Fact]
    public Task Reports_a_type_of_the_team_with_such_a_callback() => Check("""
        using System.Net.Security;
        var link = new Link { [|CertificateCheck = (_, _) => true|] };
        sealed class Link { public Func<string, SslPolicyErrors, bool>? CertificateCheck { get; set; } }
        """);

    [Fact]
    public Task Guards_development() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHttpClient("wallet").ConfigurePrimaryHttpMessageHandler(() =>
        {
            var handler = new HttpClientHandler();
            if (builder.Environment.IsDevelopment())
            {
                handler.ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator;
            }

            return handler;
        });
        if (builder.Environment.IsDevelopment())
        {
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => https.AllowAnyClientCertificate()));
        }
        """);

    [Fact]
    public Task Guards_what_CA5359_sees() => Check("""
        using System.Net.Security;
        var options = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, _, _, _) => true };
        using var smtp = new MailKit.Net.Smtp.SmtpClient { ServerCertificateValidationCallback = (_, _, _, _) => true };
        """);

    [Fact]
    public Task Guards_a_switch_that_is_off_and_a_flag_by_itself() => Check("""
        using System.Security.Cryptography.X509Certificates;
        var config = new Yarp.ReverseProxy.Configuration.HttpClientConfig { DangerousAcceptAnyServerCertificate = false };
        using var chain = new X509Chain();
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.IgnoreEndRevocationUnknown;
        """);

    [Fact]
    public Task Guards_other_callbacks() => Check("""
        var link = new Link { CertificateFilter = _ => true };
        sealed class Link { public Func<string, bool>? CertificateFilter { get; set; } }
        """);

    [Fact]
    public Task Guards_a_switch_that_configuration_holds() => Check("""
        var options = new BackendOptions();
        var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = options.VerifyTls ? null : (_, _, _, _) => true };
        if (options.AllowInsecureTls)
        {
            handler.ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator;
        }

        var configuration = WebApplication.CreateBuilder(args).Configuration;
        if (configuration.GetValue<bool>("Backend:Open"))
        {
            handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
        }

        sealed class BackendOptions
        {
            public bool VerifyTls { get; set; }
            public bool AllowInsecureTls { get; set; }
        }
        """);

    [Fact]
    public Task Reports_behind_a_condition_that_is_no_switch() => Check("""
        var handler = new HttpClientHandler();
        if (args.Length > 0)
        {
            [|handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true|];
        }
        """);

    [Fact]
    public Task Guards_client_certificates_that_are_checked_after_the_handshake() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication().AddCertificate();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => https.AllowAnyClientCertificate()));
        static class Certificates { public static Microsoft.AspNetCore.Authentication.AuthenticationBuilder AddCertificate(this Microsoft.AspNetCore.Authentication.AuthenticationBuilder builder) => builder; }
        """);

    [Fact]
    public async Task Says_what_happens_and_what_to_type() => Assert.Equal(
        ["'ServerCertificateCustomValidationCallback' takes any certificate of any server: remove it, or compare the certificate with the one you expect where the policy errors are not 'SslPolicyErrors.None'"],
        await Messages("var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };"));

    [Fact]
    public Task Mends_by_removing_every_one() => CheckFix(
        """
        var builder = WebApplication.CreateBuilder(args);
        var handler = new HttpClientHandler { [|ServerCertificateCustomValidationCallback = (_, _, _, _) => true|] };
        var second = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            [|ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator|],
        };
        var third = new HttpClientHandler
        {
            [|ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator|],
            AllowAutoRedirect = false
        };
        [|third.ServerCertificateCustomValidationCallback += (_, _, _, _) => true|];
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https =>
        {
            https.CheckCertificateRevocation = true;
            [|https.AllowAnyClientCertificate()|];
        }));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => [|https.AllowAnyClientCertificate()|]));
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        var handler = new HttpClientHandler();
        var second = new HttpClientHandler
        {
            AllowAutoRedirect = false,
        };
        var third = new HttpClientHandler
        {
            AllowAutoRedirect = false
        };
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https =>
        {
            https.CheckCertificateRevocation = true;
        }));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => { }));
        """);

    [Fact]
    public Task Mends_a_statement_without_braces() => CheckFix(
        """
        var handler = new HttpClientHandler();
        if (args.Length > 0)
            [|handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true|];
        Console.WriteLine(handler);
        """,
        """
        var handler = new HttpClientHandler();
        if (args.Length > 0)
        {
        }
        Console.WriteLine(handler);
        """);

    [Fact]
    public Task Mends_a_record_that_is_copied() => CheckFix(
        """
        var config = new Yarp.ReverseProxy.Configuration.HttpClientConfig { MaxConnectionsPerServer = 4 };
        var open = config with { [|DangerousAcceptAnyServerCertificate = true|] };
        var both = config with { MaxConnectionsPerServer = 8, [|DangerousAcceptAnyServerCertificate = true|] };
        """,
        """
        var config = new Yarp.ReverseProxy.Configuration.HttpClientConfig { MaxConnectionsPerServer = 4 };
        var open = config;
        var both = config with { MaxConnectionsPerServer = 8 };
        """);

    private static string Program(string statement, bool marked) => $$"""
        using System.Net.Security;
        using System.Security.Cryptography.X509Certificates;
        IHostEnvironment env = null!;
        Func<HttpRequestMessage, X509Certificate2?, X509Chain?, SslPolicyErrors, bool> variable = (_, _, _, _) => true;
        bool Local(HttpRequestMessage m, X509Certificate2? c, X509Chain? ch, SslPolicyErrors e) { return true; }
        var handler = new HttpClientHandler();
        {{(marked ? "[|" + statement + "|]" : statement)}};
        """ + Fields;
}
