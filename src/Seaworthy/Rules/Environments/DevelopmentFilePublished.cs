using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Text;

namespace Seaworthy.Rules.Environments;

/// <summary>A development settings file that publishing copies into what is deployed.</summary>
internal sealed class DevelopmentFilePublished : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1407", "Development file is published", "---w", Profile.Production, "environments/development/debug-configuration",
        "One variable set wrongly then starts production with debug settings, and everybody with the image reads them");

    public override void Register(RuleRegistration on) => on.Service(See);

    private static void See(ServiceContext context)
    {
        // The web SDK publishes every JSON file; others publish what they are told to copy.
        var production = context.Environments.Where(e => e.Tier == EnvironmentTier.Production).Select(e => e.Info).ToList();
        if (context.Service.Project is not { IsWeb: true } project || project.Document.Document.Errors.Length > 0 || production.Count == 0)
        {
            return;
        }

        foreach (var file in context.Workspace.InFolder(context.Service.Folder))
        {
            if (file is { Kind: DocumentKind.Settings, Environment.Tier: EnvironmentTier.Development } && context.Policy.Info(file.Environment.Name).TierIsKnown
                && DocumentNames.SettingsEnvironment(file.File.Name) is not null && !IsKeptBack(project, file.File.Name))
            {
                context.Report(
                    new SourceLocation(project.Document.File, new(project.Document.Document.Root!.Span.Start, 0)),
                    production,
                    file.File.Name,
                    $"Publishing copies {file.File.Name} into the deployed output",
                    $"Add <Content Update=\"{file.File.Name}\" CopyToPublishDirectory=\"Never\" /> to the project file",
                    related: [new(new SourceLocation(file.File, new(0, 0)), "the file that is published")]);
            }
        }
    }

    private static bool IsKeptBack(ProjectFile project, string name)
    {
        foreach (var group in project.Document.Document.Root.At("Project").Members())
        {
            foreach (var item in group.Name == "ItemGroup" ? group.Value.Members() : [])
            {
                if (item.Name is "Content" or "None" && (Names(item.Value.At("@Remove"), name) || (Names(item.Value.At("@Update") ?? item.Value.At("@Include"), name) && IsNever(item.Value))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsNever(ConfigNode item) =>
        string.Equals((item.At("@CopyToPublishDirectory") ?? item.At("CopyToPublishDirectory", "#text") ?? item.At("CopyToPublishDirectory")).AsText()?.Trim(), "Never", StringComparison.OrdinalIgnoreCase);

    // What an expression of MSBuild stands for is not known, so it may well name the file.
    private static bool Names(ConfigNode? pattern, string name) =>
        pattern.AsText() is { } text && Array.Exists(text.Split(';'), p => p.IndexOf("$(", StringComparison.Ordinal) >= 0 || p.IndexOf("@(", StringComparison.Ordinal) >= 0 || Glob.IsMatch(p.Trim().Replace('\\', '/'), name));
}
