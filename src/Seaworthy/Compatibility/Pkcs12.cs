using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Seaworthy.Compatibility;

/// <summary>Opens PKCS#12 with the platform's own decryption; its private keys are not kept.</summary>
internal static class Pkcs12
{
    /// <summary>The certificates in DER, those with a private key first; null when the password does not open it or it is damaged.</summary>
    public static IReadOnlyList<byte[]>? Open(byte[] content, string? password, out bool hasPrivateKey)
    {
        hasPrivateKey = false;
        var opened = Load(content, password);
        if (opened is null)
        {
            return null;
        }

        var certificates = new List<byte[]>(opened.Count);
        var own = 0;
        foreach (var certificate in opened)
        {
            if (certificate.HasPrivateKey)
            {
                hasPrivateKey = true;
                certificates.Insert(own++, certificate.RawData);
            }
            else
            {
                certificates.Add(certificate.RawData);
            }

            certificate.Dispose();
        }

        return certificates;
    }

    // Ephemeral: keys never reach a key store or the disk.
    private static X509Certificate2Collection? Load(byte[] content, string? password)
    {
        try
        {
            return Load(content, password, Ephemeral);
        }
        catch (PlatformNotSupportedException)
        {
            // macOS has no such keys; there the default is a temporary key chain that goes with the certificate.
            return LoadByDefault(content, password);
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            return null;
        }
    }

    private static X509Certificate2Collection? LoadByDefault(byte[] content, string? password)
    {
        try
        {
            return Load(content, password, X509KeyStorageFlags.DefaultKeySet);
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            return null;
        }
    }

    private static bool IsRefusal(Exception exception) =>
        exception is CryptographicException or ArgumentException or PlatformNotSupportedException or NotSupportedException or OverflowException;

#if NET
    private const X509KeyStorageFlags Ephemeral = X509KeyStorageFlags.EphemeralKeySet;

    // The loader's limits bound the rounds of key derivation that a hostile file may ask for.
    private static X509Certificate2Collection Load(byte[] content, string? password, X509KeyStorageFlags flags) =>
        X509CertificateLoader.LoadPkcs12Collection(content, password, flags, Pkcs12LoaderLimits.Defaults);
#else
    // EphemeralKeySet, which this target does not name yet.
    private const X509KeyStorageFlags Ephemeral = (X509KeyStorageFlags)32;

    private static X509Certificate2Collection Load(byte[] content, string? password, X509KeyStorageFlags flags)
    {
        var opened = new X509Certificate2Collection();
        opened.Import(content, password, flags);
        return opened;
    }
#endif
}
