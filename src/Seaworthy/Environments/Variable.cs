using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Environments;

/// <summary>A variable that some file hands to a process.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="NameSpan">Where the name is.</param>
/// <param name="Value">Its text; null when the file names the variable but takes the value from elsewhere.</param>
/// <param name="ValueSpan">Where the value is; the name's place when there is none.</param>
/// <param name="Node">The node that holds it, for what a rule wants to look up.</param>
internal sealed record Variable(string Name, TextSpan NameSpan, string? Value, TextSpan ValueSpan, ConfigNode? Node = null);
