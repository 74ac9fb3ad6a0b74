using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Transport;

/// <summary>A Lightning or Bitcoin node that is reached without TLS, or with TLS that checks nothing.</summary>
internal sealed class NodeLinkNotProtected : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3203", "Lightning or Bitcoin link not protected", "-wee", Profile.Recommended, "monitoring/application/lightning-operations",
        "Whoever sits between reads the macaroon or password and can pay with it");

    public override void Register(RuleRegistration on)
    {
        on.Setting(See);
        on.Key("AllowInsecure", SeeSwitch);
        on.Container(SeeArguments);
    }

    private static void SeeSwitch(SettingContext context)
    {
        var section = ConfigurationKey.Parent(context.Key);
        if (RemoteConnection.Is(context.Entry.Value, "true", "1") && (section.IndexOf("lightning", StringComparison.OrdinalIgnoreCase) >= 0 || section.IndexOf("lnd", StringComparison.OrdinalIgnoreCase) >= 0))
        {
            RemoteConnection.Report(context, $"'{context.Key}' accepts any certificate of the node", "Remove it and name the node's certificate by file or thumbprint");
        }
    }

    private static void SeeArguments(ContainerContext context)
    {
        foreach (var name in new[] { "command", "args" })
        {
            foreach (var item in context.Container.Node[name].Items())
            {
                if (item.AsText() is "--no-rest-tls" or "--no-rest-tls=true")
                {
                    context.Report(item.Span, name, $"'{context.Container.Name}' serves the node's REST interface without TLS", "Remove --no-rest-tls; clients trust the node's own certificate by its file or thumbprint");
                }
            }
        }
    }

    private static void See(SettingContext context)
    {
        if (context.Value.ConnectionString is { Driver: Driver.Lightning } connection)
        {
            SeeConnection(context, connection);
        }
        else if (NameFolding.Fold(context.Entry.WrittenKey) is "noresttls" or "lndnoresttls" && RemoteConnection.Is(context.Entry.Value, "true", "1"))
        {
            RemoteConnection.Report(context, $"'{context.Entry.WrittenKey}' serves the node's REST interface without TLS", "Remove it; clients trust the node's own certificate by its file or thumbprint");
        }
    }

    private static void SeeConnection(SettingContext context, ConnectionString connection)
    {
        var server = RemoteConnection.Text(connection, "server");
        var url = server is null ? null : EndpointUrl.FindAll(server).FirstOrDefault();
        if (url is not { IsDevelopmentHost: false })
        {
            return;
        }

        if (RemoteConnection.Is(RemoteConnection.Text(connection, "allowinsecure"), "true"))
        {
            RemoteConnection.Report(context, $"'{context.Key}' accepts any certificate of the node (allowinsecure=true)", "Remove allowinsecure and name the certificate with certthumbprint or certfilepath");
        }
        else if (url.Scheme == "http" && connection.TryGet(out _, "macaroon", "macaroonfilepath", "apitoken", "password"))
        {
            RemoteConnection.Report(context, $"'{context.Key}' sends the macaroon or password in clear text (http)", "Use https and name the node's certificate");
        }
    }
}
