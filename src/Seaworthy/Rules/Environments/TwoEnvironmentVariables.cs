using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Environments;

/// <summary>Both environment variables on one process, with different values.</summary>
internal sealed class TwoEnvironmentVariables : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1107", "Two variables select different environments", "wwee", Profile.Recommended, "process/deploy/environment-preparation",
        "Which one wins depends on the builder that the code uses, so the service may run with another environment's settings");

    public override void Register(RuleRegistration on)
    {
        on.Container(context =>
        {
            if (Conflict(context.Container.Variables) is { } later)
            {
                context.Report(later.ValueSpan, later.Name, Message(context.Container.Variables, $"'{context.Container.Name}'"), Mend);
            }
        });
        on.Document(DocumentKind.Dockerfile, context =>
        {
            var variables = DockerfileVariables.Read(context.Document.File);
            if (Conflict(variables) is { } later)
            {
                context.Report(later.ValueSpan, later.Name, Message(variables, "The image"), Mend);
            }
        });
        on.Document(DocumentKind.LaunchSettings, context =>
        {
            foreach (var profile in LaunchProfile.Read(context.Root))
            {
                if (Conflict(profile.Variables) is { } later)
                {
                    context.Report(later.ValueSpan, $"{profile.Name}:{later.Name}", Message(profile.Variables, $"Profile '{profile.Name}'"), Mend);
                }
            }
        });
    }

    private const string Mend = "Keep one of them: DOTNET_ENVIRONMENT wins for WebApplication and Host application builders";

    private static string Message(IReadOnlyList<Variable> variables, string who) =>
        $"{who} sets ASPNETCORE_ENVIRONMENT to {Value(variables, EnvironmentSelection.AspNetCore)} and DOTNET_ENVIRONMENT to {Value(variables, EnvironmentSelection.DotNet)}";

    private static Variable? Conflict(IReadOnlyList<Variable> variables)
    {
        var a = variables.LastOrDefault(v => v.Name == EnvironmentSelection.AspNetCore);
        var b = variables.LastOrDefault(v => v.Name == EnvironmentSelection.DotNet);
        if (a?.Value is not { Length: > 0 } left || b?.Value is not { Length: > 0 } right || left.IndexOf('$') >= 0 || right.IndexOf('$') >= 0 || ConfigurationKey.Equals(left, right))
        {
            return null;
        }

        return a.NameSpan.Start > b.NameSpan.Start ? a : b;
    }

    private static string? Value(IReadOnlyList<Variable> variables, string name) => variables.Last(v => v.Name == name).Value;
}
