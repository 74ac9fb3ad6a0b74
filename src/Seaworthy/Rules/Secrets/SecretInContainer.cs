using Seaworthy.Policies;

namespace Seaworthy.Rules.Secrets;

/// <summary>A literal secret among the variables of a container.</summary>
internal sealed class SecretInContainer : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2013", "Secret in a container's environment or arguments", "nwee", Profile.Recommended, "security/access/secure-credential-storage",
        "It lies in the manifest's repository, and anyone who may inspect the container reads it");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (context.Container is { } container && !NodeSecrets.Contains(context.Entry) &&
            LiteralSecret.KindOf(context.Entry) is LiteralSecretKind.ConnectionString or LiteralSecretKind.Uri or LiteralSecretKind.Named)
        {
            context.Report(
                $"'{context.Entry.WrittenKey}' hands '{container.Name}' a literal secret",
                container.IsCompose ? "Use a compose secret and the variable's _FILE form, or ${NAME:?} from the deploying shell" : "Reference it: valueFrom: { secretKeyRef: { name: ..., key: ... } }",
                atMost: LiteralSecret.AtMost(context));
        }
    }
}
