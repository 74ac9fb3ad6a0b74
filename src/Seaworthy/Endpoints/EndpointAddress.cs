using System.Globalization;

namespace Seaworthy.Endpoints;

/// <summary>Where an endpoint is reached.</summary>
/// <param name="Host">A host name in lower case and ASCII, or an IP address without brackets.</param>
/// <param name="Port">The TCP port.</param>
public sealed record EndpointAddress(string Host, int Port)
{
    /// <summary>Host and port as they are written together.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, Host.IndexOf(':') < 0 ? "{0}:{1}" : "[{0}]:{1}", Host, Port);
}
