using Seaworthy.Policies;

namespace Seaworthy.Rules.Secrets;

/// <summary>A literal password in the user information of a URI.</summary>
internal sealed class CredentialsInUri : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2002", "Credentials in a URI", "nwee", Profile.Recommended, "security/access/secure-credential-storage",
        "Besides lying in the repository, addresses with passwords end up in logs, traces and error pages");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (LiteralSecret.KindOf(context.Entry) == LiteralSecretKind.Uri && !LiteralSecret.IsHandedOver(context))
        {
            context.Report(
                $"The address '{context.Key}' carries a literal password or key",
                "Take it out of the address and supply it from the secret store",
                atMost: LiteralSecret.AtMost(context));
        }
    }
}
