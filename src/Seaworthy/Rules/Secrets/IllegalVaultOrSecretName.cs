using Seaworthy.Policies;

namespace Seaworthy.Rules.Secrets;

/// <summary>A reference to a name that Key Vault does not allow.</summary>
internal sealed class IllegalVaultOrSecretName : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2103", "Vault or secret name is illegal", "eeee", Profile.Recommended, "security/access/secure-credential-storage",
        "No vault or secret of that name can exist, so the reference can never resolve");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (ReferenceDefects.Find(context.Value.Reference, "SEA2103") is { } defect)
        {
            context.Report($"'{context.Key}' names a vault or secret that can't exist: {defect.Message}", "Use 3-24 letters, digits and single hyphens for the vault, 1-127 letters, digits and hyphens for the secret");
        }
    }
}
