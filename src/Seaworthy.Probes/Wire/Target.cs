using System.Net;
using System.Net.Sockets;

namespace Seaworthy.Probes.Wire;

/// <summary>Where an endpoint was found: the one address that all its connections go to.</summary>
internal sealed class Target(ProbeEndpoint endpoint, string? serverName, IPAddress address)
{
    public ProbeEndpoint Endpoint { get; } = endpoint;

    /// <summary>The name for SNI, or null when the host is an address.</summary>
    public string? ServerName { get; } = serverName;

    public IPAddress Address { get; } = address;

    /// <summary>Opens a connection.</summary>
    public async Task<NetworkStream> ConnectAsync(CancellationToken cancellationToken)
    {
        var socket = new Socket(Address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new IPEndPoint(Address, Endpoint.Port), cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
