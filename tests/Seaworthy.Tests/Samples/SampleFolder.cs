using Seaworthy.Certificates;
using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Text;

namespace Seaworthy.Tests.Samples;

/// <summary>One folder below <c>samples</c>, read as the gate reads it.</summary>
internal sealed class SampleFolder
{
    private readonly string _root;

    private SampleFolder(string root, IReadOnlyList<SourceFile> files) => (_root, Files) = (root, files);

    public IReadOnlyList<SourceFile> Files { get; }

    public static SampleFolder Read(string name)
    {
        var root = Path.Combine(Repository.Root, "samples", name);
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(path => (Path: path, Relative: Path.GetRelativePath(root, path).Replace('\\', '/')))
            .Where(f => DocumentNames.IsRelevant(f.Relative) && !Array.Exists(f.Relative.Split('/')[..^1], DocumentNames.IsSkippedFolder))
            .OrderBy(f => f.Relative, StringComparer.Ordinal)
            // The same offsets on every checkout, whatever its line ends.
            .Select(f => new SourceFile(f.Relative, File.ReadAllText(f.Path).ReplaceLineEndings("\n")));
        return new SampleFolder(root, [.. files]);
    }

    public ValidationResult Validate(Profile? profile = null)
    {
        var request = new ValidationRequest
        {
            Files = Files,
            Policy = Files.Single(f => f.Path == "seaworthy.yaml"),
            Today = new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc),
            Profile = profile,
            // All of a sample is committed.
            Tracked = [.. Files.Select(f => f.Path)],
        };
        var named = CertificateReferences.Paths(Validator.Load(request, TestContext.Current.CancellationToken)).Where(p => File.Exists(Path.Combine(_root, p)));
        return Validator.Validate(request with { Certificates = [.. named.Select(p => new CertificateFile(p, File.ReadAllBytes(Path.Combine(_root, p)), null))] }, TestContext.Current.CancellationToken);
    }
}
