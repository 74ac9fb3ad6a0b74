using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Contracts;

/// <summary>A variable below a file that the code adds behind it.</summary>
internal sealed class LateFileWins : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1108", "A late file beats the environment", "wwww", Profile.Recommended, "process/pre/configuration-validation",
        "A file that code adds after the default sources ranks above variables, so the variable changes nothing")
    {
        NeedsContract = true,
    };

    public override void Register(RuleRegistration on) => on.Environment(See);

    private static void See(EnvironmentContext context)
    {
        if (context.Service.Contract is not { LateFiles.Count: > 0 } contract)
        {
            return;
        }

        foreach (var value in context.Effective.Values)
        {
            if (value.Winner.Source.Kind != SourceKind.File)
            {
                continue;
            }

            var late = contract.LateFiles.FirstOrDefault(l => l.In(context.Environment.Name) is { } name && RelativePath.Combine(context.Service.Folder, name) == value.Winner.Source.File.Path);
            if (late is not null && value.Shadowed.FirstOrDefault(e => e.Source.Kind == SourceKind.Variables) is { } variable && variable.Value != value.Value)
            {
                var where = late.Place is { } place ? $" (added at {place})" : "";
                context.Report(variable.KeyLocation, value.Key, $"'{variable.WrittenKey}' has no effect: {value.Winner.Source.Name}{where} sets '{value.Key}' and ranks above variables", "Change it in that file, or add the file before the variables are read", variable.Source.Name, related: [new RelatedLocation(value.Winner.KeyLocation, "this value wins")]);
            }
        }
    }
}
