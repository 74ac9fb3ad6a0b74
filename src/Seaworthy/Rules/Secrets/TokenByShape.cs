using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Secrets;

/// <summary>A provider's token by prefix and length, without the proof of a checksum.</summary>
internal sealed class TokenByShape : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2005", "Token by shape", "wwww", Profile.Recommended, "security/access/secure-credential-storage",
        "It has the form the provider gives its tokens; if it is one, it counts as leaked");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (LiteralSecret.KindOf(context.Entry) == LiteralSecretKind.Credential &&
            LiteralSecret.CredentialOf(context.Entry) is { Family: CredentialFamily.Token, Checksum: not ChecksumState.Valid } token)
        {
            var proof = token.Checksum == ChecksumState.Wrong ? "its checksum is wrong, so it may be a sample or cut short" : "its format has no checksum to prove it";
            context.Report($"'{context.Key}' has the shape of a {token.Name}; {proof}", "If it is real, revoke it and supply the new one from the secret store; if not, write a placeholder");
        }
    }
}
