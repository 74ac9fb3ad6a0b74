using Seaworthy.Documents;
using Seaworthy.Findings;
using Seaworthy.Schemas;
using Seaworthy.Schemas.Compilation;
using Seaworthy.Text;
using Seaworthy.Tool.Input;
using Seaworthy.Tool.Reports;

namespace Seaworthy.Tool.Commands;

/// <summary><c>seaworthy check</c>: plain schema validation of JSON and YAML files.</summary>
internal sealed record CheckCommand(string Schema, IReadOnlyList<string> Paths, IReadOnlyList<string> References, SchemaDialect Dialect, bool AssertFormats, string Format, string? Output, Verbosity Verbosity)
{
    /// <summary>The names of drafts, as options take them.</summary>
    public static readonly string[] DraftNames = ["draft-04", "draft-06", "draft-07", "2019-09", "2020-12"];

    /// <summary>The draft of a name; the newest for none.</summary>
    public static SchemaDialect Draft(string? name) => name is null ? SchemaDialect.Draft202012 : (SchemaDialect)Array.IndexOf(DraftNames, name);

    public int Run(Terminal terminal, DateTime today, CancellationToken cancellationToken)
    {
        var root = Directory.GetCurrentDirectory();
        var document = ReadSchema(root, cancellationToken);
        List<string> named = [.. References.Select(reference => Relative(root, reference)), .. SchemaReferences.OfSchema(document.File, document.Root)];
        var known = new SchemaFiles(SchemaDiscovery.Read(root, named, cancellationToken), cancellationToken);
        foreach (var reference in References)
        {
            if (known.Find(new SourceFile("", ""), Relative(root, reference)) is null)
            {
                throw new InputException($"'{reference}' can't be read. Give a JSON or YAML file that the schema refers to.");
            }
        }

        var schema = Compile(document, known, terminal, cancellationToken);
        if (schema is null)
        {
            return ExitCode.Usage;
        }

        var result = SchemaCheck.Run(schema, ReadFiles(root, cancellationToken), today, cancellationToken);
        ReportWriter.Write(new ReportData(result, null, "") { Schema = document.File.Path }, Format, Output, Verbosity, terminal);
        return ExitCode.Of(result, Severity.Error);
    }

    private ConfigDocument ReadSchema(string root, CancellationToken cancellationToken)
    {
        if (!File.Exists(Schema) && DraftNames.Contains(Schema, StringComparer.Ordinal))
        {
            var uri = StandardSchemas.Identifier(Draft(Schema));
            return new ConfigDocument(StandardSchemas.Find(uri)!.File, DocumentFormat.Json, [StandardSchemas.Find(uri)!.Root], []);
        }

        var file = SourceFileReader.Read(Path.GetFullPath(Schema), Relative(root, Schema), out var reason)
            ?? throw new InputException($"The schema '{Schema}' can't be read: {reason}. Give a file, or a draft's name to check schemas themselves: {string.Join(", ", DraftNames)}.");
        return SchemaFiles.Read(file, cancellationToken);
    }

    // A schema with a defect proves nothing, so all of them are told and nothing is checked.
    private JsonSchema? Compile(ConfigDocument document, SchemaFiles known, Terminal terminal, CancellationToken cancellationToken)
    {
        var problems = document.Errors.Select(error => new SchemaProblem(document.File, error.Span, "The schema does not parse: " + error.Message)).ToList();
        if (problems.Count == 0 && document.Root is null)
        {
            problems.Add(new SchemaProblem(document.File, default, "The schema is empty"));
        }

        JsonSchema? schema = null;
        if (problems.Count == 0)
        {
            var compilation = JsonSchema.Compile(document.File, document.Root!, known.Registry, new SchemaOptions { DefaultDialect = Dialect, AssertFormats = AssertFormats ? true : null }, cancellationToken);
            schema = compilation.Schema;
            problems.AddRange(compilation.Problems);
        }

        if (problems.Count == 0 && SchemaCheck.Judge(document, known, Dialect, cancellationToken) is { } verdict)
        {
            problems.AddRange(verdict.Errors.Select(error => new SchemaProblem(document.File, error.Span, error.Message)));
        }

        foreach (var problem in problems)
        {
            var at = problem.File.GetPosition(problem.Span.Start);
            terminal.Error.WriteLine(FormattableString.Invariant($"{Printable.Text(problem.File.Path)}:{at.Line}:{at.Column} error: {Printable.Text(problem.Message)}"));
        }

        if (problems.Count > 0)
        {
            terminal.Error.WriteLine($"seaworthy: the schema has {ReportData.Plural(problems.Count, "defect")}; nothing was checked");
        }

        return problems.Count == 0 ? schema : null;
    }

    private List<SourceFile> ReadFiles(string root, CancellationToken cancellationToken)
    {
        var files = new List<SourceFile>();
        foreach (var path in Paths.SelectMany(Expand))
        {
            cancellationToken.ThrowIfCancellationRequested();
            files.Add(SourceFileReader.Read(Path.GetFullPath(path), Relative(root, path), out var reason) ?? throw new InputException($"'{path}' can't be read: {reason}."));
        }

        return files;
    }

    // A folder stands for the JSON and YAML files in it.
    private static IEnumerable<string> Expand(string path)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }

        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        string[] found = [.. new[] { "*.json", "*.yaml", "*.yml" }.SelectMany(pattern => Directory.EnumerateFiles(path, pattern, options)).Order(StringComparer.Ordinal)];
        return found.Length > 0 ? found : throw new InputException($"There is no JSON or YAML file under '{path}'.");
    }

    private static string Relative(string root, string path) =>
        string.IsNullOrWhiteSpace(path) ? throw new InputException("A path is empty.") : Path.GetRelativePath(root, Path.GetFullPath(path)).Replace('\\', '/');
}
