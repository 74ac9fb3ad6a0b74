using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Transport;

/// <summary>A MongoDB connection without TLS or without a check of the server.</summary>
internal sealed class MongoDbTransport : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3104", "MongoDB connection not protected", "nnwe", Profile.Recommended, "security/data/encryption-in-transit",
        "Without TLS the driver sends data in clear text, and with the insecure option it accepts any certificate");

    public override void Register(RuleRegistration on) => on.Setting(ValueKind.Url, See);

    private static void See(SettingContext context)
    {
        if (context.Value.Url is not { Scheme: "mongodb" or "mongodb+srv", IsDevelopmentHost: false } url)
        {
            return;
        }

        if (Has(url, "tls", "false") || Has(url, "ssl", "false"))
        {
            RemoteConnection.Report(context, $"'{context.Key}' switches TLS off", "Write tls=true");
        }
        else if (Has(url, "tlsInsecure", "true") || Has(url, "sslVerifyCertificate", "false"))
        {
            RemoteConnection.Report(context, $"'{context.Key}' accepts any certificate", "Remove the option and install the server's CA");
        }
        else if (url.TryGetQuery("tlsAllowInvalidCertificates", out _, out _) || url.TryGetQuery("tlsAllowInvalidHostnames", out _, out _) || url.TryGetQuery("tlsCAFile", out _, out _))
        {
            RemoteConnection.Report(context, $"'{context.Key}' has a TLS option that the .NET driver ignores", "Remove it and set what it meant on MongoClientSettings.SslSettings");
        }
    }

    private static bool Has(EndpointUrl url, string name, string value) => url.TryGetQuery(name, out var text, out _) && RemoteConnection.Is(Uri.UnescapeDataString(text).Trim(), value);
}
