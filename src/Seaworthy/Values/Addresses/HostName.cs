using System.Globalization;
using System.Net;

namespace Seaworthy.Values;

/// <summary>What a host name says about where it is.</summary>
internal static class HostName
{
    private const int MostCharacters = 253;

    /// <summary>This very machine: localhost, loopback addresses, and SQL Server's own names for it.</summary>
    public static bool IsLoopback(string host)
    {
        var name = host.AsSpan().Trim().TrimEnd('.');
        if (name.Length == 0)
        {
            return host.Trim() == ".";
        }

        return Characters.Is(name, "localhost")
            || Characters.Is(name, "(local)")
            || Characters.Is(name, "(localdb)")
            || name.StartsWith("(localdb)\\".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".localhost".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || (IpAddress.TryParse(name, out var address) && address.IsLoopback);
    }

    /// <summary>The container host of a developer's machine: not local to the process, but nothing deployed has it.</summary>
    public static bool IsDevelopmentHost(string host) =>
        IsLoopback(host)
        || Characters.Is(host.AsSpan().Trim(), "host.docker.internal")
        || Characters.Is(host.AsSpan().Trim(), "gateway.docker.internal")
        || Characters.Is(host.AsSpan().Trim(), "host.containers.internal");

    public static bool IsPrivateAddress(string host) => IpAddress.TryParse(host.AsSpan(), out var address) && address.IsPrivate;

    /// <summary>Listens on every interface.</summary>
    public static bool IsAnyAddress(string host) => host is "+" or "*" || (IpAddress.TryParse(host.AsSpan(), out var address) && address.IsUnspecified);

    /// <summary>A name without a dot: a container, service or NetBIOS name.</summary>
    public static bool IsUnqualified(string host) =>
        host.Length > 0 && !host.Contains('.') && Characters.All(host.AsSpan(), Characters.IsHost) && !IsLoopback(host);

    /// <summary>Names that the standards keep for examples and tests (RFC 2606, RFC 6761).</summary>
    public static bool IsReserved(string host)
    {
        foreach (var domain in ReservedDomains)
        {
            if (host.Length >= domain.Length
                && host.EndsWith(domain, StringComparison.OrdinalIgnoreCase)
                && (host.Length == domain.Length || host[host.Length - domain.Length - 1] == '.'))
            {
                // A container called "example" or "test" is a name, not a domain.
                return domain.Contains('.') || host.Length > domain.Length;
            }
        }

        return false;
    }

    private static readonly string[] ReservedDomains = ["example.com", "example.org", "example.net", "example", "invalid", "test"];

    /// <summary><c>host:port</c> where the host has a letter or is an address.</summary>
    public static bool IsHostAndPort(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon <= 0 || text.Length - colon is < 2 or > 6 || text.Length > 260)
        {
            return false;
        }

        var port = 0;
        for (var i = colon + 1; i < text.Length; i++)
        {
            if (!Characters.IsDigit(text[i]))
            {
                return false;
            }

            port = (port * 10) + (text[i] - '0');
        }

        var host = text.AsSpan(0, colon);
        if (port is 0 or > 65535)
        {
            return false;
        }

        return IpAddress.TryParse(host, out _)
            || host.Length == 1 && host[0] is '*' or '+'
            || (Characters.All(host, Characters.IsHost) && Characters.IsLetterOrDigit(host[0]) && HasLetter(host));
    }

    /// <summary>
    /// The form in which hosts are compared: lower case, ASCII, no brackets, no dot at the end. Null for what names no single host:
    /// tokens, wildcards, and numbers that some would take for an address.
    /// </summary>
    public static string? Normalize(string host)
    {
        host = host.Trim().TrimEnd('.');
        if (IpAddress.TryParse(host.AsSpan(), out var address))
        {
            return Normalize(host, address);
        }

        try
        {
            host = Characters.All(host.AsSpan(), static c => c < 128) ? host : new IdnMapping().GetAscii(host);
        }
        catch (ArgumentException)
        {
            return null;
        }

        var last = host.AsSpan(host.LastIndexOf('.') + 1);
        return host.Length is > 0 and <= MostCharacters && Characters.All(host.AsSpan(), Characters.IsHost) && Characters.IsLetterOrDigit(host[0])
            && host.IndexOf("..", StringComparison.Ordinal) < 0 && !Characters.All(last, Characters.IsDigit) && !last.StartsWith("0x".AsSpan(), StringComparison.OrdinalIgnoreCase)
                ? host.ToLowerInvariant()
                : null;
    }

    // An address in IPv6 clothing is the address, and 010.0.0.1 is ten to some and eight to others.
    private static string? Normalize(string host, IpAddress address)
    {
        if (address.IsV6 && address.High == 0 && address.Low >> 32 == 0xFFFF)
        {
            return IPAddress.Parse(host.Trim('[', ']')).MapToIPv4().ToString();
        }

        var text = IPAddress.Parse(host.Trim('[', ']')).ToString();
        return address.IsV6 || text == host ? text : null;
    }

    private static bool HasLetter(ReadOnlySpan<char> host)
    {
        foreach (var c in host)
        {
            if (Characters.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }
}
