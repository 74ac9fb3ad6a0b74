namespace Seaworthy.Findings;

/// <summary>Another place a reader of a finding wants to see.</summary>
/// <param name="Location">The place.</param>
/// <param name="Message">What is there, for instance <c>shadowed: appsettings.json</c>; never a secret's value.</param>
public sealed record RelatedLocation(SourceLocation Location, string Message);
