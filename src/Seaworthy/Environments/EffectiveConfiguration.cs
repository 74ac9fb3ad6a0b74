namespace Seaworthy.Environments;

/// <summary>
/// What the configuration system of one environment returns: for one key the last layer that holds it wins, keys ignore case,
/// a null is a value, and an empty override hides what lies below it but never its children.
/// </summary>
internal sealed class EffectiveConfiguration
{
    private readonly Dictionary<string, EffectiveValue> _values;
    private Dictionary<string, List<string>>? _children;

    private EffectiveConfiguration(Dictionary<string, EffectiveValue> values) => _values = values;

    /// <summary>Every key that has a value of its own, in the order in which keys first appear from the lowest layer up.</summary>
    public IEnumerable<EffectiveValue> Values => _values.Values;

    public int Count => _values.Count;

    /// <summary>The effective value of a key, or null when no layer sets it.</summary>
    public EffectiveValue? this[string key] => _values.TryGetValue(key, out var value) ? value : null;

    /// <summary>The text of a key; null when it is null or nowhere set.</summary>
    public string? Text(string key) => this[key]?.Value;

    /// <summary>Whether a key has a value or children.</summary>
    public bool Exists(string key) => _values.ContainsKey(key) || Children(key).Count > 0;

    /// <summary>The names of the segments right under a section (the top for an empty path), as first spelled.</summary>
    public IReadOnlyList<string> Children(string section) =>
        (_children ??= FindChildren()).TryGetValue(section, out var names) ? names : [];

    /// <summary>Layers sources, lowest first.</summary>
    public static EffectiveConfiguration Layer(IEnumerable<ConfigurationSource> lowestFirst)
    {
        var values = new Dictionary<string, EffectiveValue>(StringComparer.OrdinalIgnoreCase);
        foreach (var source in lowestFirst)
        {
            foreach (var entry in source.Entries)
            {
                values[entry.Key] = !values.TryGetValue(entry.Key, out var below) ? new EffectiveValue(entry, [])
                    // Inside one source a later entry replaces the earlier one; there is no layer to fall back to.
                    : below.Winner.Source == source ? below with { Winner = entry }
                    : new EffectiveValue(entry, [below.Winner, .. below.Shadowed]);
            }
        }

        return new EffectiveConfiguration(values);
    }

    private Dictionary<string, List<string>> FindChildren()
    {
        var children = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var key in _values.Keys)
        {
            for (var path = key; path.Length > 0 && seen.Add(path); path = ConfigurationKey.Parent(path))
            {
                var parent = ConfigurationKey.Parent(path);
                if (!children.TryGetValue(parent, out var names))
                {
                    children[parent] = names = [];
                }

                names.Add(path.Substring(parent.Length == 0 ? 0 : parent.Length + 1));
            }
        }

        return children;
    }
}
