using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Seaworthy.Analyzers.Hosting;

/// <summary>An additional file that the engine reads.</summary>
/// <param name="File">The file as the compiler knows it.</param>
/// <param name="Text">Its text.</param>
/// <param name="Path">Its path relative to the project's folder, with forward slashes.</param>
/// <param name="IsPolicy">Whether it is the policy of the run.</param>
internal sealed record HandedFile(AdditionalText File, SourceText Text, string Path, bool IsPolicy);
