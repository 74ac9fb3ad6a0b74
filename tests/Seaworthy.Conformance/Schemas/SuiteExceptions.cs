namespace Seaworthy.Conformance.Schemas;

/// <summary>Optional tests of the official suite that are not met.</summary>
internal static class SuiteExceptions
{
    private const string ContentAnnotates = "the content keywords annotate, in draft 7 as in every later draft, where the suite itself expects it";

    /// <summary>The name of the test with the reason, each of them also in docs/conformance.md.</summary>
    public static Dictionary<string, string> Reasons { get; } = new(StringComparer.Ordinal)
    {
        ["draft7/optional/content.json: validation of string-encoded content based on media type: an invalid JSON document"] = ContentAnnotates,
        ["draft7/optional/content.json: validation of binary string-encoding: an invalid base64 string (% is not a valid character)"] = ContentAnnotates,
        ["draft7/optional/content.json: validation of binary-encoded media type documents: a validly-encoded invalid JSON document"] = ContentAnnotates,
        ["draft7/optional/content.json: validation of binary-encoded media type documents: an invalid base64 string that is valid JSON"] = ContentAnnotates,
    };
}
