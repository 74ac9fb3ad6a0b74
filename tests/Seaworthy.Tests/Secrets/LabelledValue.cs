namespace Seaworthy.Tests.Secrets;

/// <summary>A value with what it is.</summary>
/// <param name="Kind">What it is, for the list of mistakes.</param>
/// <param name="Key">The key it stands under, with <c>:</c> as separator.</param>
/// <param name="Text">The value.</param>
/// <param name="IsSecret">Whether whoever reads it can use it to get in.</param>
internal sealed record LabelledValue(string Kind, string Key, string Text, bool IsSecret);
