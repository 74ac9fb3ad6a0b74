namespace Seaworthy.Conformance.Schemas;

/// <summary>Optional tests of the official suite that are not met.</summary>
internal static class SuiteExceptions
{
    /// <summary>The name of the test with the reason, each of them also in docs/conformance.md.</summary>
    public static Dictionary<string, string> Reasons { get; } = new(StringComparer.Ordinal);
}
