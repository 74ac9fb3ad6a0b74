using Seaworthy.Policies;
using Seaworthy.Secrets;

namespace Seaworthy.Rules.Secrets;

/// <summary>A reference to a secret that its store does not have.</summary>
internal sealed class SecretMissing : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2201", "Secret does not exist", "wwee", Profile.Recommended, "process/deploy/environment-preparation",
        "The application gets no value where it expects one, and stops or runs with the reference's own text")
    {
        IsOnline = true,
    };

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (Verdicts.Fault(context, SecretFaultKind.Missing, SecretFaultKind.Deleted, SecretFaultKind.VersionMissing, SecretFaultKind.StoreMissing) is { } fault)
        {
            context.Report(
                $"The secret that '{context.Key}' refers to {fault.Message}",
                fault.Kind switch { SecretFaultKind.Deleted => "Recover it, or refer to the secret that replaced it", SecretFaultKind.VersionMissing => "Leave the version out to follow rotation, or name one that exists", SecretFaultKind.StoreMissing => "Correct the vault's name, or create the vault", _ => "Create it, or correct the name" });
        }
    }
}
