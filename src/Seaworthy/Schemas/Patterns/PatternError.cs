namespace Seaworthy.Schemas.Patterns;

/// <summary>Why a text is no pattern: the offset in the pattern and a message that doesn't repeat it.</summary>
internal sealed record PatternError(int Offset, string Message);
