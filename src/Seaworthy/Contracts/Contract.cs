using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Contracts;

/// <summary>What one application's code needs of its configuration.</summary>
internal sealed class Contract(SourceFile file, IReadOnlyList<SyntaxError> errors, IReadOnlyList<ContractProblem> problems)
{
    /// <summary>The document, by the name it was handed over with.</summary>
    public SourceFile File { get; } = file;

    public IReadOnlyList<SyntaxError> Errors { get; } = errors;

    /// <summary>Parts that are passed over.</summary>
    public IReadOnlyList<ContractProblem> Problems { get; } = problems;

    /// <summary>Name of the assembly whose code it describes.</summary>
    public string Assembly { get; init; } = "";

    /// <summary>Whether the code removes the default sources, so that their order proves nothing.</summary>
    public bool ClearsSources { get; init; }

    /// <summary>Whether the binder of its framework passes a null over: those before .NET 10 do.</summary>
    public bool IgnoresNull { get; init; }

    /// <summary>Files that the code adds behind the default sources.</summary>
    public IReadOnlyList<LateFile> LateFiles { get; init; } = [];

    /// <summary>Variables that the code reads past the configuration.</summary>
    public IReadOnlyList<ContractVariable> Variables { get; init; } = [];

    /// <summary>The top of all keys; null when the document is no contract of a known version.</summary>
    public ContractNode? Root { get; init; }

    internal ContractReader? Types { get; init; }

    /// <summary>What a type's definition says, for a bind that alone demands something.</summary>
    public ContractNode? Type(string name) => Types?.Type(name);

    /// <summary>What the contract knows of a key.</summary>
    public ContractMatch Find(string key) => Root is { } root ? ContractMatch.Of(root, key) : default;
}
