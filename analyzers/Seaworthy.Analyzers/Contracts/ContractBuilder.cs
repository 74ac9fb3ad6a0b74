namespace Seaworthy.Analyzers.Contracts;

/// <summary>What a contract says of the project itself.</summary>
internal sealed record ContractProject(string Assembly, string? Framework, string? Directory);

/// <summary>Makes the contract document of a project's facts. The order the facts come in does not matter.</summary>
internal sealed class ContractBuilder
{
    private readonly ContractProject _project;
    private readonly IReadOnlyList<Fact> _facts;
    private readonly ContractNode _root = new("");
    private readonly Dictionary<string, ObjectShape> _objects = new(StringComparer.Ordinal);
    private readonly HashSet<string> _validated = new(StringComparer.Ordinal);

    private ContractBuilder(IEnumerable<Fact> facts, ContractProject project)
    {
        _project = project;
        _facts = new ContractResolver(facts).Resolve();
        foreach (var fact in _facts)
        {
            switch (fact)
            {
                case ReadFact read when KeyTemplate.Segments(read.Key) is { Count: > 0 } segments:
                    _root.Descend(segments).Reads.Add(read);
                    break;
                case BindFact bind when KeyTemplate.Segments(bind.Key) is { } segments:
                    _root.Descend(segments).Binds.Add(bind);
                    foreach (var shape in bind.Objects)
                    {
                        if (!_objects.ContainsKey(shape.Name))
                        {
                            _objects.Add(shape.Name, shape);
                        }
                    }

                    if ((ValidationsOf(bind) & (Validations.DataAnnotations | Validations.Generated)) != 0)
                    {
                        MarkValidated(bind.Shape);
                    }

                    break;
            }
        }
    }

    /// <summary>The document, null when the project tells nothing about configuration.</summary>
    public static JsonMap? Build(IEnumerable<Fact> facts, ContractProject project)
    {
        var builder = new ContractBuilder(facts, project);
        var about = builder.About(out var told);
        return told || !builder._root.IsEmpty ? builder.Document(about) : null;
    }

    private JsonMap Document(JsonMap about)
    {
        var document = new JsonMap()
            .Add("$schema", "https://json-schema.org/draft/2020-12/schema")
            .Add("title", _project.Assembly)
            .Add("type", "object");
        if (_root.Binds.Count > 0)
        {
            about.Add("binds", Binds(_root));
        }

        document.Add(ShapeSchema.Notes, about);
        AddBound(document, new JsonMap(), _root);
        AddBelow(document, _root);
        var definitions = Reachable().OrderBy(o => o.Name, StringComparer.Ordinal).ToArray();
        return definitions.Length == 0 ? document
            : document.Add("$defs", definitions.Aggregate(new JsonMap(), (all, shape) => all.Add(shape.Name, Definition(shape))));
    }

    private JsonMap About(out bool told)
    {
        var about = new JsonMap().Add("contract", 1).Add("assembly", _project.Assembly);
        if (_project.Framework is { } framework)
        {
            about.Add("framework", framework);
        }

        var files = _facts.OfType<LateFileFact>().Select(f => (JsonPart)At(new JsonMap().Add("path", KeyTemplate.Path(f.Path)).Add("api", f.Api).Add("optional", f.Optional).Add("variablesFollow", f.VariablesFollow), f.At)).ToArray();
        var clears = _facts.OfType<ClearsSourcesFact>().Any();
        var variables = _facts.OfType<EnvironmentFact>().Where(v => v.Name.Length > 0 && v.Name.All(c => c >= ' ')).OrderBy(v => v.Name, StringComparer.Ordinal).ThenBy(v => v.At)
            .Select(v => (JsonPart)At(new JsonMap().Add("name", v.Name).Add("required", v.Required), v.At)).ToArray();
        told = files.Length > 0 || clears || variables.Length > 0;
        return about.Add("lateFiles", new JsonList(files)).Add("clearsSources", clears).Add("environmentVariables", new JsonList(variables));
    }

    private JsonMap Schema(ContractNode node)
    {
        var schema = new JsonMap();
        var note = new JsonMap();
        if (node.Binds.Count > 0)
        {
            note = AddBound(schema, note, node);
        }
        else if (ReadShape(node) is { } shape)
        {
            var (own, kind) = ShapeSchema.Of(shape);
            // A value that also has keys below is not held to one JSON type.
            (schema, note) = node.Children.Any() || node.Items is not null ? (schema, kind) : (own, kind);
        }
        else if (node.Items is not null)
        {
            note.Add("kind", "dictionary");
        }
        else if (node.Children.Any())
        {
            schema.Add("type", "object");
        }

        if (node.Required is { } required)
        {
            note.Add("required", required);
        }

        if (node.Reads.Count > 0)
        {
            note.Add("reads", new JsonList(node.Reads.Select(Read)));
        }

        if (node.Binds.Count > 0)
        {
            note.Add("binds", Binds(node));
        }

        AddBelow(schema, node);
        return schema.AddIf(note.Count > 0, ShapeSchema.Notes, note);
    }

    /// <summary>Schema of what a section is bound to: one type as it is, several together.</summary>
    private static JsonMap AddBound(JsonMap schema, JsonMap note, ContractNode node)
    {
        var shapes = node.Binds.Select(b => b.Shape).Distinct().ToArray();
        if (shapes.Length > 1)
        {
            schema.Add("allOf", new JsonList(shapes.Select(ShapeSchema.Closed).OrderBy(s => s.Write(indented: false), StringComparer.Ordinal)));
        }
        else if (shapes.Length == 1)
        {
            var (own, kind) = ShapeSchema.Of(shapes[0]);
            foreach (var member in own.Members)
            {
                schema.Add(member.Key, member.Value);
            }

            return kind;
        }

        return note;
    }

