using Seaworthy.Documents;

namespace Seaworthy.Contracts;

/// <summary>
/// What the code knows of one key: the type of its value, who reads or binds it, and what lies below.
/// Made of every place of the contract that speaks of the key; members are read when somebody asks, so types may contain themselves.
/// </summary>
internal sealed class ContractNode
{
    private readonly ContractReader _reader;
    private readonly IReadOnlyList<ObjectNode> _parts;
    private Dictionary<string, ContractNode>? _members;
    private ContractNode? _element;
    private bool _hasElement;

    internal ContractNode(ContractReader reader, IReadOnlyList<ObjectNode> parts, bool isListed)
    {
        _reader = reader;
        _parts = parts;
        var annotations = ContractAnnotations.Read(parts);

        // A name that is only demanded says nothing of what lies below it.
        Kind = annotations.Kind ?? (parts.Count == 0 ? ContractKind.Any : ContractKind.Section);
        IsNullable = annotations.IsNullable;
        Requirement = annotations.Requirement ?? (isListed && annotations.Kind is null or ContractKind.Any or ContractKind.Section ? ContractRequirement.Section : ContractRequirement.None);
        IsInitialized = annotations.IsInitialized;
        IsReadOnly = annotations.IsReadOnly;
        ValidatesNested = annotations.ValidatesNested;
        Member = annotations.Member;
        Default = annotations.Default;
        Enum = annotations.Enum;
        Constraints = annotations.Constraints;
        Reads = annotations.Reads;
        Binds = annotations.Binds;
        Place = annotations.Place;
    }

    public ContractKind Kind { get; }

    /// <summary>Whether a null means something to the code.</summary>
    public bool IsNullable { get; }

    public ContractRequirement Requirement { get; }

    /// <summary>Whether the code gives the member a value before it is bound.</summary>
    public bool IsInitialized { get; }

    /// <summary>Whether the binder can't set it.</summary>
    public bool IsReadOnly { get; }

    /// <summary>Whether validation goes on inside the value.</summary>
    public bool ValidatesNested { get; }

    /// <summary>The member's name in code where an attribute gives it another key.</summary>
    public string? Member { get; }

    /// <summary>The value the code gives it; null when that is no constant.</summary>
    public string? Default { get; }

    public EnumMembers? Enum { get; }

    public IReadOnlyList<ContractConstraint> Constraints { get; }

    public IReadOnlyList<ContractRead> Reads { get; }

    public IReadOnlyList<ContractBind> Binds { get; }

    /// <summary>Where the type or member is declared.</summary>
    public CodePlace? Place { get; }

    /// <summary>Whether somebody may read any key below it.</summary>
    public bool IsOpen => Kind == ContractKind.Any;

    /// <summary>The keys known right below, compared without case; list items and dictionary entries are <see cref="Element"/>.</summary>
    public IReadOnlyDictionary<string, ContractNode> Members => _members ??= _reader.Members(_parts);

    /// <summary>What every item or entry is that has no name of its own; null where only the names are known.</summary>
    public ContractNode? Element
    {
        get
        {
            if (!_hasElement)
            {
                _hasElement = true;
                _element = _reader.Element(_parts);
            }

            return _element;
        }
    }

    /// <summary>What is known of the key <paramref name="segment"/> right below; null when it names nothing.</summary>
    public ContractNode? Child(string segment) =>
        Members.TryGetValue(segment, out var member) ? member : Element;

    /// <summary>Where the code wants the key: the first place that reads it, else where it is declared.</summary>
    public CodePlace? WantedAt
    {
        get
        {
            foreach (var read in Reads)
            {
                if (read.Place is not null)
                {
                    return read.Place;
                }
            }

            return Place;
        }
    }
}
