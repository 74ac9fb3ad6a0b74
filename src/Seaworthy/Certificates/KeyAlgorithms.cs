namespace Seaworthy.Certificates;

/// <summary>Identifiers of key and signature algorithms (RFC 3279, 4055, 5480, 5758, 8410).</summary>
internal static class KeyAlgorithms
{
    public const string RsaPss = "1.2.840.113549.1.1.10";

    public static string Name(string identifier) => identifier switch
    {
        "1.2.840.113549.1.1.1" or RsaPss => "RSA",
        "1.2.840.10045.2.1" => "EC",
        "1.2.840.10040.4.1" => "DSA",
        "1.3.101.112" => "Ed25519",
        "1.3.101.113" => "Ed448",
        _ => identifier,
    };

    /// <summary>Bits of a named curve; 0 when it is not known.</summary>
    public static int CurveBits(string identifier) => identifier switch
    {
        "1.2.840.10045.3.1.7" or "1.3.132.0.10" or "1.3.36.3.3.2.8.1.1.7" => 256,
        "1.3.132.0.34" or "1.3.36.3.3.2.8.1.1.11" => 384,
        "1.3.132.0.35" => 521,
        "1.3.36.3.3.2.8.1.1.13" => 512,
        "1.3.36.3.3.2.8.1.1.9" => 320,
        "1.3.132.0.33" or "1.3.132.0.32" or "1.3.36.3.3.2.8.1.1.5" => 224,
        "1.2.840.10045.3.1.1" or "1.3.132.0.31" or "1.3.36.3.3.2.8.1.1.3" => 192,
        "1.3.132.0.8" or "1.3.132.0.9" or "1.3.132.0.30" or "1.3.36.3.3.2.8.1.1.1" => 160,
        _ => 0,
    };

    /// <summary>The hash of a signature algorithm; empty when it has none of its own or is not known.</summary>
    public static string SignatureHash(string identifier) => identifier switch
    {
        "1.2.840.113549.1.1.2" => "MD2",
        "1.2.840.113549.1.1.4" => "MD5",
        "1.2.840.113549.1.1.5" or "1.2.840.10045.4.1" or "1.2.840.10040.4.3" or "1.3.14.3.2.29" => "SHA-1",
        "1.2.840.113549.1.1.14" or "1.2.840.10045.4.3.1" => "SHA-224",
        "1.2.840.113549.1.1.11" or "1.2.840.10045.4.3.2" or "2.16.840.1.101.3.4.3.2" => "SHA-256",
        "1.2.840.113549.1.1.12" or "1.2.840.10045.4.3.3" => "SHA-384",
        "1.2.840.113549.1.1.13" or "1.2.840.10045.4.3.4" => "SHA-512",
        _ => "",
    };

    /// <summary>The name of a hash function.</summary>
    public static string Hash(string identifier) => identifier switch
    {
        "1.2.840.113549.2.5" => "MD5",
        "1.3.14.3.2.26" => "SHA-1",
        "2.16.840.1.101.3.4.2.1" => "SHA-256",
        "2.16.840.1.101.3.4.2.2" => "SHA-384",
        "2.16.840.1.101.3.4.2.3" => "SHA-512",
        _ => "",
    };
}
