using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Transport;

/// <summary>A Redis connection that sends its password in clear text.</summary>
internal sealed class RedisTransport : Rule
{
    private static readonly string[] AzureCaches = [".redis.cache.windows.net", ".redis.cache.chinacloudapi.cn", ".redis.cache.usgovcloudapi.net", ".redis.cache.sovcloud-api.fr"];
    private static readonly string[] ManagedCaches = [".redis.azure.net", ".redis.chinacloudapi.cn", ".redis.usgovcloudapi.net", ".redisenterprise.cache.azure.net"];

    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3105", "Redis connection not protected", "nnwe", Profile.Recommended, "security/data/encryption-in-transit",
        "Without ssl the client sends AUTH, sessions and tokens in clear text");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (context.Value.Url is { Scheme: "rediss" or "redis", IsDevelopmentHost: false } url && KeyNamesConnection(context))
        {
            RemoteConnection.Report(context, $"'{context.Key}' is a {url.Scheme}:// address, which StackExchange.Redis reads as a host name", "Write host:6380,ssl=true and supply the password apart");
            return;
        }

        if (RemoteConnection.Of(context, Driver.Redis) is not { } connection)
        {
            return;
        }

        var ssl = RemoteConnection.Text(connection, "ssl");
        if (connection.Password is { Length: > 0 } && RemoteConnection.Is(ssl, "false", "no", "off", "0"))
        {
            RemoteConnection.Report(context, $"'{context.Key}' sends the password in clear text (ssl={ssl})", "Write ssl=true and the TLS port");
        }
        else if (ssl is null && IsAzureWithoutTls(connection))
        {
            RemoteConnection.Report(context, $"'{context.Key}' names an Azure cache on a port that does not switch TLS on", "Use port 6380, or write ssl=true");
        }
    }

    // Only where the ADO-like string is expected: other clients read these addresses.
    private static bool KeyNamesConnection(SettingContext context) =>
        context.Key.StartsWith("ConnectionStrings:", StringComparison.OrdinalIgnoreCase) && ProjectPackages.Version(context.LoadedBy.Count > 0 ? context.LoadedBy[0].Service : null, "StackExchange.Redis") is not null;

    // StackExchange.Redis switches TLS on by itself for Azure Managed Redis, and for Azure Cache where any endpoint has the TLS port.
    private static bool IsAzureWithoutTls(ConnectionString connection) =>
        Array.Exists(AzureCaches, domain => connection.Endpoints.Any(e => ServerName.Host(e).EndsWith(domain, StringComparison.OrdinalIgnoreCase))) &&
        !Array.Exists(ManagedCaches, domain => connection.Endpoints.Any(e => ServerName.Host(e).EndsWith(domain, StringComparison.OrdinalIgnoreCase))) &&
        !connection.Endpoints.Any(e => ServerName.Port(e) == 6380);
}
