using Seaworthy.Policies;
using Seaworthy.Rules.Transport;

namespace Seaworthy.Rules.Secrets;

/// <summary>A literal under a key whose name says that it holds a secret.</summary>
internal sealed class SecretNamedKey : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2003", "Secret under a secret-named key", "nwee", Profile.Recommended, "security/access/secure-credential-storage",
        "The value is in every clone, backup and image; taking it out later means changing it everywhere");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (LiteralSecret.KindOf(context.Entry) == LiteralSecretKind.Named && !LiteralSecret.IsHandedOver(context) &&
            !NodeSecrets.Contains(context.Entry) && !CertificatePasswordInline.Contains(context.Key))
        {
            context.Report(
                $"'{context.Key}' holds a literal secret",
                "Empty it here, keep the value in the vault, and change it: it counts as leaked");
        }
    }
}
