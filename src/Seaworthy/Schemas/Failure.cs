using Seaworthy.Documents;
using Seaworthy.Schemas.Keywords;

namespace Seaworthy.Schemas;

/// <summary>A keyword that did not hold; its text is made only when it is reported.</summary>
/// <param name="Keyword">The keyword.</param>
/// <param name="Node">The instance it was applied to.</param>
/// <param name="Index">The member or item it is about; negative when it is about the whole.</param>
/// <param name="Code">Which of several failures of one keyword it is.</param>
internal readonly record struct Failure(Keyword Keyword, ConfigNode Node, int Index, int Code)
{
    /// <summary>Among how many alternatives the one that this belongs to came nearest; 0 outside alternatives.</summary>
    public int Alternatives { get; init; }
}
