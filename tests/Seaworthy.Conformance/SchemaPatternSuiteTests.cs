using System.Text.Json;
using Seaworthy.Schemas.Patterns;

namespace Seaworthy.Conformance;

/// <summary>The JSON Schema suite's cases about regular expressions, given to the patterns themselves.</summary>
public sealed class SchemaPatternSuiteTests
{
    private static readonly string[] Files =
    [
        "pattern.json", "patternProperties.json", "optional/ecmascript-regex.json", "optional/non-bmp-regex.json", "optional/format/regex.json", "optional/format/ecmascript-regex.json",
    ];

    [Theory]
    [InlineData("draft4", 113)]
    [InlineData("draft6", 118)]
    [InlineData("draft7", 138)]
    [InlineData("draft2019-09", 138)]
    [InlineData("draft2020-12", 143)]
    public void Every_case_of_a_draft_holds(string draft, int atLeast)
    {
        var folder = Path.Combine(SharedData.Folder("json-schema-test-suite"), "tests", draft);
        var wrong = new List<string>();
        var cases = 0;
        foreach (var file in Files.Select(f => Path.Combine(folder, f)).Where(File.Exists))
        {
            using var groups = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var group in groups.RootElement.EnumerateArray())
            {
                foreach (var test in group.GetProperty("tests").EnumerateArray())
                {
                    if (Evaluate(group.GetProperty("schema"), test.GetProperty("data")) is { } valid)
                    {
                        cases++;
                        if (valid != test.GetProperty("valid").GetBoolean())
                        {
                            wrong.Add($"{Path.GetFileName(file)}: {group.GetProperty("description")}: {test.GetProperty("description")}");
                        }
                    }
                }
            }
        }

        Assert.Empty(wrong);
        Assert.True(cases >= atLeast, $"only {cases} cases were found");
    }

    [Fact]
    public void Every_pattern_of_the_benchmark_schemas_does_without_the_platforms_engine()
    {
        var sources = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(SharedData.Folder("schema-benchmark"), "schema*.json", SearchOption.AllDirectories))
        {
            using var schema = JsonDocument.Parse(File.ReadAllText(file));
            Gather(schema.RootElement, sources);
        }

        Assert.NotEmpty(sources);
        Assert.DoesNotContain(sources, s => EcmaPattern.Parse(s, out _) is not { UsesRegex: false });
    }

    /// <summary>Whether the instance is valid, or null where the schema says more than patterns.</summary>
    private static bool? Evaluate(JsonElement schema, JsonElement data)
    {
        if (schema.TryGetProperty("pattern", out var pattern))
        {
            return data.ValueKind != JsonValueKind.String || Matches(pattern.GetString()!, data.GetString()!);
        }

        if (schema.TryGetProperty("format", out var format) && format.GetString() == "regex")
        {
            return data.ValueKind != JsonValueKind.String || EcmaPattern.Parse(data.GetString()!, out _) is not null;
        }

        if (!schema.TryGetProperty("patternProperties", out var properties))
        {
            return null;
        }

        if (data.ValueKind != JsonValueKind.Object)
        {
            return true;
        }

        var closed = schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.False;
        foreach (var member in data.EnumerateObject())
        {
            var known = false;
            foreach (var property in properties.EnumerateObject())
            {
                if (Matches(property.Name, member.Name))
                {
                    known = true;
                    switch (Accepts(property.Value, member.Value))
                    {
                        case null:
                            return null;
                        case false:
                            return false;
                    }
                }
            }

            if (closed && !known)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The few subschemas that stand under these files' patterns.</summary>
    private static bool? Accepts(JsonElement schema, JsonElement data)
    {
        switch (schema.ValueKind)
        {
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
        }

        if (schema.TryGetProperty("maximum", out var maximum))
        {
            return data.ValueKind != JsonValueKind.Number || data.GetDouble() <= maximum.GetDouble();
        }

        return schema.TryGetProperty("type", out var type)
            ? type.GetString() switch
            {
                "integer" => data.ValueKind == JsonValueKind.Number && data.TryGetInt64(out _),
                "number" => data.ValueKind == JsonValueKind.Number,
                "string" => data.ValueKind == JsonValueKind.String,
                "boolean" => data.ValueKind is JsonValueKind.True or JsonValueKind.False,
                "null" => data.ValueKind == JsonValueKind.Null,
                _ => null,
            }
            : schema.EnumerateObject().Any() ? null : true;
    }

    private static bool Matches(string pattern, string text) => EcmaPattern.Parse(pattern, out _)?.Match(text) switch
    {
        PatternMatch.Yes => true,
        PatternMatch.No => false,
        _ => throw new InvalidOperationException("the pattern could not be decided: " + pattern),
    };

    private static void Gather(JsonElement element, SortedSet<string> sources)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Gather(item, sources);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                if (member.NameEquals("pattern") && member.Value.ValueKind == JsonValueKind.String)
                {
                    sources.Add(member.Value.GetString()!);
                }
                else if (member.NameEquals("patternProperties") && member.Value.ValueKind == JsonValueKind.Object)
                {
                    sources.UnionWith(member.Value.EnumerateObject().Select(p => p.Name));
                }

                Gather(member.Value, sources);
            }
        }
    }
}
