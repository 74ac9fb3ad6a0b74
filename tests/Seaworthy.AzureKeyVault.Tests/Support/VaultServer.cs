using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Seaworthy.AzureKeyVault.Tests.Support;

[assembly: AssemblyFixture(typeof(VaultServer))]

namespace Seaworthy.AzureKeyVault.Tests.Support;

/// <summary>
/// An HTTPS server on the loopback that speaks the protocol of Key Vault for any number of vaults, told apart by host name. Connections to their
/// real names are led to it, so that the client runs as in production, with challenge verification on.
/// </summary>
public sealed class VaultServer : IAsyncLifetime
{
    private readonly Certificates _certificates = new();
    private readonly ConcurrentDictionary<string, FakeVault> _vaults = new(StringComparer.OrdinalIgnoreCase);
    private readonly TcpListener _silent = new(IPAddress.Loopback, 0);
    private WebApplication? _application;
    private int _port;

    /// <summary>Hosts that a connection was asked for and that are no vault of the tests.</summary>
    internal ConcurrentBag<string> ForeignHosts { get; } = [];

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            listen.UseHttps(_certificates.Server);
        }));
        _application = builder.Build();
        _application.Run(Dispatch);
        await _application.StartAsync();
        var addresses = _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        _port = new Uri(addresses!.Addresses.First()).Port;

        // Connections come about in the backlog, and nobody ever answers.
        _silent.Start(256);
    }

    public async ValueTask DisposeAsync()
    {
        if (_application is not null)
        {
            await _application.StopAsync(new CancellationToken(true));
            await _application.DisposeAsync();
        }

        _silent.Dispose();
        _certificates.Dispose();
    }

    /// <summary>A vault with a name of its own: the client remembers challenges by host for the whole process.</summary>
    internal FakeVault AddVault()
    {
        var vault = new FakeVault($"t{Guid.NewGuid():N}"[..20]);
        _vaults[vault.Host] = vault;
        return vault;
    }

    /// <summary>Leads the connections of a handler here.</summary>
    internal void Lead(SocketsHttpHandler handler, bool trusts)
    {
        handler.UseProxy = false;
        if (trusts)
        {
            handler.SslOptions.CertificateChainPolicy = _certificates.Trust;
        }

        handler.ConnectCallback = async (context, cancellationToken) =>
        {
            if (!_vaults.TryGetValue(context.DnsEndPoint.Host, out var vault))
            {
                ForeignHosts.Add(context.DnsEndPoint.Host);
                throw new SocketException((int)SocketError.HostNotFound);
            }

            vault.CountConnection();
            if (vault.ConnectError is { } error)
            {
                throw new SocketException((int)error);
            }

            var port = vault.IsSilent ? ((IPEndPoint)_silent.LocalEndpoint).Port : _port;
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        };
    }

    private Task Dispatch(HttpContext context)
    {
        if (_vaults.TryGetValue(context.Request.Host.Host, out var vault))
        {
            return vault.AnswerAsync(context);
        }

        context.Response.StatusCode = 421;
        return Task.CompletedTask;
    }
}
