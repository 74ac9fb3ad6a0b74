using Seaworthy.Documents;
using Seaworthy.Schemas;

namespace Seaworthy.Conformance.Schemas;

/// <summary>Asks a schema for its verdict in both ways it can be asked.</summary>
internal static class VerdictCheck
{
    /// <summary>What is wrong with the answers; nothing when both are as expected and an invalid instance is shown a place in itself.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">The document that holds the instance.</param>
    /// <param name="instance">The instance; the whole document when null.</param>
    /// <param name="expected">The verdict expected.</param>
    public static IEnumerable<string> Faults(JsonSchema schema, ConfigDocument document, ConfigNode? instance, bool expected)
    {
        var node = instance ?? document.Root!;
        if (schema.IsValid(node, TestContext.Current.CancellationToken) != expected)
        {
            yield return $"IsValid is {!expected}";
        }

        var result = schema.Evaluate(node, TestContext.Current.CancellationToken);
        if (result.IsValid != expected)
        {
            yield return $"Evaluate says {(result.Incomplete is { } reason ? reason : result.IsValid ? "valid" : string.Join("; ", result.Errors.Take(3).Select(error => $"{error.SchemaLocation}: {error.Message}")))}";
        }
        else if (expected && result.Errors.Length > 0)
        {
            yield return "a valid instance has errors";
        }
        else if (!expected && !Array.Exists(result.Errors, error => error.Span.Start >= node.Span.Start && error.Span.End <= node.Span.End))
        {
            yield return result.Errors.Length == 0 ? "an invalid instance has no error" : "no error lies in the instance";
        }
        else if (Array.Exists(result.Errors, error => error.Span.Length < 0 || error.Span.Start < 0 || error.Span.End > document.File.Text.Length))
        {
            yield return "an error lies outside the file";
        }
    }
}
