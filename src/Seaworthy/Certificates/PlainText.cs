using Seaworthy.Environments;

namespace Seaworthy.Certificates;

/// <summary>A password that stands in configuration as it is.</summary>
internal static class PlainText
{
    /// <summary>The text; null for none, and for a token or reference that something else replaces.</summary>
    public static string? Of(EffectiveValue? value) =>
        value is { Value: { Length: > 0 } text, Winner.Classified: { Reference: null, Tokens.Count: 0 } } ? text : null;
}
