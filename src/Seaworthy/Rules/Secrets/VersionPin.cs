using Seaworthy.Documents;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Secrets;

/// <summary>A reference that pins a version, or does not, against the policy.</summary>
internal sealed class VersionPin : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2107", "Version pin against policy", "--nw", Profile.Production, "security/data/key-management",
        "A pinned version does not follow rotation; one that is not pinned changes without a deployment")
    { Options = ["versions"] };

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (context.Value.Reference is not { VaultName: not null, SecretName: not null } reference || !ReferenceDefects.IsKeyVault(reference))
        {
            return;
        }

        switch (context.Options?["versions"].AsText())
        {
            case "rotate" when reference.Version is not null:
                context.Report($"'{context.Key}' pins a version, but the policy wants references to follow rotation", "Leave the version out");
                break;
            case "pin" when reference.Version is null:
                context.Report($"'{context.Key}' pins no version, but the policy wants versions pinned", "Add the version the deployment was tested with");
                break;
            default:
                break;
        }
    }
}
