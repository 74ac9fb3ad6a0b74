namespace Seaworthy.Analyzers.Contracts;

/// <summary>A key of the contract and what code does with it. Keys are compared as configuration does, without case.</summary>
internal sealed class ContractNode(string name)
{
    private readonly Dictionary<string, ContractNode> _children = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The key as written; of several spellings the ordinally first, so the order of files does not decide.</summary>
    public string Name { get; private set; } = name;

    /// <summary>Any item below, when code walks over the children.</summary>
    public ContractNode? Items { get; private set; }

    public List<ReadFact> Reads { get; } = [];

    public List<BindFact> Binds { get; } = [];

    public IEnumerable<ContractNode> Children => _children.Values.OrderBy(c => c.Name, StringComparer.Ordinal);

    /// <summary>Why code fails without the key, if it surely does.</summary>
    public string? Required =>
        Reads.Any(r => r is { Demand: Demand.Section, Conditional: false }) ? "section"
        : Reads.Any(r => r is { Demand: Demand.Read, Conditional: false }) || Binds.Any(b => b is { Demand: Demand.Read, Conditional: false }) ? "read"
        : null;

    public bool IsEmpty => _children.Count == 0 && Items is null && Reads.Count == 0 && Binds.Count == 0;

    public ContractNode Descend(IReadOnlyList<string> segments)
    {
        var node = this;
        foreach (var segment in segments)
        {
            node = segment == "*" ? node.Items ??= new("*") : node.Child(segment);
        }

        return node;
    }

    private ContractNode Child(string name)
    {
        if (!_children.TryGetValue(name, out var child))
        {
            _children.Add(name, child = new(name));
        }
        else if (string.CompareOrdinal(name, child.Name) < 0)
        {
            child.Name = name;
        }

        return child;
    }
}
