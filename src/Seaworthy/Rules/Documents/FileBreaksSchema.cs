using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Rules.SchemaDemands;
using Seaworthy.Schemas;

namespace Seaworthy.Rules.Documents;

/// <summary>SEA0104: a file, or the effective configuration, breaks the schema that the file or the policy names for it.</summary>
/// <param name="follows">Whether a file's own <c>$schema</c> is followed.</param>
internal sealed class FileBreaksSchema(bool follows = true) : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA0104",
        "File breaks its schema",
        "wwee",
        Profile.Recommended,
        "process/pre/configuration-validation",
        "The schema is what the readers of the file agreed on: what breaks it is misread or ignored, and shows itself after the deployment");

    public override void Register(RuleRegistration on)
    {
        on.Document(See);
        on.Environment(See);
    }

    private static void See(EnvironmentContext context)
    {
        foreach (var attached in context.Policy.Schemas)
        {
            if (attached.Files.Count == 0)
            {
                Demand(attached.Schema, attached.Names).Judge(context, attached.Keys);
            }
        }
    }

    private void See(DocumentContext context)
    {
        if (context.Document.Document.IsTemplate)
        {
            return;
        }

        var own = follows && context.Document.Kind != DocumentKind.Policy ? SchemaReferences.OwnSchema(context.Root) : null;
        List<SchemaPolicy> attached = [.. context.Policy.Schemas.Where(a => context.Policy.Matches(a.Files, context.Document.File.Path))];
        if (own is null && attached.Count == 0)
        {
            return;
        }

        if (context.Document.Document.Errors.Length > 0)
        {
            SeeBroken(context);
            return;
        }

        if (own is not null)
        {
            SeeOwn(context, own);
        }

        foreach (var root in context.Document.Document.Roots)
        {
            foreach (var schema in attached)
            {
                foreach (var (key, node) in DocumentSections.Select(root, schema.Keys))
                {
                    Demand(schema.Schema, schema.Names).Judge(context, node, key, context.Environments);
                }
            }
        }
    }

    // What is cut off by a syntax error would look like missing keys. Of files that something loads SEA0001 speaks.
    private static void SeeBroken(DocumentContext context)
    {
        if (context.Document.Kind == DocumentKind.Other)
        {
            foreach (var error in context.Document.Document.Errors.Take(SyntaxErrors.MostOfOneFile))
            {
                context.Report(error.Span, "", "The file does not parse: " + error.Message, "Correct it here: what the schema demands is not checked before");
            }
        }
    }

    private void SeeOwn(DocumentContext context, ScalarNode reference)
    {
        if (context.Workspace.Schemas.Find(context.Document.File, reference.Text!) is not { } document)
        {
            context.Report(reference.Span, "$schema", "The schema that this file names was not found, so the file is not checked against it", "Correct the path, which counts from this file's folder, or remove it", Severity.Note);
            return;
        }

        var compilation = context.Workspace.Schemas.Compile(document, context.CancellationToken);
        if (compilation.Schema is { } schema)
        {
            Demand(schema, new Dictionary<string, string>(), IsSchemaKey).Judge(context, context.Root!, "", context.Environments);
            return;
        }

        var problem = compilation.Problems[0];
        var at = problem.File.GetPosition(problem.Span.Start);
        context.ReportNotChecked(reference.Span, "$schema", FormattableString.Invariant($"The schema can't be used, so this file is not checked: {problem.File.Path}:{at.Line}:{at.Column}: {problem.Message}"), "Correct the schema; 'seaworthy check' shows all that is wrong with it", context.Environments);
    }

    // The key that names the schema is the editor's, not the file's.
    private static bool IsSchemaKey(SchemaError error) => error.InstancePointer == "/$schema";

    private static SchemaDemand Demand(JsonSchema schema, IReadOnlyDictionary<string, string> names, Predicate<SchemaError>? ignores = null) =>
        new(schema, names, static error => error.Message, static error => $"Change it to what {error.SchemaLocation} demands") { Ignores = ignores ?? (static _ => false) };
}
