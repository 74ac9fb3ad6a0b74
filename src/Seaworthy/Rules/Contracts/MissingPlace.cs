using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Text;

namespace Seaworthy.Rules.Contracts;

/// <summary>Where a finding about an absent key stands: at the deepest existing parent, else at what defines the environment.</summary>
internal static class MissingPlace
{
    public static SourceLocation Find(Workspace workspace, EnvironmentModel environment, string key)
    {
        var files = environment.Layers.Where(l => l.Kind == SourceKind.File).Reverse().OrderBy(l => environment.Owns(l) ? 0 : 1).ToList();
        for (var parent = ConfigurationKey.Parent(key); parent.Length > 0; parent = ConfigurationKey.Parent(parent))
        {
            foreach (var file in files)
            {
                if (KeyPlaces.Find(file, parent) is { } place)
                {
                    return place;
                }
            }
        }

        if (files.Count > 0 && environment.Owns(files[0]))
        {
            return Top(files[0]);
        }

        foreach (var container in workspace.Containers)
        {
            if (container.Source is { } source && environment.Layers.Contains(source))
            {
                return container.Location;
            }
        }

        return files.Count > 0 ? Top(files[files.Count - 1])
            : workspace.Policy is { File: { } policy } && workspace.Policy.Environment(environment.Name) is { } named ? new SourceLocation(policy, named.NameSpan)
            : environment.Layers.Count > 0 ? Top(environment.Layers[environment.Layers.Count - 1])
            : new SourceLocation(environment.Service.Contract?.File ?? environment.Service.Project?.Document.File ?? new SourceFile(environment.Service.Folder, ""), default);
    }

    private static SourceLocation Top(ConfigurationSource source) => new(source.File, new TextSpan(source.Document.Root?.Span.Start ?? 0, source.File.Text.Length > 0 ? 1 : 0));
}
