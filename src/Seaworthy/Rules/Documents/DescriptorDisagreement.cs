using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Documents;

/// <summary>SEA0202: the descriptor and the files know different environments.</summary>
internal sealed class DescriptorDisagreement : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA0202",
        "Descriptor and files disagree on environments",
        "--ww",
        Profile.Recommended,
        "documentation/deployment/configuration-files",
        "What the descriptor demands of an environment is checked only for environments both sides know");

    public override void Register(RuleRegistration on) => on.Workspace(See);

    private static void See(WorkspaceContext context)
    {
        foreach (var descriptor in context.Workspace.OfKind(DocumentKind.Descriptor).Where(d => d.Document.Errors.Length == 0))
        {
            var root = descriptor.Document.Root;
            var scope = descriptor.File.Folder;
            var entries = new List<Entry>();
            foreach (var member in root.At("environments").Members())
            {
                entries.Add(new Entry(member, DescriptorEnvironments.Info(root, member, context.Policy)));
            }

            var files = Files(context.Workspace, scope);
            foreach (var (environment, file) in files)
            {
                if (environment is { IsDeployed: true, TierIsKnown: true } && !entries.Exists(e => IsSame(e.Info, environment)))
                {
                    var at = root is ObjectNode top && top.TryGet("environments", out var all) ? all.NameSpan : root!.Span;
                    context.Report(
                        new(descriptor.File, at),
                        "environments:" + environment.Name,
                        $"{environment.Name} has files but no entry in {descriptor.File.Name}: {file.File.Path}",
                        $"Add an entry '{environment.Name}' under 'environments'",
                        [environment],
                        related: [new(new(file.File, new(0, 0)), $"belongs to {environment.Name}")]);
                }
            }

            foreach (var (entry, info) in entries)
            {
                if (info.IsDeployed && !files.Exists(f => IsSame(f.Environment, info)) && !IsDeployedOtherwise(context, entry, info, scope))
                {
                    context.Report(
                        new(descriptor.File, entry.NameSpan),
                        "environments:" + entry.Name,
                        $"{entry.Name} is declared, but no settings file, compose file, manifest or host belongs to it",
                        "Add 'host:' to the entry, assign its files with 'files:' in seaworthy.yaml, or remove the entry",
                        [info]);
                }
            }
        }
    }

    /// <summary>The first file of each environment below the descriptor's folder.</summary>
    private static List<OwnFile> Files(Workspace workspace, string scope)
    {
        var own = workspace.Documents
            .Where(d => d.Environment is not null && !(d.Kind == DocumentKind.DotEnv && DocumentNames.IsExample(d.File.Name)))
            .Select(d => new OwnFile(d.Environment!, d));
        var selected = workspace.Containers.Where(c => c.Environment is not null).Select(c => new OwnFile(c.Environment!, c.Document));
        return [.. own.Concat(selected).Where(f => IsIn(f.File, scope)).GroupBy(f => f.Environment.Name, StringComparer.OrdinalIgnoreCase).Select(g => g.First())];
    }

    // .NET starts in Production without a file of its own, and a manifest that tells no environment may serve any.
    private static bool IsDeployedOtherwise(WorkspaceContext context, ConfigMember entry, EnvironmentInfo info, string scope) =>
        entry.Value.At("host") is not null
        || (info.Tier == EnvironmentTier.Production && context.Workspace.Services.Any(s => RelativePathIsIn(s.Folder, scope)))
        || context.Workspace.OfKind(DocumentKind.Kubernetes).Any(d => d.Environment is null && IsIn(d, scope))
        || context.Policy.Environment(info.Name) is { Sources.Count: > 0 } or { Files.Count: > 0 };

    private static bool IsIn(WorkspaceDocument document, string scope) => RelativePathIsIn(document.File.Path, scope);

    private static bool RelativePathIsIn(string path, string scope) =>
        scope.Length == 0 || path == scope || path.StartsWith(scope + "/", StringComparison.Ordinal);

    // A folder `prod` and an entry `production` are one environment; `prod-eu` and `prod-us` are two.
    private static bool IsSame(EnvironmentInfo a, EnvironmentInfo b) =>
        ConfigurationKey.Equals(a.Name, b.Name) || (a.Tier == b.Tier && TierNames.IsTierWord(a.Name) && TierNames.IsTierWord(b.Name));

    private sealed record Entry(ConfigMember Member, EnvironmentInfo Info);

    private sealed record OwnFile(EnvironmentInfo Environment, WorkspaceDocument File);
}
