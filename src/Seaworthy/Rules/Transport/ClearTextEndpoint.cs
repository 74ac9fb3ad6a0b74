using Seaworthy.Endpoints;
using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Transport;

/// <summary>An address that is called in clear text across a network.</summary>
internal sealed class ClearTextEndpoint : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3201", "Clear-text endpoint", "-nww", Profile.Recommended, "security/data/encryption-in-transit",
        "Whoever sits between reads and changes requests, tokens included");

    public override void Register(RuleRegistration on) => on.Setting(ValueKind.Url, See);

    private static void See(SettingContext context)
    {
        if (context.Value.Url is { Scheme: "http" or "ws" or "mqtt" } url && IsRemote(url) && IsAddress(context.Key) && !IsNetworkName(context, url))
        {
            RemoteConnection.Report(context, $"'{context.Key}' is called in clear text ({url.Scheme})", $"Use {url.Scheme switch { "ws" => "wss", "mqtt" => "mqtts", _ => "https" }}");
        }
    }

    private static bool IsRemote(EndpointUrl url) =>
        !url.IsDevelopmentHost && !url.IsAnyAddress && !url.IsPrivateAddress && !url.IsReservedDomain && !url.IsIdentifier && url.Host is not ("+" or "*") && url.Host.IndexOfAny(['*', '$', '{', '#', '%']) < 0;

    private static bool IsAddress(string key) =>
        CalledKeys.Contains(key) && (KeyName.IsAddressNamed(key) || key.StartsWith("ConnectionStrings:", StringComparison.OrdinalIgnoreCase));

    // A container's name inside one compose or cluster network does not leave the host's or the cluster's wires.
    private static bool IsNetworkName(SettingContext context, EndpointUrl url) =>
        (url.IsUnqualifiedHost && context.Container is not null) || context.Workspace.Containers.Any(c => ConfigurationKey.Equals(c.Name, url.Host)) ||
        url.Host.EndsWith(".svc", StringComparison.OrdinalIgnoreCase) || url.Host.IndexOf(".svc.", StringComparison.OrdinalIgnoreCase) > 0;
}
