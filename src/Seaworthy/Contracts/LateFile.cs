using Seaworthy.Documents;

namespace Seaworthy.Contracts;

/// <summary>A file that the code adds behind the default sources, so that it ranks above variables and command line.</summary>
/// <param name="Path">Path relative to the project; one part in braces stands for the environment's name.</param>
/// <param name="Place">Where it is added.</param>
internal sealed record LateFile(string Path, CodePlace? Place)
{
    /// <summary>Reads an entry; null for a path that is not known whole, and where the code adds the variables once more behind the file.</summary>
    public static LateFile? Read(ConfigNode node) =>
        node.At("path").AsText() is { Length: > 0 } path && path.IndexOf('*') < 0 && !ContractText.IsTrue(node.At("variablesFollow"))
            ? new LateFile(path.Replace('\\', '/'), CodePlace.Read(node))
            : null;

    /// <summary>The path in one environment; null where it depends on something else.</summary>
    public string? In(string environment)
    {
        var open = Path.IndexOf('{');
        if (open < 0)
        {
            return Path;
        }

        var close = Path.IndexOf('}', open);
        return close > open && Path.IndexOf('{', close) < 0 && Path.IndexOf("env", open, close - open, StringComparison.OrdinalIgnoreCase) >= 0
            ? Path.Substring(0, open) + environment + Path.Substring(close + 1)
            : null;
    }
}
