using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Seaworthy.Probes.Tests.Support;

/// <summary>An <c>openssl s_server</c> on the loopback: offers the old versions that .NET no longer does.</summary>
internal sealed class OpensslServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _folder;

    private OpensslServer(Process process, string folder, int port)
    {
        _process = process;
        _folder = folder;
        Port = port;
    }

    public int Port { get; }

    /// <summary>Starts a server that offers the given versions with every suite; skips the test where there is no openssl.</summary>
    public static async Task<OpensslServer> StartAsync(TlsVersion[] versions, string ciphers = "ALL:@SECLEVEL=0")
    {
        Assert.SkipUnless(Programs.Has("openssl"), "openssl is not on this machine");
        var folder = Directory.CreateTempSubdirectory("probe").FullName;
        using var certificate = Certificates.SelfSigned(rsa: true);
        var ct = TestContext.Current.CancellationToken;
        await File.WriteAllTextAsync(Path.Combine(folder, "cert.pem"), certificate.ExportCertificatePem(), ct);
        using (var key = System.Security.Cryptography.X509Certificates.RSACertificateExtensions.GetRSAPrivateKey(certificate)!)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "key.pem"), key.ExportPkcs8PrivateKeyPem(), ct);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "openssl.cnf"), string.Empty, ct);
        var port = FreePort();
        var start = new ProcessStartInfo("openssl")
        {
            RedirectStandardError = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,

            // The system's own settings must not decide what is offered.
            Environment = { ["OPENSSL_CONF"] = Path.Combine(folder, "openssl.cnf") },
        };
        string[] arguments =
        [
            "s_server", "-accept", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"), "-www", "-quiet",
            "-cert", Path.Combine(folder, "cert.pem"), "-key", Path.Combine(folder, "key.pem"), "-cipher", ciphers,
            .. Switches(versions),
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var server = new OpensslServer(Process.Start(start)!, folder, port);
        server._process.BeginErrorReadLine();
        server._process.BeginOutputReadLine();
        await server.UntilListeningAsync(ct);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static IEnumerable<string> Switches(TlsVersion[] versions) =>
        from v in new[] { (TlsVersion.Tls10, "-no_tls1"), (TlsVersion.Tls11, "-no_tls1_1"), (TlsVersion.Tls12, "-no_tls1_2"), (TlsVersion.Tls13, "-no_tls1_3") }
        where !versions.Contains(v.Item1)
        select v.Item2;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task UntilListeningAsync(CancellationToken cancellationToken)
    {
        for (; ; )
        {
            Assert.False(_process.HasExited, "openssl s_server ended at once");
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, Port, cancellationToken);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(20, cancellationToken);
            }
        }
    }
}
