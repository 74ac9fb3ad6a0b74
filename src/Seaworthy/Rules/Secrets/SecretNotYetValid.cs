using Seaworthy.Policies;
using Seaworthy.Secrets;

namespace Seaworthy.Rules.Secrets;

/// <summary>A reference to a secret whose start lies ahead.</summary>
internal sealed class SecretNotYetValid : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2204", "Secret is not valid yet", "wwee", Profile.Recommended, "security/data/key-management",
        "Whoever checks its start turns it down until then")
    {
        IsOnline = true,
    };

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (Verdicts.Fault(context, SecretFaultKind.NotYetValid) is { } fault)
        {
            context.Report(
                $"The secret that '{context.Key}' refers to {fault.Message}",
                "Correct its start, or refer to the version that is in force");
        }
    }
}
