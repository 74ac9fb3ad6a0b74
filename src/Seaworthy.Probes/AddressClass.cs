namespace Seaworthy.Probes;

/// <summary>What kind of address an endpoint was reached at.</summary>
public enum AddressClass
{
    /// <summary>The machine itself.</summary>
    Loopback,

    /// <summary>A private network: RFC 1918, RFC 6598 shared space, RFC 4193 unique local addresses.</summary>
    Private,

    /// <summary>The Internet.</summary>
    Public,

    /// <summary>No endpoint of a deployment: addresses where clouds serve metadata, link-local, unspecified, multicast, broadcast. Never contacted.</summary>
    Special,
}
