using Seaworthy.Policies;

namespace Seaworthy.Rules.Secrets;

/// <summary>A reference whose address leads elsewhere than to a secret.</summary>
internal sealed class NotASecretAddress : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2105", "Not a secret's address", "eeee", Profile.Recommended, "security/access/secure-credential-storage",
        "The resolver only asks known vault hosts over https for secrets");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (ReferenceDefects.Find(context.Value.Reference, "SEA2105") is { } defect)
        {
            context.Report($"'{context.Key}' does not address a secret in a vault: {defect.Message}", "Use https://VAULT.vault.azure.net/secrets/NAME");
        }
    }
}
