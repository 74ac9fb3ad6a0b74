using Seaworthy.Documents;

namespace Seaworthy.Rules.Documents;

/// <summary>A key that stands twice in one file.</summary>
/// <param name="Path">The flattened key.</param>
/// <param name="First">Where it stood already.</param>
/// <param name="Second">Where it stands again.</param>
/// <param name="IsRefused">Whether the .NET provider refuses the file for it.</param>
internal sealed record DuplicateKey(string Path, ConfigMember First, ConfigMember Second, bool IsRefused = true);
