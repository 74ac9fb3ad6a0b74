using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Text;

namespace Seaworthy.Rules.Documents;

/// <summary>Which of the folder's files and environments the names in a policy reach. Paths and globs count from the folder or from the policy's.</summary>
internal sealed class PolicyReach
{
    private readonly string _policyFolder;
    private readonly List<string> _paths;
    private readonly List<string> _folders;
    private readonly HashSet<string> _environments = new(StringComparer.OrdinalIgnoreCase);

    public PolicyReach(Workspace workspace, IEnumerable<UnreadFile> unread)
    {
        _policyFolder = workspace.Policy.File?.Folder ?? "";
        _paths = [.. workspace.Documents.Select(d => d.File.Path), .. unread.Select(u => u.Path)];
        _folders = [.. workspace.Services.Select(s => s.Folder), _policyFolder];
        _environments.UnionWith(workspace.Policy.Environments.Select(e => e.Name));
        _environments.UnionWith(workspace.Services.SelectMany(s => s.Environments).Select(e => e.Name));
        _environments.UnionWith(workspace.Documents.Select(d => d.Environment?.Name).OfType<string>());
        _environments.UnionWith(workspace.Containers.Select(c => c.Environment?.Name).OfType<string>());
        foreach (var descriptor in workspace.OfKind(DocumentKind.Descriptor))
        {
            foreach (var environment in descriptor.Document.Root.At("environments").Members())
            {
                _environments.Add(environment.Name);
            }
        }
    }

    public IReadOnlyCollection<string> Environments => _environments;

    /// <summary>Paths of all files, read or not.</summary>
    public IReadOnlyList<string> Paths => _paths;

    public bool HasEnvironment(string name) => _environments.Contains(name);

    /// <summary>Whether a glob matches a file.</summary>
    public bool Matches(string glob) => Matches(glob, _paths);

    public bool Matches(string glob, IReadOnlyList<string> paths) =>
        paths.Any(path => Glob.IsMatch(glob, path) || (_policyFolder.Length > 0 && Glob.IsMatch(_policyFolder + "/" + glob, path)));

    /// <summary>Whether a source's path names a file beside a service or beside the policy.</summary>
    public bool HasSource(string source) => _folders.Any(folder => RelativePath.Combine(folder, source) is { } path && _paths.Contains(path));

    /// <summary>Whether a suppression's file and environment exist at all.</summary>
    public bool Reaches(Suppression suppression) =>
        (suppression.Path is null || Matches(suppression.Path)) && (suppression.Environment is null || HasEnvironment(suppression.Environment));
}
