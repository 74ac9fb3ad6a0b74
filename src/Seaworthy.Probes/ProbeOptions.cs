using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Seaworthy.Probes;

/// <summary>How one endpoint is asked.</summary>
public sealed record ProbeOptions
{
    /// <summary>Which hosts may be contacted, in lower case and ASCII form; all others are not even resolved.</summary>
    public required Func<string, bool> AllowsHost { get; init; }

    /// <summary>The time that one endpoint may take as a whole.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether to ask for every suite of every version, at one connection a suite (at most 128 a version), rather than for the chosen one.</summary>
    public bool AsksForAllSuites { get; init; }

    /// <summary>Roots of an organisation's own that are trusted beside those of the system.</summary>
    public X509Certificate2Collection? TrustedAuthorities { get; init; }

    /// <summary>How names are resolved.</summary>
    internal Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;
}
