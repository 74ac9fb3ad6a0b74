using Seaworthy.Contracts;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Contracts;

/// <summary>A key that the code or the policy demands and an environment does not have.</summary>
internal sealed class RequiredKeyMissing : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1001", "Required key or section missing", "wwee", Profile.Recommended, "process/pre/configuration-validation",
        "The service does not start there, or fails at the first use of the setting")
    {
        NeedsContract = true,
    };

    public override void Register(RuleRegistration on) => on.Service(See);

    private static void See(ServiceContext context)
    {
        if (context.Service.Contract is null && context.Policy.Required.Count == 0)
        {
            return;
        }

        var missing = new List<(RequiredKey Required, EnvironmentModel Environment, Severity AtMost)>();
        foreach (var environment in context.Environments)
        {
            var absent = RequiredKeys.In(environment, context.Policy).FindAll(r => IsMissing(context, environment, r));
            foreach (var required in AbsentSections.Merge(absent, environment))
            {
                if (Proof(context, environment, required.Key) is { } atMost)
                {
                    missing.Add((required, environment, required.IsSilent && atMost > Severity.Warning ? Severity.Warning : atMost));
                }
            }
        }

        foreach (var cause in missing.GroupBy(m => m.Required.Key, StringComparer.OrdinalIgnoreCase))
        {
            Report(context, cause.ToList());
        }

        foreach (var environment in context.Environments)
        {
            RequiredVariables.See(context, environment);
        }
    }

    // One finding for one key: it stands where the highest environment that lacks it should have it.
    private static void Report(ServiceContext context, List<(RequiredKey Required, EnvironmentModel Environment, Severity AtMost)> cause)
    {
        var (required, worst, _) = cause[cause.Count - 1];
        var place = MissingPlace.Find(context.Workspace, worst, required.Key);
        var where = required.Match.Nearest is null ? "" : $" ({ContractWords.Where(required.Match)})";
        var message = $"'{required.Key}' is required {required.Why}{where} and nothing gives it" + required.Below + (required.IsSilent ? "; the type's zero stands in for it" : "");
        foreach (var group in cause.GroupBy(c => c.AtMost))
        {
            context.Report(place, [.. group.Select(c => c.Environment.Info)], required.Key, message, "Set it, or list it under 'deployTime' in seaworthy.yaml when it arrives with the deployment", atMost: group.Key, related: Related(context, required.Key));
        }
    }

    private static bool IsMissing(ServiceContext context, EnvironmentModel environment, RequiredKey required) =>
        environment.Effective[required.Key]?.Value is null && environment.Effective.Children(required.Key).Count == 0
        && !IsDeployTime(context, environment, required) && !environment.IsSuppliedElsewhere(required.Key) && !environment.IsIncomplete;

    // `Ledger:*` speaks of the whole section.
    private static bool IsDeployTime(ServiceContext context, EnvironmentModel environment, RequiredKey required) =>
        context.Policy.IsDeployTime(required.Key, environment.Name) || (required.Match.Node is { } node && !node.Kind.IsScalar() && context.Policy.IsDeployTime(required.Key + ":", environment.Name));

    /// <summary>How much the absence proves: all in a closed environment; in an open one only what another environment's own layer shows.</summary>
    private static Severity? Proof(ServiceContext context, EnvironmentModel environment, string key)
    {
        // Where only part of the files is in view, as in a build, a closed environment is as open as any.
        if (environment.IsClosed && !context.Workspace.IsPartial)
        {
            return Severity.Error;
        }

        if (context.Service.Contract is { ClearsSources: true } || !context.Environments.Any(other => other != environment && OwnValue(other, key) is not null))
        {
            return null;
        }

        // User secrets are not in view, nor is what a deployment hands to an environment that nothing here describes.
        return environment.Tier == EnvironmentTier.Development ? Severity.Note : Judged.Evidence(environment);
    }

    private static EffectiveValue? OwnValue(EnvironmentModel environment, string key) =>
        environment.Effective.Values.FirstOrDefault(v => v.Value is not null && ConfigurationKey.IsUnder(v.Key, key) && environment.Owns(v.Winner.Source));

    private static List<RelatedLocation> Related(ServiceContext context, string key)
    {
        var related = new List<RelatedLocation>();
        foreach (var environment in context.Environments)
        {
            if (OwnValue(environment, key) is { } value)
            {
                related.Add(new RelatedLocation(value.Winner.KeyLocation, $"{environment.Name} has it here"));
            }
        }

        return related;
    }
}
