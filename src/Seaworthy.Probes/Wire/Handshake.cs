using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Seaworthy.Probes.Wire;

/// <summary>What one real handshake showed, and the HEAD request on the same connection.</summary>
internal sealed record Handshake(PresentedChain? Chain, ProbeFailure? ChainFailure, HttpFacts? Http, ProbeFailure? HttpFailure)
{
    /// <summary>Runs a handshake with validation recorded and not enforced. Never throws.</summary>
    public static async Task<Handshake> RunAsync(Target target, X509Certificate2Collection? authorities, CancellationToken cancellationToken)
    {
        PresentedChain? chain = null;
        try
        {
            var connection = await target.ConnectAsync(cancellationToken).ConfigureAwait(false);
            var tls = new SslStream(connection, leaveInnerStreamOpen: false);
            await using (tls.ConfigureAwait(false))
            {
                await tls.AuthenticateAsClientAsync(Options(target, authorities, read => chain = read), cancellationToken).ConfigureAwait(false);
                if (!target.Endpoint.IsHttp)
                {
                    return new Handshake(chain, chain is null ? ProbeFailure.HandshakeFailed : null, null, null);
                }

                var (http, failure) = await HeadRequest.SendAsync(tls, target, cancellationToken).ConfigureAwait(false);
                return new Handshake(chain, chain is null ? ProbeFailure.HandshakeFailed : null, http, http is null ? failure : null);
            }
        }
        catch (Exception e)
        {
            // A server may show its certificates and end the handshake all the same, for example for want of a client certificate.
            var failure = e is AuthenticationException ? ProbeFailure.HandshakeFailed : ConnectionFailure.Of(e);
            return new Handshake(chain, chain is null ? failure : null, null, target.Endpoint.IsHttp ? failure : null);
        }
    }

    // By default .NET on these systems offers no suite without forward secrecy, and could not read the certificates of a server that has no other.
    private static CipherSuitesPolicy? Suites() =>
        OperatingSystem.IsLinux() || OperatingSystem.IsMacOS() ? new CipherSuitesPolicy(OfferedSuites.WithCertificate) : null;

    private static SslClientAuthenticationOptions Options(Target target, X509Certificate2Collection? authorities, Action<PresentedChain?> read) => new()
    {
        TargetHost = target.ServerName ?? target.Address.ToString(),
        CertificateChainPolicy = ChainReader.Policy(),
        CipherSuitesPolicy = Suites(),
#pragma warning disable CA5359 // A probe judges a certificate by reading it: refusing it would leave nothing to report.
        RemoteCertificateValidationCallback = (_, certificate, chain, _) =>
        {
            // Whatever was found is told in the report; nothing but one HEAD request is sent over this connection.
            read(ChainReader.Read(certificate, chain, target.ServerName ?? target.Address.ToString(), authorities));
            return true;
        },
#pragma warning restore CA5359
    };
}
