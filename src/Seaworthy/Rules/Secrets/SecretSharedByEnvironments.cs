using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Secrets;

/// <summary>The same literal secret in a deployed environment and in a lower one.</summary>
internal sealed class SecretSharedByEnvironments : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2011", "Same secret in two environments", "-wee", Profile.Recommended, "environments/testing/isolated-test-environment",
        "Everybody with access to the lower environment has access to the higher one");

    public override void Register(RuleRegistration on) => on.Service(See);

    private static void See(ServiceContext context)
    {
        // Where each literal secret first takes effect, lowest tier first.
        var first = new Dictionary<string, (SourceEntry Entry, EnvironmentModel Environment)>(StringComparer.Ordinal);
        foreach (var environment in context.Environments)
        {
            foreach (var value in environment.Effective.Values)
            {
                if (LiteralSecret.KindOf(value.Winner) is LiteralSecretKind.None or LiteralSecretKind.WellKnown || value.Value is not { Length: > 5 } secret)
                {
                    continue;
                }

                if (!first.TryGetValue(secret, out var lower))
                {
                    first[secret] = (value.Winner, environment);
                }
                else if (environment.Info.IsDeployed && lower.Environment.Tier < environment.Tier && lower.Entry != value.Winner)
                {
                    context.Report(
                        value.Winner,
                        [environment.Info],
                        $"'{value.Key}' is the same secret in {environment.Name} and in {lower.Environment.Name}",
                        $"Give {environment.Name} a secret of its own, from its own vault",
                        related: [new RelatedLocation(lower.Entry.ValueLocation, $"the same secret in {lower.Environment.Name}")]);
                }
            }
        }
    }
}
