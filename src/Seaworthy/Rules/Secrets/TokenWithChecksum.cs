using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Secrets;

/// <summary>A provider's token whose own checksum is right.</summary>
internal sealed class TokenWithChecksum : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2004", "Token proven by checksum", "eeee", Profile.Recommended, "security/access/secure-credential-storage",
        "The checksum leaves no doubt that the provider issued it, and scanners of public repositories use it within minutes");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (LiteralSecret.KindOf(context.Entry) == LiteralSecretKind.Credential &&
            LiteralSecret.CredentialOf(context.Entry) is { Family: CredentialFamily.Token, Checksum: ChecksumState.Valid } token)
        {
            context.Report($"'{context.Key}' holds a real {token.Name}: its checksum is right", "Revoke it at the provider now, then supply the new one from the secret store");
        }
    }
}
