using Seaworthy.Text;

namespace Seaworthy.Environments;

/// <summary>A variable that a container takes over by name from another object or file.</summary>
/// <param name="File">The file that names it.</param>
/// <param name="Name">Its name, prefix included.</param>
/// <param name="NameSpan">Where the name is.</param>
internal sealed record ImportedVariable(SourceFile File, string Name, TextSpan NameSpan);
