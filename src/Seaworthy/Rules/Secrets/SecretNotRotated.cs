using Seaworthy.Policies;
using Seaworthy.Secrets;

namespace Seaworthy.Rules.Secrets;

/// <summary>A reference to a secret that is old or never ends.</summary>
internal sealed class SecretNotRotated : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2206", "Secret has not been rotated", "--nw", Profile.Production, "security/data/key-management",
        "The longer a secret lives, the more people and backups know it")
    {
        Options = ["days"],
        IsOnline = true,
    };

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (Verdicts.Fault(context, SecretFaultKind.OlderThanRotation, SecretFaultKind.NoExpiry) is { } fault)
        {
            context.Report(
                $"The secret that '{context.Key}' refers to {fault.Message}",
                "Add a version with an end, and rotate it before");
        }
    }
}
