using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Text;

namespace Seaworthy.Rules.Environments;

/// <summary>A settings file whose name nearly is an environment's and therefore is not loaded.</summary>
internal sealed class EnvironmentFileNotSelected : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1105", "Environment name does not select its file", "wwee", Profile.Recommended, "process/deploy/environment-preparation",
        "On Linux a file loads only under its exact name: the environment starts without its settings");

    public override void Register(RuleRegistration on) => on.Service(See);

    private static void See(ServiceContext context)
    {
        var files = context.Workspace.InFolder(context.Service.Folder).Where(d => d.Kind == DocumentKind.Settings && d.File.Name.StartsWith("appsettings.", StringComparison.Ordinal) && DocumentNames.SettingsEnvironment(d.File.Name) is not null).ToList();
        foreach (var selection in Selected(context).GroupBy(s => s.Name, StringComparer.Ordinal).Select(g => g.First()))
        {
            if (files.Exists(f => DocumentNames.SettingsEnvironment(f.File.Name) == selection.Name))
            {
                continue;
            }

            foreach (var file in files)
            {
                var own = DocumentNames.SettingsEnvironment(file.File.Name)!;
                if (NearMiss.IsNear(own, selection.Name))
                {
                    var because = ConfigurationKey.Equals(own, selection.Name) ? "differs by case, which Linux does not forgive" : "is spelt differently";
                    context.Report(selection.At ?? new SourceLocation(file.File, new TextSpan(0, 0)), [context.Policy.Info(selection.Name)], "", $"Environment '{selection.Name}' does not load {file.File.Name}: the name {because}", $"Make them one: {own} and appsettings.{own}.json, or {selection.Name} and appsettings.{selection.Name}.json");
                }
            }
        }
    }

    // What variables, policy and the platform's default select; a file's own name selects nothing.
    private static IEnumerable<Selection> Selected(ServiceContext context)
    {
        foreach (var environment in context.Policy.Environments)
        {
            yield return new(environment.Name, null);
        }

        foreach (var source in context.Service.Sources.Where(s => s.Kind == SourceKind.Variables))
        {
            if (EnvironmentSelection.Of(source.Variables) is { Value: { } name } variable)
            {
                yield return new(name, new SourceLocation(source.File, variable.ValueSpan));
            }
        }

        if (context.Environments.Any(e => ConfigurationKey.Equals(e.Name, "Production")))
        {
            yield return new("Production", null);
        }
    }

    private sealed record Selection(string Name, SourceLocation? At);
}
