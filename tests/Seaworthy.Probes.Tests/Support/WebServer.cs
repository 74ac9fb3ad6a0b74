using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Seaworthy.Probes.Tests.Support;

/// <summary>A Kestrel server as applications run it, with or without TLS.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    public WebServer(bool isHttps, Action<HttpContext> answer, bool demandsCertificate = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (isHttps)
            {
                listen.UseHttps(https =>
                {
                    https.ServerCertificate = Certificates.Good;
                    https.ClientCertificateMode = demandsCertificate ? ClientCertificateMode.RequireCertificate : ClientCertificateMode.NoCertificate;
                });
            }
        }));
        _application = builder.Build();
        _application.Run(context =>
        {
            Requests.Enqueue($"{context.Request.Method} {context.Request.Path} {context.Request.Host.Host}");
            answer(context);
            return Task.CompletedTask;
        });
        _application.StartAsync().GetAwaiter().GetResult();
    }

    public ConcurrentQueue<string> Requests { get; } = [];

    public int Port => new Uri(_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();
}
