using Seaworthy.Policies;

namespace Seaworthy.Rules.Secrets;

/// <summary>A published default credential.</summary>
internal sealed class WellKnownCredentialInUse : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2012", "Well-known credential", "nnee", Profile.Recommended, "security/access/secure-credential-storage",
        "It is printed in documentation and tried first by everyone who scans for open services");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (LiteralSecret.WellKnown(context.Entry) is { } known)
        {
            context.Report(
                $"'{context.Key}' uses a published default ({known.Name})",
                "Supply a credential of this environment's own at deploy time",
                atMost: LiteralSecret.AtMost(context));
        }
    }
}
