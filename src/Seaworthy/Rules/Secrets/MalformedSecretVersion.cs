using Seaworthy.Policies;

namespace Seaworthy.Rules.Secrets;

/// <summary>A reference to a version that Key Vault never issues.</summary>
internal sealed class MalformedSecretVersion : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2104", "Secret version is malformed", "eeee", Profile.Recommended, "security/access/secure-credential-storage",
        "A version is 32 hexadecimal digits; any other text finds nothing");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (ReferenceDefects.Find(context.Value.Reference, "SEA2104") is { } defect)
        {
            context.Report($"'{context.Key}' names a secret version that can't exist: {defect.Message}", "Copy the version from the portal, or leave it out to follow rotation");
        }
    }
}
