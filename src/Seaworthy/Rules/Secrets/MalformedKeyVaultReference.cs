using Seaworthy.Policies;

namespace Seaworthy.Rules.Secrets;

/// <summary>A Key Vault reference that its resolver does not recognise.</summary>
internal sealed class MalformedKeyVaultReference : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2101", "Key Vault reference malformed", "eeee", Profile.Recommended, "security/access/secure-credential-storage",
        "App Service does not resolve it and hands the application the text itself, without an error");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (ReferenceDefects.Find(context.Value.Reference, "SEA2101") is { } defect)
        {
            context.Report($"'{context.Key}' is no valid Key Vault reference: {defect.Message}", "Write @Microsoft.KeyVault(SecretUri=https://VAULT.vault.azure.net/secrets/NAME)");
        }
    }
}
