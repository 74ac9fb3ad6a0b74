using Seaworthy.Policies;
using Seaworthy.Secrets;

namespace Seaworthy.Rules.Secrets;

/// <summary>A reference to a secret whose end has passed.</summary>
internal sealed class SecretExpired : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2203", "Secret has expired", "wwee", Profile.Recommended, "security/data/key-management",
        "The store still gives an expired secret out, so nothing fails until whoever issued it turns it down")
    {
        IsOnline = true,
    };

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (Verdicts.Fault(context, SecretFaultKind.Expired) is { } fault)
        {
            context.Report(
                $"The secret that '{context.Key}' refers to {fault.Message}",
                "Rotate it: add a version with a new end");
        }
    }
}
