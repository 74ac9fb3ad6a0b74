namespace Seaworthy.Rules;

/// <summary>A file that was found but could not be looked at.</summary>
/// <param name="Path">Path relative to the validated folder, with forward slashes.</param>
/// <param name="Reason">Why, as a sentence without a full stop: <c>it is larger than 4 MB</c>.</param>
public sealed record UnreadFile(string Path, string Reason);
