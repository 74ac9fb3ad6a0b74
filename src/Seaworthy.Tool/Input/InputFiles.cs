using Seaworthy.Rules;
using Seaworthy.Text;

namespace Seaworthy.Tool.Input;

/// <summary>What was found under a path.</summary>
/// <param name="Root">The validated folder.</param>
/// <param name="Files">The files read, paths relative to the root.</param>
/// <param name="Policy">The policy; null for the defaults.</param>
/// <param name="Unread">Files that could not be read.</param>
internal sealed record InputFiles(string Root, IReadOnlyList<SourceFile> Files, SourceFile? Policy, IReadOnlyList<UnreadFile> Unread);
