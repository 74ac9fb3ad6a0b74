using Seaworthy.Policies;
using Seaworthy.Secrets;

namespace Seaworthy.Rules.Secrets;

/// <summary>A reference to a secret whose end is near.</summary>
internal sealed class SecretExpiresSoon : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2205", "Secret expires soon", "nnww", Profile.Recommended, "security/data/key-management",
        "A secret that ends between two deployments takes the service down on a day nobody deployed")
    {
        Options = ["days"],
        IsOnline = true,
    };

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (Verdicts.Fault(context, SecretFaultKind.ExpiresSoon) is { } fault)
        {
            context.Report(
                $"The secret that '{context.Key}' refers to {fault.Message}",
                "Rotate it before then");
        }
    }
}
