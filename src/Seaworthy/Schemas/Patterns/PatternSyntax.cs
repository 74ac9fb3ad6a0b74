namespace Seaworthy.Schemas.Patterns;

/// <summary>A parsed pattern: its tree, how many groups capture and whether it refers back to any.</summary>
internal sealed record PatternSyntax(PatternNode Root, int GroupCount, bool HasBackReferences);
