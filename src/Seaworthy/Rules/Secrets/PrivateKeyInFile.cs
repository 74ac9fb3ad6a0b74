using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Secrets;

/// <summary>A private key in a settings file.</summary>
internal sealed class PrivateKeyInFile : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2006", "Private key in a file", "eeee", Profile.Recommended, "security/data/key-management",
        "Whoever has the file can pose as the service, sign in its name and read what was encrypted for it");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (context.Value.Credential is { Family: CredentialFamily.PrivateKey } key)
        {
            context.Report($"'{context.Key}' holds a private key ({key.Name})", "Keep the key in the vault or mount it as a file, and replace this one");
        }
    }
}
