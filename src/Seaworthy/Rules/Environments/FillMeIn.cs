using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Environments;

/// <summary>A value that somebody was to fill in.</summary>
internal sealed class FillMeIn : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1202", "Fill-me-in value", "-wee", Profile.Recommended, "process/deploy/environment-preparation",
        "The service starts with a value that nobody chose, and fails or leaks at first use");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (Reason(context) is { } reason)
        {
            context.Report(
                $"'{context.Key}' {reason}",
                "Write the value, or list the key under 'deployTime' in seaworthy.yaml if the deployment supplies it",
                Evidence.Settled(context),
                Evidence.AtMostUnfilled(context));
        }
    }

    private static string? Reason(SettingContext context)
    {
        var value = context.Value;
        if (value.Placeholder is { Form: PlaceholderForm.Word or PlaceholderForm.Mask })
        {
            return "is still a placeholder";
        }

        if (value.Kind == ValueKind.Text && KeyName.IsSecretNamed(context.Key) && Placeholder.EchoesKey(context.Leaf, value.Text))
        {
            return "only repeats its own name";
        }

        return value.Kind == ValueKind.Url && value.Urls.Any(u => u.IsReservedDomain && !u.IsIdentifier && !u.IsLoopback) ? "leads to a domain that is reserved for examples"
            : value.ConnectionString is { Host.Length: > 0 } connection && HostName.IsReserved(connection.Host) && !connection.IsLocal ? "names a server in a domain that is reserved for examples"
            : null;
    }
}
