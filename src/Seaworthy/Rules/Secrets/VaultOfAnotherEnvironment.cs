using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Secrets;

/// <summary>A deployed environment that takes a secret from a lower environment's vault.</summary>
internal sealed class VaultOfAnotherEnvironment : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2106", "Vault of another environment", "-wee", Profile.Recommended, "environments/testing/isolated-test-environment",
        "Whoever may change the lower environment's vault changes what the higher one runs with")
    { Options = ["vaults"] };

    public override void Register(RuleRegistration on) => on.Environment(See);

    private static void See(EnvironmentContext context)
    {
        if (!context.Environment.Info.TierIsKnown || context.Tier == EnvironmentTier.Development)
        {
            return;
        }

        List<EffectiveValue> references = [.. context.Effective.Values.Where(v => ReferenceDefects.IsKeyVault(v.Winner.Classified.Reference) && v.Winner.Classified.Reference?.VaultName is not null)];
        var hasOwn = references.Exists(r => TierOf(r) == context.Tier);
        foreach (var value in references)
        {
            var vault = value.Winner.Classified.Reference!.VaultName!;
            if (Owner(context, vault) is { } owner)
            {
                if (!ConfigurationKey.Equals(owner, context.Environment.Name))
                {
                    context.Report(value, $"'{value.Key}' takes its secret from '{vault}', which the policy gives to {owner}", $"Refer to a vault of {context.Environment.Name}");
                }
            }
            else if (hasOwn && TierOf(value) is { } tier && tier < context.Tier)
            {
                context.Report(value, $"'{value.Key}' of {context.Environment.Name} takes its secret from '{vault}', whose name is a lower environment's", $"Refer to {context.Environment.Name}'s own vault, which other keys use");
            }
        }
    }

    private static EnvironmentTier? TierOf(EffectiveValue value) =>
        TierNames.TryGetTier(value.Winner.Classified.Reference!.VaultName!, out var tier) ? tier : null;

    // The environment whose list names the vault; its own list comes first where several do.
    private static string? Owner(EnvironmentContext context, string vault)
    {
        string? owner = null;
        foreach (var member in (context.Options?["vaults"]).Members())
        {
            if (member.Value.Items().Any(item => ConfigurationKey.Equals(item.AsText() ?? "", vault)) && (owner is null || ConfigurationKey.Equals(member.Name, context.Environment.Name)))
            {
                owner = member.Name;
            }
        }

        return owner;
    }
}
