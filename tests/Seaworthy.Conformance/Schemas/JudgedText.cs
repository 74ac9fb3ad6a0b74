namespace Seaworthy.Conformance.Schemas;

/// <summary>An instance and the verdict that independent evaluators agree on.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Text">The JSON text.</param>
/// <param name="IsValid">The verdict.</param>
internal sealed record JudgedText(int Line, string Text, bool IsValid);
