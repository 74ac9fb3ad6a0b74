using Seaworthy.Documents;
using Seaworthy.Schemas.Keywords;
using Seaworthy.Text;

namespace Seaworthy.Schemas.Compilation;

/// <summary>Turns schemas into plans. What is referred to is queued, never recursed into, so that chains of references may be of any length.</summary>
internal sealed partial class SchemaCompiler(SchemaDocument document, SchemaRegistry registry, SchemaOptions options, CancellationToken cancellationToken)
{
    private const int MaxProblems = 100;

    private readonly Dictionary<ConfigNode, Subschema> _compiled = [];
    private readonly Dictionary<SchemaResource, SchemaScope> _scopes = [];
    private readonly Queue<Subschema> _queue = new();
    private readonly List<Subschema> _all = [];
    private readonly List<SchemaProblem> _problems = [];

    public static SchemaCompilation Compile(SourceFile file, ConfigNode root, SchemaRegistry registry, SchemaOptions options, CancellationToken cancellationToken)
    {
        var document = registry.Index(file.Path, file, root, options.DefaultDialect);
        var compiler = new SchemaCompiler(document, registry, options, cancellationToken);
        return compiler.Run();
    }

    private SchemaCompilation Run()
    {
        var start = Get(new SchemaPlace(document.Root, document.Resources[document.Root], ""));
        CompileQueue();
        var tracksScope = CompileDynamicAnchors();
        if (_problems.Count > 0)
        {
            return new SchemaCompilation(null, [.. _problems]);
        }

        foreach (var schema in _all)
        {
            schema.Link(inlines: !tracksScope);
        }

        return new SchemaCompilation(new JsonSchema(tracksScope ? start : start.Final(), tracksScope), []);
    }

    private void CompileQueue()
    {
        while (_queue.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Fill(_queue.Dequeue());
        }
    }

    /// <summary>The plan of a subschema; filled once its turn comes.</summary>
    private Subschema Get(SchemaPlace place)
    {
        if (_compiled.TryGetValue(place.Node, out var known))
        {
            return known;
        }

        var schema = new Subschema(place, Scope(place.Resource));
        _compiled.Add(place.Node, schema);
        _all.Add(schema);
        _queue.Enqueue(schema);
        return schema;
    }

    // A subschema that starts a resource of its own belongs to that one.
    private Subschema Get(Subschema parent, string pointer, ConfigNode node) =>
        Get(parent.Place.Resource.Document.Resources.TryGetValue(node, out var own)
            ? new SchemaPlace(node, own, own.Pointer)
            : new SchemaPlace(node, parent.Place.Resource, pointer));

    private Subschema Child(Subschema parent, in ConfigMember member) => Get(parent, JsonPointer.Append(parent.Place.Pointer, member.Name), member.Value);

    private Subschema[] Children(Subschema parent, in ConfigMember member)
    {
        var items = member.Value.Items();
        var children = new Subschema[items.Length];
        var pointer = JsonPointer.Append(parent.Place.Pointer, member.Name);
        for (var i = 0; i < items.Length; i++)
        {
            children[i] = Get(parent, JsonPointer.Append(pointer, i), items[i]);
        }

        return children;
    }

    private SchemaScope Scope(SchemaResource resource)
    {
        if (!_scopes.TryGetValue(resource, out var scope))
        {
            scope = new SchemaScope();
            _scopes.Add(resource, scope);
            if (resource.Unsupported is { } unsupported)
            {
                var at = resource.Root.At("$schema") ?? resource.Root;
                _problems.Add(new SchemaProblem(resource.File, at.Span, unsupported));
            }
        }

        return scope;
    }

    private void Fill(Subschema schema)
    {
        switch (schema.Place.Node)
        {
            case ObjectNode node:
                FillObject(schema, node);
                break;
            case ScalarNode { Kind: NodeKind.Boolean } node:
                if (!NodeEquality.IsTrue(node))
                {
                    schema.Keywords.Add(new Never(new KeywordPlace(schema.Place, "")));
                }

                break;
            default:
                Problem(schema, schema.Place.Node, "A schema is an object, true or false");
                break;
        }
    }

    private void FillObject(Subschema schema, ObjectNode node)
    {
        var dialect = schema.Place.Resource.Dialect;
        if (dialect <= SchemaDialect.Draft7 && node.TryGet("$ref", out var only))
        {
            // Until draft 7 nothing beside a reference counts.
            AddReference(schema, only);
            return;
        }

        var vocabularies = schema.Place.Resource.Vocabularies;
        foreach (var member in node.Members)
        {
            AddReferences(schema, member, dialect);
            if ((vocabularies & Vocabularies.Validation) != 0)
            {
                AddAssertion(schema, node, member, dialect);
            }

            if ((vocabularies & Vocabularies.Applicator) != 0)
            {
                AddApplicator(schema, node, member, dialect);
            }

            if (member.Name == "format")
            {
                AddFormat(schema, member, vocabularies);
            }
        }

        AddMembers(schema, node, vocabularies);
        if ((vocabularies & Vocabularies.Applicator) != 0)
        {
            AddItems(schema, node, dialect);
        }

        if ((vocabularies & Vocabularies.Unevaluated) != 0 && dialect >= SchemaDialect.Draft201909)
        {
            AddUnevaluated(schema, node);
        }
    }

    private void AddFormat(Subschema schema, in ConfigMember member, Vocabularies vocabularies)
    {
        if (Text(schema, member) is { } name
            && (options.AssertFormats ?? (vocabularies & Vocabularies.FormatAssertion) != 0)
            && Formats.SchemaFormat.Find(name) is { } format)
        {
            schema.Keywords.Add(new FormatKeyword(Place(schema, member), format));
        }
    }

    private static KeywordPlace Place(Subschema schema, in ConfigMember member) => new(schema.Place, member.Name);

    private void Problem(Subschema schema, ConfigNode at, string message) => Problem(schema, at.Span, message);

    private void Problem(Subschema schema, TextSpan at, string message)
    {
        if (_problems.Count < MaxProblems)
        {
            _problems.Add(new SchemaProblem(schema.Place.Resource.File, at, message));
        }
    }
}
