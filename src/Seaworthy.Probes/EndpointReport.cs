namespace Seaworthy.Probes;

/// <summary>
/// What became of asking one endpoint: <see cref="CheckedEndpoint"/> or <see cref="UncheckedEndpoint"/>.
/// Two types, so that "could not check" is never taken for good or bad.
/// </summary>
public abstract class EndpointReport
{
    private protected EndpointReport(ProbeEndpoint endpoint) => Endpoint = endpoint;

    /// <summary>The endpoint that was asked.</summary>
    public ProbeEndpoint Endpoint { get; }

    /// <summary>The class of the address that was asked, or null when none was.</summary>
    public AddressClass? AddressClass { get; internal init; }
}
