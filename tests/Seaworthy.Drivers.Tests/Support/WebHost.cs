using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Seaworthy.Drivers.Tests.Support;

/// <summary>Kestrel on the loopback address, configured by keys as an appsettings.json would.</summary>
internal sealed class WebHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebHost(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    public IEnumerable<string> Urls => _app.Urls;

    public static async Task<WebHost> StartAsync(params (string Key, string? Value)[] settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => s.Value));
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel((context, options) => options.Configure(context.Configuration.GetSection("Kestrel"))).UseConfiguration(builder.Configuration);
        var app = builder.Build();
        app.Run(context => context.Response.WriteAsync("ok"));
        try
        {
            await app.StartAsync(TestContext.Current.CancellationToken);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new WebHost(app);
    }

    /// <summary>An https endpoint with a certificate of this run, and more settings.</summary>
    public static async Task<WebHost> StartHttpsAsync(X509Certificate2 certificate, params (string Key, string? Value)[] settings)
    {
        using var file = new PfxFile(certificate);
        return await StartAsync([("Kestrel:Endpoints:Https:Url", "https://127.0.0.1:0"), .. file.Settings("Kestrel:Endpoints:Https:Certificate"), .. settings]);
    }

    /// <summary>Whether the https endpoint agrees on a version.</summary>
    public async Task<bool> OffersAsync(SslProtocols version)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port("https"), TestContext.Current.CancellationToken);
        await using var tls = new SslStream(client.GetStream());
        try
        {
            await tls.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions { TargetHost = "localhost", EnabledSslProtocols = version, RemoteCertificateValidationCallback = Accept }, TestContext.Current.CancellationToken);
            return true;
        }
        catch (Exception e) when (e is AuthenticationException or IOException)
        {
            return false;
        }
    }

    /// <summary>Whether a request without a client certificate is answered.</summary>
    public async Task<bool> AnswersAnyoneAsync()
    {
        using var handler = new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = Accept } };
        using var client = new HttpClient(handler);
        try
        {
            return await client.GetStringAsync(new Uri($"https://127.0.0.1:{Port("https")}/"), TestContext.Current.CancellationToken) == "ok";
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public int Port(string scheme) => _app.Urls.Select(u => new Uri(u)).Single(u => u.Scheme == scheme).Port;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    // The tests ask for versions and modes; the certificate is their own.
    private static bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => certificate is not null;
}
