namespace Seaworthy.Rules.Network;

/// <summary>SEA4xxx: network exposure.</summary>
internal static class NetworkRules
{
    public static readonly Rule[] All =
    [
        new DataStorePortPublished(),
        new PortPublished(),
        new AllowlistAdmitsEveryone(),
        new AllowlistEntryWrong(),
        new CorsAnyOrigin(),
        new AnyHostAccepted(),
        new ForwardedHeadersTrusted(),
        new HostNetwork(),
        new NoNetworkSeparation(),
        new ManagementSurface(),
        new PerimeterNotDeclared(),
    ];
}
