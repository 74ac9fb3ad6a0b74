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
        var files = context.Workspace.Documents.Where(d => d.Kind == DocumentKind.Settings && d.File.Folder == context.Service.Folder && d.File.Name.StartsWith("appsettings.", StringComparison.Ordinal) && DocumentNames.SettingsEnvironment(d.File.Name) is not null).ToList();
        var selected = Selected(context).Distinct(StringComparer.Ordinal).ToList();
        foreach (var name in selected)
        {
            if (files.Exists(f => DocumentNames.SettingsEnvironment(f.File.Name) == name))
            {
                continue;
            }

            foreach (var file in files)
            {
                var own = DocumentNames.SettingsEnvironment(file.File.Name)!;
                if (!selected.Contains(own, StringComparer.Ordinal) && NearMiss.IsNear(own, name))
                {
                    var because = ConfigurationKey.Equals(own, name) ? "differs by case, which Linux does not forgive" : "is spelt differently";
                    context.Report(new SourceLocation(file.File, new TextSpan(0, 0)), [context.Policy.Info(name)], "", $"Environment '{name}' does not load {file.File.Name}: the name {because}", $"Rename the file to appsettings.{name}.json");
                }
            }
        }
    }

    // What variables, policy and the platform's default select; a file's own name selects nothing.
    private static IEnumerable<string> Selected(ServiceContext context)
    {
        foreach (var environment in context.Policy.Environments)
        {
            yield return environment.Name;
        }

        foreach (var source in context.Service.Sources.Where(s => s.Kind == SourceKind.Variables))
        {
            if (EnvironmentSelection.Of(source.Variables)?.Value is { } name)
            {
                yield return name;
            }
        }

        foreach (var environment in context.Environments)
        {
            if (environment.Tier == EnvironmentTier.Production && ConfigurationKey.Equals(environment.Name, "Production"))
            {
                yield return "Production";
            }
        }
    }
}
