using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Contracts;

/// <summary>Reads a contract: a JSON Schema with annotations. What is malformed is passed over and told; it never throws.</summary>
internal sealed class ContractReader
{
    /// <summary>The key under which a contract says what JSON Schema has no word for.</summary>
    public const string Annotation = "x-seaworthy";

    /// <summary>The version of the format that is read.</summary>
    public const int Version = 1;

    // Behind so many references to references lies a circle.
    private const int MostReferences = 16;

    private const int MostProblems = 20;

    private readonly ObjectNode? _definitions;
    private readonly List<ContractProblem> _problems = [];
    private readonly Dictionary<string, ContractNode?> _types = new(StringComparer.Ordinal);

    private ContractReader(ObjectNode? definitions) => _definitions = definitions;

    public static Contract Read(SourceFile file, CancellationToken cancellationToken = default)
    {
        var document = JsonReader.Read(file, JsonDialect.General, cancellationToken);
        var root = document.Root as ObjectNode;
        var reader = new ContractReader(root?["$defs"] as ObjectNode);
        var own = root?[Annotation] as ObjectNode;
        if (document.Errors.Length == 0)
        {
            reader.CheckTop(document, root, own);
            reader.CheckParts(root);
        }

        var isUsable = root is not null && own is not null && ContractText.Int(own["contract"]) == Version;
        return new Contract(file, document.Errors, reader._problems)
        {
            Assembly = own?["assembly"].AsText() ?? root?["title"].AsText() ?? "",
            IgnoresNull = own?["framework"].AsText() is { } framework && framework.StartsWith("net", StringComparison.Ordinal) && framework.Length > 4 && framework[4] is '.' or >= 'a',
            ClearsSources = ContractText.IsTrue(own?["clearsSources"]),
            LateFiles = [.. (own?["lateFiles"]).Items().Select(LateFile.Read).OfType<LateFile>()],
            Variables = [.. (own?["environmentVariables"]).Items().Select(ContractVariable.Read).OfType<ContractVariable>()],
            Root = isUsable ? reader.Node(root!, isListed: false) : null,
            Types = reader,
        };
    }

    /// <summary>What a type's own definition says; null when the contract has none.</summary>
    public ContractNode? Type(string name)
    {
        if (!_types.TryGetValue(name, out var node))
        {
            _types[name] = node = _definitions?[name] is ObjectNode definition ? Node(definition, isListed: false) : null;
        }

        return node;
    }

    internal Dictionary<string, ContractNode> Members(IReadOnlyList<ObjectNode> parts)
    {
        var listed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var places = new Dictionary<string, List<ObjectNode>>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in parts)
        {
            listed.UnionWith(part["required"].Items().Select(i => i.AsText()).OfType<string>());
            foreach (var member in part["properties"].Members())
            {
                if (member.Value is ObjectNode node)
                {
                    if (!places.TryGetValue(member.Name, out var list))
                    {
                        places[member.Name] = list = [];
                    }

                    list.Add(node);
                }
            }
        }

        var members = new Dictionary<string, ContractNode>(places.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var pair in places)
        {
            members[pair.Key] = new ContractNode(this, Resolve(pair.Value), listed.Contains(pair.Key));
        }

        foreach (var name in listed)
        {
            if (!members.ContainsKey(name))
            {
                members[name] = new ContractNode(this, [], isListed: true);
            }
        }

        return members;
    }

    internal ContractNode? Element(IReadOnlyList<ObjectNode> parts)
    {
        List<ObjectNode> places = [.. parts.Select(p => p["items"] ?? p["additionalProperties"]).OfType<ObjectNode>()];
        return places.Count == 0 ? null : new ContractNode(this, Resolve(places), isListed: false);
    }

    private ContractNode Node(ObjectNode node, bool isListed) => new(this, Resolve([node]), isListed);

    // Every place that speaks of the key: itself first, then what it refers to.
    private List<ObjectNode> Resolve(IReadOnlyList<ObjectNode> places)
    {
        var parts = new List<ObjectNode>();
        foreach (var place in places)
        {
            Resolve(place, parts, 0);
        }

        return parts;
    }

    private void Resolve(ObjectNode node, List<ObjectNode> parts, int depth)
    {
        if (depth > MostReferences || parts.Contains(node))
        {
            return;
        }

        parts.Add(node);
        if (Definition(node["$ref"].AsText()) is { } target)
        {
            Resolve(target, parts, depth + 1);
        }

        foreach (var item in node["allOf"].Items())
        {
            if (item is ObjectNode part)
            {
                Resolve(part, parts, depth + 1);
            }
        }
    }

    private ObjectNode? Definition(string? reference)
    {
        const string Prefix = "#/$defs/";
        return reference is not null && reference.StartsWith(Prefix, StringComparison.Ordinal)
            ? _definitions?[Uri.UnescapeDataString(reference.Substring(Prefix.Length)).Replace("~1", "/").Replace("~0", "~")] as ObjectNode
            : null;
    }

    private void CheckTop(ConfigDocument document, ObjectNode? root, ObjectNode? own)
    {
        if (root is null || own is null)
        {
            _problems.Add(new ContractProblem((root as ConfigNode ?? document.Root)?.Span ?? default, "This is no contract: it has no 'x-seaworthy' at its top", "Give the {Assembly}.contract.json that a build with Seaworthy.Analyzers writes"));
        }
        else if (ContractText.Int(own["contract"]) != Version)
        {
            _problems.Add(new ContractProblem((own["contract"] ?? own).Span, FormattableString.Invariant($"This version of the contract is not known; version {Version} is"), "Update seaworthy, or generate the contract with the version at hand"));
        }
        else if (own["assembly"].AsText() is not { Length: > 0 })
        {
            _problems.Add(new ContractProblem(own.Span, "The contract does not name its assembly", "Generate the contract again"));
        }
    }

    // Seen once, whole: what is told must not depend on the keys that some environment happens to have.
    private void CheckParts(ConfigNode? node)
    {
        foreach (var item in node.Items())
        {
            CheckParts(item);
        }

        foreach (var member in node.Members())
        {
            if (_problems.Count >= MostProblems)
            {
                return;
            }

            if (member is { Name: "$ref", Value: ScalarNode reference } && Definition(reference.Text) is null)
            {
                _problems.Add(new ContractProblem(reference.Span, "This reference leads to no definition", "Generate the contract again"));
            }
            else if (member.Name == "properties" && member.Value is not ObjectNode)
            {
                _problems.Add(new ContractProblem(member.Value.Span, "'properties' describes keys by name and must be an object", "Generate the contract again"));
            }

            CheckParts(member.Value);
        }
    }
}
