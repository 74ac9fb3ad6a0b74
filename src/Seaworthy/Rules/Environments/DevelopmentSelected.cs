using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Text;

namespace Seaworthy.Rules.Environments;

/// <summary>A deployed process that is told to run as development.</summary>
internal sealed class DevelopmentSelected : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1402", "Development environment selected", "--ee", Profile.Recommended, "environments/development/debug-configuration",
        "Development shows stack traces to callers, loads user secrets and skips what production demands");

    public override void Register(RuleRegistration on)
    {
        on.Container(context =>
        {
            if (context.Document.Environment is { IsDeployed: true } && Selected(context.Container.Variables) is { } variable)
            {
                context.Report(variable.ValueSpan, variable.Name, Message(variable, context.Document.Environment), Mend(context.Document.Environment));
            }
        });
        on.Document(DocumentKind.WebConfig, context => SeeVariables(context, context.Document.Source?.Variables ?? []));
        on.Document(DocumentKind.Dockerfile, context => SeeVariables(context, DockerfileVariables.Read(context.Document.File)));
        on.Document(DocumentKind.DotEnv, context => SeeVariables(context, context.Document.Source?.Variables ?? []));
    }

    private static void SeeVariables(DocumentContext context, IReadOnlyList<Variable> variables)
    {
        if (context.Document.Environment is { IsDeployed: true } environment && Selected(variables) is { } variable)
        {
            context.Report(variable.ValueSpan, variable.Name, Message(variable, environment), Mend(environment), environments: [environment]);
        }
    }

    private static Variable? Selected(IReadOnlyList<Variable> variables) =>
        variables.LastOrDefault(v => v.Name is EnvironmentSelection.AspNetCore or EnvironmentSelection.DotNet && v.Value is { } value && EnvironmentInfo.FromName(value) is { Tier: EnvironmentTier.Development, TierIsKnown: true });

    private static string Message(Variable variable, EnvironmentInfo environment) => $"'{variable.Name}' selects {variable.Value} in a file of {environment.Name}";

    private static string Mend(EnvironmentInfo environment) => $"Set it to {char.ToUpperInvariant(environment.Name[0])}{environment.Name.Substring(1)}, or remove it: without it the environment is Production";
}