    private void AddBelow(JsonMap schema, ContractNode node)
    {
        var children = node.Children.ToArray();
        if (children.Length > 0)
        {
            schema.Add("properties", children.Aggregate(new JsonMap(), (all, child) => all.Add(child.Name, Schema(child))));
        }

        if (node.Items is { } items && schema.Members.All(m => m.Key is not "additionalProperties"))
        {
            schema.Add("additionalProperties", Schema(items));
        }

        var required = children.Where(c => c.Required is not null).Select(c => (JsonPart)c.Name).ToArray();
        if (required.Length > 0)
        {
            schema.Add("required", new JsonList(required));
        }
    }

    private static ValueShape? ReadShape(ContractNode node)
    {
        var shapes = node.Reads.Where(r => r.Shape is not null).Select(r => r.Shape!).Distinct().ToArray();
        if (shapes.Length == 0)
        {
            return null;
        }

        // Read as text and as a number: the number says more. Read as two kinds: nothing can be claimed.
        var special = shapes.Where(s => s.Kind != "string").Select(s => s with { Nullable = false }).Distinct().ToArray();
        return special.Length switch
        {
            0 => ValueShape.Text with { Nullable = true },
            1 => shapes.All(s => s.Nullable) ? special[0] with { Nullable = true } : special[0],
            _ => ValueShape.Any,
        };
    }

    private JsonMap Read(ReadFact read)
    {
        var json = At(new JsonMap().Add("api", read.Api), read.At).AddIf(read.HasDefault, "hasDefault", true).AddIf(read.Conditional, "conditional", true);
        return read is { Api: "GetValue", Shape: { } shape } ? json.Add("kind", shape.Kind) : json;
    }

    private JsonList Binds(ContractNode node) => new(node.Binds.Select(bind =>
    {
        var json = new JsonMap().Add("api", bind.Api);
        if (bind.Shape.Type is { } type)
        {
            json.Add("type", type);
        }

        At(json, bind.At).Add("validation", new JsonList(Names(ValidationsOf(bind))));
        return (JsonPart)json.AddIf(bind.ErrorOnUnknown, "errorOnUnknown", true).AddIf(bind.BindNonPublic, "bindNonPublic", true).AddIf(bind.Conditional, "conditional", true);
    }));

    private static IEnumerable<JsonPart> Names(Validations validations)
    {
        if ((validations & Validations.DataAnnotations) != 0)
        {
            yield return "dataAnnotations";
        }

        if ((validations & Validations.Custom) != 0)
        {
            yield return "custom";
        }

        if ((validations & Validations.Generated) != 0)
        {
            yield return "generated";
        }

        if ((validations & Validations.OnStart) != 0)
        {
            yield return "onStart";
        }
    }

    /// <summary>Validation belongs to options of one type and name; a plain Get or Bind has none.</summary>
    private Validations ValidationsOf(BindFact bind) => bind.OptionsName is not { } name ? Validations.None
        : _facts.OfType<ValidationFact>()
            .Where(v => v.Shape.Kind == bind.Shape.Kind && v.Shape.Type == bind.Shape.Type && (v.OptionsName is null or "?" || name == "?" || v.OptionsName == name))
            .Aggregate(Validations.None, (all, v) => all | v.Validations);

    private void MarkValidated(ValueShape? shape)
    {
        if (shape?.Item is { } item)
        {
            MarkValidated(item);
        }

        if (shape is { Kind: "object", Type: { } type } && _validated.Add(type) && _objects.TryGetValue(type, out var described))
        {
            foreach (var member in described.Members)
            {
                if (member.ValidateNested)
                {
                    MarkValidated(member.Value);
                }
            }
        }
    }

    private JsonMap Definition(ObjectShape shape)
    {
        var note = new JsonMap().Add("kind", "object");
        var definition = new JsonMap().Add("type", "object").Add(ShapeSchema.Notes, shape.At is { } at ? At(note, at) : note);
        if (shape.Members.Count > 0)
        {
            definition.Add("properties", shape.Members.Aggregate(new JsonMap(), (all, member) => all.Add(member.Key, ShapeSchema.Member(member, Required(shape, member)))));
        }

        var required = shape.Members.Where(m => Required(shape, m) is not null).Select(m => (JsonPart)m.Key).ToArray();
        return definition.AddIf(required.Length > 0, "required", new JsonList(required));
    }

    private string? Required(ObjectShape shape, MemberShape member) =>
        member.ConstructorDemands ? "constructor" : member.StartsInvalid && !member.ReadOnly && _validated.Contains(shape.Name) ? "attribute" : null;

    private List<ObjectShape> Reachable()
    {
        var found = new List<ObjectShape>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<ValueShape>(_facts.OfType<BindFact>().Where(b => KeyTemplate.Segments(b.Key) is not null).Select(b => b.Shape));
        while (open.Count > 0)
        {
            var shape = open.Pop();
            if (shape.Item is { } item)
            {
                open.Push(item);
            }

            if (shape is { Kind: "object", Type: { } type } && seen.Add(type))
            {
                // A reference always leads somewhere, also for a type met only inside another fact.
                var described = _objects.TryGetValue(type, out var known) ? known : new(type, null, default);
                found.Add(described);
                foreach (var member in described.Members)
                {
                    open.Push(member.Value);
                }
            }
        }

        return found;
    }

    private JsonMap At(JsonMap json, Position at) =>
        json.Add("file", Positions.Relative(at.File, _project.Directory)).Add("line", at.Line).Add("column", at.Column);
}
