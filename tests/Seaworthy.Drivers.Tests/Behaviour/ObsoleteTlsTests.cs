#pragma warning disable CA5397, SYSLIB0039 // The obsolete versions are the subject.
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using Seaworthy.Drivers.Tests.Support;

namespace Seaworthy.Drivers.Tests.Behaviour;

/// <summary>What SEA3002 says about TLS 1.0 and 1.1, shown by SslStream on both sides.</summary>
public sealed class ObsoleteTlsTests
{
    [Theory]
    [InlineData(SslProtocols.Tls)]
    [InlineData(SslProtocols.Tls11)]
    public async Task A_server_of_an_obsolete_version_serves_no_client_with_the_defaults(SslProtocols version)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the platform's TLS library decides");
        Assert.False(await AgreeAsync(version, SslProtocols.None));
    }

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task A_server_of_a_current_version_serves_them(SslProtocols version) =>
        Assert.True(await AgreeAsync(version, SslProtocols.None));

    private static async Task<bool> AgreeAsync(SslProtocols server, SslProtocols client)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Loopback.Limit);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var near = new TcpClient();
        await near.ConnectAsync((IPEndPoint)listener.LocalEndpoint, limit.Token);
        using var far = await listener.AcceptTcpClientAsync(limit.Token);
        var serving = ServeAsync(far, server, limit.Token);
        await using var tls = new SslStream(near.GetStream());
        try
        {
            await tls.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions { TargetHost = "localhost", EnabledSslProtocols = client, RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null }, limit.Token);
            return await serving;
        }
        catch (Exception e) when (e is AuthenticationException or IOException)
        {
            near.Close();
            await serving;
            return false;
        }
    }

    private static async Task<bool> ServeAsync(TcpClient client, SslProtocols version, CancellationToken cancellation)
    {
        await using var tls = new SslStream(client.GetStream());
        try
        {
            await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = ServerCertificates.Untrusted, EnabledSslProtocols = version }, cancellation);
            return true;
        }
        catch (Exception e) when (e is AuthenticationException or IOException)
        {
            client.Close();
            return false;
        }
    }
}
