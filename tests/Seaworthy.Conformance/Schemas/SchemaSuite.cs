using Seaworthy.Documents;
using Seaworthy.Schemas;
using Seaworthy.Text;

namespace Seaworthy.Conformance.Schemas;

/// <summary>The official JSON Schema test suite as it lies on disk.</summary>
internal sealed class SchemaSuite(string root)
{
    private readonly Lazy<List<Remote>> _remotes = new(() => ReadRemotes(root));

    /// <summary>The tests of one part of a draft, file by file.</summary>
    public IEnumerable<SuiteTest> Tests(string draft, SuitePart part)
    {
        var folder = Path.Combine(root, "tests", draft);
        foreach (var path in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var relative = Relative(folder, path);
            if (PartOf(relative) == part)
            {
                foreach (var test in Tests($"{draft}/{relative}", Read($"{draft}/{relative}", path)))
                {
                    yield return test;
                }
            }
        }
    }

    /// <summary>The documents that references of the suite lead to, anew for each schema: none may lean on what another one left.</summary>
    public SchemaRegistry Remotes()
    {
        var registry = new SchemaRegistry();
        foreach (var remote in _remotes.Value)
        {
            registry.Add(remote.Uri, remote.Document.File, remote.Document.Root!, remote.Dialect);
        }

        return registry;
    }

    private static SuitePart PartOf(string relative) =>
        relative.StartsWith("optional/format/", StringComparison.Ordinal) ? SuitePart.Format
        : relative.StartsWith("optional/", StringComparison.Ordinal) ? SuitePart.Optional
        : SuitePart.Required;

    private static IEnumerable<SuiteTest> Tests(string name, ConfigDocument document)
    {
        foreach (var testCase in document.Root.Items())
        {
            foreach (var test in testCase.At("tests").Items())
            {
                yield return new SuiteTest(
                    $"{name}: {testCase.At("description").AsText()}: {test.At("description").AsText()}",
                    document,
                    testCase.At("schema")!,
                    test.At("data")!,
                    test.At("valid").AsText() == "true");
            }
        }
    }

    private static List<Remote> ReadRemotes(string root)
    {
        var folder = Path.Combine(root, "remotes");
        var remotes = new List<Remote>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var relative = Relative(folder, path);
            var top = relative.Split('/')[0];

            // Of dialects that are not supported; no test of the others refers to them.
            if (top is not ("draft3" or "v1"))
            {
                remotes.Add(new Remote("http://localhost:1234/" + relative, Read("remotes/" + relative, path), SuiteDraft.Dialect(top)));
            }
        }

        return remotes;
    }

    private static ConfigDocument Read(string name, string path)
    {
        var document = JsonReader.Read(new SourceFile(name, File.ReadAllText(path)), JsonDialect.General, TestContext.Current.CancellationToken);
        Assert.Empty(document.Errors.Select(error => $"{name}: {error.Message}"));
        return document;
    }

    private static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');

    private sealed record Remote(string Uri, ConfigDocument Document, SchemaDialect? Dialect);
}
