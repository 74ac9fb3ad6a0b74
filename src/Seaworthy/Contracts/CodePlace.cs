using Seaworthy.Documents;

namespace Seaworthy.Contracts;

/// <summary>A place in the code, known by name alone: the code itself is not in view.</summary>
/// <param name="File">Path relative to the project, with forward slashes.</param>
/// <param name="Line">One-based line.</param>
internal sealed record CodePlace(string File, int Line)
{
    /// <summary>The place an annotation names; null when it names none.</summary>
    public static CodePlace? Read(ConfigNode? node) =>
        node.At("file").AsText() is { Length: > 0 } file && ContractText.Int(node.At("line")) is > 0 and var line ? new CodePlace(file, line) : null;

    public override string ToString() => FormattableString.Invariant($"{File}:{Line}");
}
