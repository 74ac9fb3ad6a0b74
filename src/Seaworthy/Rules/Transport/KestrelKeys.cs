using Seaworthy.Environments;
using Seaworthy.Values;

namespace Seaworthy.Rules.Transport;

/// <summary>Where Kestrel's configuration lies and which words it knows (measured on Kestrel 10).</summary>
internal static class KestrelKeys
{
    private static readonly (string Name, int Value)[] Protocols = [("None", 0), ("Ssl2", 12), ("Ssl3", 48), ("Tls", 192), ("Tls11", 768), ("Tls12", 3072), ("Tls13", 12288), ("Default", 240)];

    /// <summary>Whether a key is <c>Kestrel:...:SslProtocols</c> itself, or one of its elements.</summary>
    public static bool IsSslProtocols(string key, out bool isElement)
    {
        isElement = ConfigurationKey.IsIndex(ConfigurationKey.Leaf(key));
        var setting = isElement ? ConfigurationKey.Parent(key) : key;
        return IsUnderKestrel(setting) && ConfigurationKey.Equals(ConfigurationKey.Leaf(setting), "SslProtocols");
    }

    public static bool IsUnderKestrel(string key) => key.StartsWith("Kestrel:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Names in any case, lists of them, and numbers.</summary>
    public static bool IsKnownProtocol(string text) => EnumText.Read(text, Protocols) is not null;

    /// <summary>Whether a protocol is below TLS 1.2 (RFC 8996, RFC 7568, RFC 6176).</summary>
    public static bool IsObsolete(string text) => text.Trim().ToUpperInvariant() is "SSL2" or "SSL3" or "SSLV2" or "SSLV3" or "TLS" or "TLS10" or "TLS11" or "TLSV1" or "TLSV1.0" or "TLSV1.1" or "TLS1.0" or "TLS1.1" or "TLS 1.0" or "TLS 1.1" or "192" or "768" or "12" or "48";
}
