using System.Text.Json;
using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Text;

namespace Seaworthy.Conformance.Secrets;

/// <summary>What the rules for secrets say of one value.</summary>
internal static class SecretFindings
{
    /// <summary>Findings of literal secrets (SEA2001 to SEA2014) for a value under a key of a production settings file.</summary>
    public static IReadOnlyList<Finding> Literal(string key, string value) => [.. Of(key, value).Where(f => string.CompareOrdinal(f.RuleId, "SEA2001") >= 0 && string.CompareOrdinal(f.RuleId, "SEA2014") <= 0)];

    /// <summary>All findings of the family.</summary>
    public static IReadOnlyList<Finding> Of(string key, string value)
    {
        var text = $$"""{ {{JsonSerializer.Serialize(key)}}: {{JsonSerializer.Serialize(value)}} }""";
        var request = new ValidationRequest { Files = [new SourceFile("appsettings.Production.json", text)], Today = new DateTime(2026, 11, 23), Profile = Profile.Strict };
        return [.. Validator.Validate(request, TestContext.Current.CancellationToken).Findings.Where(f => f.RuleId.StartsWith("SEA2", StringComparison.Ordinal))];
    }

    public static JsonElement Data(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.Folder("secrets"), file)));
        return document.RootElement.Clone();
    }
}
