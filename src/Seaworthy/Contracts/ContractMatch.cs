namespace Seaworthy.Contracts;

/// <summary>How far a contract knows a key, and what is bound on the way to it.</summary>
internal readonly record struct ContractMatch
{
    /// <summary>The deepest node that the key's segments name.</summary>
    public ContractNode? Nearest { get; private init; }

    /// <summary>How much of the key names <see cref="Nearest"/>, in characters.</summary>
    public int KnownLength { get; private init; }

    /// <summary>The first segment that names nothing; null when the key is known.</summary>
    public string? Unknown { get; private init; }

    /// <summary>The deepest node on the way, itself included, that code binds to a type; null when none does.</summary>
    public ContractNode? Bound { get; private init; }

    /// <summary>Length of the key of <see cref="Bound"/>.</summary>
    public int BoundLength { get; private init; }

    /// <summary>Length of the key of the outermost item below the bound section; zero where no list or dictionary lies between.</summary>
    public int ItemLength { get; private init; }

    /// <summary>Whether validation attributes on the member run: at the bind they do, and every type between lets them in.</summary>
    public bool IsValidated { get; private init; }

    /// <summary>Whether validation attributes on the members of the value run.</summary>
    private bool IsInsideValidated { get; init; }

    /// <summary>The node of the key itself; null when its end names nothing.</summary>
    public ContractNode? Node => Unknown is null ? Nearest : null;

    /// <summary>Whether somebody in the code may read the key.</summary>
    public bool IsKnown => Nearest is not null && (Unknown is null || Nearest.IsOpen);

    /// <summary>Whether an unknown key or an element that can't be converted makes binding throw.</summary>
    public bool ErrorOnUnknown
    {
        get
        {
            foreach (var bind in Bound?.Binds ?? [])
            {
                if (bind.ErrorOnUnknown)
                {
                    return true;
                }
            }

            return false;
        }
    }

    public static ContractMatch Of(ContractNode root, string key)
    {
        var match = Enter(default, root, 0);
        for (var start = 0; start <= key.Length && key.Length > 0;)
        {
            var end = key.IndexOf(':', start);
            end = end < 0 ? key.Length : end;
            var segment = key.Substring(start, end - start);
            if (match.Nearest!.Child(segment) is not { } child)
            {
                return match with { Unknown = segment };
            }

            match = Enter(match, child, end);
            start = end + 1;
        }

        return match;
    }

    /// <summary>One step down, for a walk that goes along the contract.</summary>
    public ContractMatch Down(ContractNode child, int length) => Enter(this, child, length);

    private static ContractMatch Enter(ContractMatch above, ContractNode node, int length)
    {
        if (node.Binds.Count > 0)
        {
            var runs = node.Binds.Any(b => b.RunsAttributes);
            return above with { Nearest = node, KnownLength = length, Bound = node, BoundLength = length, ItemLength = 0, IsValidated = runs, IsInsideValidated = runs };
        }

        var isItem = above.Bound is not null && above.Nearest?.Kind is ContractKind.List or ContractKind.Dictionary;
        return above with
        {
            Nearest = node,
            KnownLength = length,
            ItemLength = isItem && above.ItemLength == 0 ? length : above.ItemLength,
            IsValidated = above.IsInsideValidated,
            IsInsideValidated = above.IsInsideValidated && (isItem || node.ValidatesNested),
        };
    }
}
