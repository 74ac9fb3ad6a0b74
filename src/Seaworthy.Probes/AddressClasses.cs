using System.Collections.Frozen;
using System.Net;
using System.Net.Sockets;

namespace Seaworthy.Probes;

/// <summary>Tells the class of an address.</summary>
internal static class AddressClasses
{
    // Where clouds serve metadata outside of the link-local range.
    private static readonly FrozenSet<IPAddress> s_metadata = new[] { "168.63.129.16", "100.100.100.200", "fd00:ec2::254", "fd20:ce::254" }
        .Select(IPAddress.Parse).ToFrozenSet();

    public static AddressClass Of(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        if (s_metadata.Contains(address))
        {
            return AddressClass.Special;
        }

        if (IPAddress.IsLoopback(address))
        {
            return AddressClass.Loopback;
        }

        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            return address.IsIPv6LinkLocal || address.IsIPv6Multicast || address.Equals(IPAddress.IPv6Any) ? AddressClass.Special
                : address.IsIPv6UniqueLocal || address.IsIPv6SiteLocal ? AddressClass.Private
                : AddressClass.Public;
        }

        Span<byte> b = stackalloc byte[4];
        address.TryWriteBytes(b, out _);
        return (b[0], b[1]) switch
        {
            (0, _) or (169, 254) or ( >= 224, _) => AddressClass.Special,
            (10, _) or (172, >= 16 and <= 31) or (192, 168) or (100, >= 64 and <= 127) => AddressClass.Private,
            _ => AddressClass.Public,
        };
    }
}
