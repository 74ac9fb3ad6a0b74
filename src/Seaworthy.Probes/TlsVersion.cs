namespace Seaworthy.Probes;

/// <summary>A version of SSL or TLS, by its number on the wire.</summary>
public enum TlsVersion
{
    /// <summary>No version.</summary>
    None = 0,

    /// <summary>SSL 3.0, forbidden by RFC 7568.</summary>
    Ssl30 = 0x0300,

    /// <summary>TLS 1.0, deprecated by RFC 8996.</summary>
    Tls10 = 0x0301,

    /// <summary>TLS 1.1, deprecated by RFC 8996.</summary>
    Tls11 = 0x0302,

    /// <summary>TLS 1.2.</summary>
    Tls12 = 0x0303,

    /// <summary>TLS 1.3.</summary>
    Tls13 = 0x0304,
}
