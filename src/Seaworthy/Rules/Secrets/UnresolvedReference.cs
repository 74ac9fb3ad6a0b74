using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Secrets;

/// <summary>A Key Vault reference in a place where nothing resolves it.</summary>
internal sealed class UnresolvedReference : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2102", "Reference where nothing resolves it", "eeee", Profile.Recommended, "security/access/secure-credential-storage",
        "Only application settings of App Service and Functions are resolved; from a file the application gets the text of the reference");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (context.Value.Reference is not { Kind: SecretReferenceKind.AppServiceKeyVault or SecretReferenceKind.AppServiceAppConfiguration } reference || reference.Defects.Any(d => !d.IsDoubt && d.Kind != ReferenceDefectKind.Embedded))
        {
            return;
        }

        if (reference.IsEmbedded)
        {
            context.Report($"'{context.Key}' holds a reference inside a longer text, where nothing resolves it", "Give the reference a setting of its own and put the parts together in code");
        }
        else if (context.Source.Kind == SourceKind.File || context.Container is not null)
        {
            context.Report($"'{context.Key}' holds a reference that nothing resolves here", "Set it as an application setting of the App Service, or add the Key Vault configuration provider and leave the key out of the file");
        }
    }
}
