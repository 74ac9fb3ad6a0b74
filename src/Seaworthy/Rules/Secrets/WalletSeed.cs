using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Secrets;

/// <summary>A wallet's seed words or private key.</summary>
internal sealed class WalletSeed : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2008", "Wallet seed or private key", "eeee", Profile.Recommended, "security/data/key-management",
        "Whoever reads it owns the coins, and no transfer can be undone");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (context.Value.Credential is { Family: CredentialFamily.Wallet } wallet && LiteralSecret.KindOf(context.Entry) == LiteralSecretKind.Credential)
        {
            context.Report($"'{context.Key}' holds wallet key material ({wallet.Name})", "Move the funds to a fresh wallet now; keep its seed in a signer or hardware module, never in configuration");
        }
    }
}
