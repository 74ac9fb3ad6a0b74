namespace Seaworthy.Probes;

/// <summary>An endpoint to ask.</summary>
/// <param name="Host">A host name or an IP address, without brackets.</param>
/// <param name="Port">The TCP port.</param>
/// <param name="IsHttp">Whether it speaks HTTP, so that one HEAD request may be sent.</param>
public sealed record ProbeEndpoint(string Host, int Port, bool IsHttp)
{
    /// <summary>Whether it is meant to speak HTTP in clear text; then no TLS is tried. By default that is HTTP on port 80.</summary>
    public bool IsClearText { get; init; } = IsHttp && Port == 80;

    /// <summary>Host names are compared without regard to case.</summary>
    public bool Equals(ProbeEndpoint? other) =>
        other is not null && Port == other.Port && IsHttp == other.IsHttp && IsClearText == other.IsClearText
        && string.Equals(Host, other.Host, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(StringComparer.OrdinalIgnoreCase.GetHashCode(Host), Port, IsHttp, IsClearText);
}
