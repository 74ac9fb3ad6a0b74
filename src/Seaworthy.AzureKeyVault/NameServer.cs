using System.Net;
using System.Net.Sockets;

namespace Seaworthy.AzureKeyVault;

/// <summary>Tells a name that does not exist from a machine that resolves no public name at all: both get the same answer.</summary>
internal static class NameServer
{
    /// <summary>A host that exists for certain in the cloud of a vault.</summary>
    public static string SignInHost(Uri vault) =>
        vault.Host.EndsWith(".cn", StringComparison.Ordinal) ? "login.partner.microsoftonline.cn"
        : vault.Host.EndsWith(".usgovcloudapi.net", StringComparison.Ordinal) ? "login.microsoftonline.us"
        : "login.microsoftonline.com";

    public static async Task<bool> ResolvesAsync(string host, CancellationToken cancellationToken)
    {
        try
        {
            return (await Dns.GetHostAddressesAsync(host, cancellationToken).ConfigureAwait(false)).Length > 0;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
