using Seaworthy.Policies;
using Seaworthy.Secrets;

namespace Seaworthy.Rules.Secrets;

/// <summary>A reference to a secret that is disabled.</summary>
internal sealed class SecretDisabled : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2202", "Secret is disabled", "wwee", Profile.Recommended, "security/data/key-management",
        "The store gives a disabled secret to nobody")
    {
        IsOnline = true,
    };

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (Verdicts.Fault(context, SecretFaultKind.Disabled) is { } fault)
        {
            context.Report(
                $"The secret that '{context.Key}' refers to {fault.Message}",
                "Enable it, or refer to the secret that replaced it");
        }
    }
}
