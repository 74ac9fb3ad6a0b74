using System.Globalization;
using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Text;

namespace Seaworthy.Rules.SchemaDemands;

/// <summary>The effective configuration of an environment as a tree, which a schema can be held against; every value knows the entry that won.</summary>
internal sealed class EffectiveTree
{
    private const int MaxDepth = 64;

    private readonly EffectiveConfiguration _effective;
    private readonly IReadOnlyDictionary<string, string> _names;
    private readonly bool _readsPlainText;
    private readonly Dictionary<ConfigNode, EffectiveValue> _values = [];
    private readonly Dictionary<string, ConfigNode> _nodes = new(StringComparer.OrdinalIgnoreCase);

    private EffectiveTree(EffectiveConfiguration effective, IReadOnlyDictionary<string, string> names, bool readsPlainText)
    {
        _effective = effective;
        _names = names;
        _readsPlainText = readsPlainText;
    }

    /// <summary>Whether values come from where everything is text: variables, <c>.env</c> files, INI.</summary>
    public bool HasPlainText { get; private set; }

    /// <summary>Builds the tree.</summary>
    /// <param name="effective">The configuration.</param>
    /// <param name="names">Spellings to prefer, by the name without regard to case.</param>
    /// <param name="readsPlainText">Whether plain text that looks like a number or a boolean is one.</param>
    public static EffectiveTree Build(EffectiveConfiguration effective, IReadOnlyDictionary<string, string> names, bool readsPlainText)
    {
        var tree = new EffectiveTree(effective, names, readsPlainText);
        tree.Section("", 0);
        return tree;
    }

    public ConfigNode At(string path) => _nodes[path];

    /// <summary>The value a leaf stands for; null for a section.</summary>
    public EffectiveValue? ValueOf(ConfigNode node) => _values.TryGetValue(node, out var value) ? value : null;

    /// <summary>The paths of sections and values that a pattern matches; the empty pattern is the whole.</summary>
    public IEnumerable<string> Select(IReadOnlyList<PolicyText> patterns) =>
        _nodes.Keys.Where(path => patterns.Any(pattern => pattern.Text.Length == 0 ? path.Length == 0 : path.Length > 0 && Glob.IsKeyMatch(pattern.Text, path)))
            .OrderBy(static path => path, StringComparer.OrdinalIgnoreCase);

    private ConfigNode Section(string path, int depth)
    {
        var children = depth < MaxDepth ? _effective.Children(path) : [];
        var node = children.Count == 0 ? Leaf(_effective[path])
            : children.All(ConfigurationKey.IsIndex) ? List(path, children, depth)
            : Object(path, children, depth);
        return _nodes[path] = node;
    }

    private ArrayNode List(string path, IReadOnlyList<string> children, int depth) =>
        new([.. children.OrderBy(Index).Select(name => Section(ConfigurationKey.Combine(path, name), depth + 1))], default);

    private ObjectNode Object(string path, IReadOnlyList<string> children, int depth)
    {
        var members = new ConfigMember[children.Count];
        for (var i = 0; i < members.Length; i++)
        {
            var name = _names.TryGetValue(children[i], out var spelled) ? spelled : children[i];
            members[i] = new ConfigMember(name, default, Section(ConfigurationKey.Combine(path, children[i]), depth + 1));
        }

        return new ObjectNode(members, default);
    }

    private static long Index(string name) => long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : long.MaxValue;

    private ConfigNode Leaf(EffectiveValue? value)
    {
        if (value is null)
        {
            return new ObjectNode([], default);
        }

        var entry = value.Winner;
        ConfigNode node = entry.Shape switch
        {
            EntryShape.Null => new ScalarNode(NodeKind.Null, null, entry.ValueSpan),
            EntryShape.EmptyArray => new ArrayNode([], entry.ValueSpan),
            EntryShape.EmptyObject => new ObjectNode([], entry.ValueSpan),
            EntryShape.Number => new ScalarNode(NodeKind.Number, entry.Value, entry.ValueSpan),
            // The configuration system spells True what JSON spells true.
            EntryShape.Boolean => new ScalarNode(NodeKind.Boolean, entry.Value, entry.ValueSpan),
            _ => Text(entry),
        };
        _values[node] = value;
        return node;
    }

    private ScalarNode Text(SourceEntry entry)
    {
        var text = entry.Value ?? "";
        var isPlain = entry.Source.Document.Format is not (DocumentFormat.Json or DocumentFormat.Yaml) || entry.Source.Variables.Count > 0;
        HasPlainText |= isPlain;
        var kind = isPlain && _readsPlainText && YamlCoreSchema.ResolvePlain(text) is NodeKind.Number or NodeKind.Boolean ? YamlCoreSchema.ResolvePlain(text) : NodeKind.String;
        return new ScalarNode(kind, text, entry.ValueSpan, isQuoted: !isPlain);
    }
}
