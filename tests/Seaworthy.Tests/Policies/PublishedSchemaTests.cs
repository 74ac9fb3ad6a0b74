using System.Text.Json;
using Seaworthy.Policies;

namespace Seaworthy.Tests.Policies;

/// <summary>Holds the schemas that editors read to what the reader and the shape check accept.</summary>
public sealed class PublishedSchemaTests
{
    [Fact]
    public void The_descriptor_schema_says_what_the_shape_check_holds() =>
        Assert.Equal(Lines(DescriptorShape.Root, "").Order(StringComparer.Ordinal), Lines(Schema("deployment"), Schema("deployment"), "").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("deployment")]
    [InlineData("seaworthy")]
    public void Every_key_has_a_description_for_editors(string name) => Assert.Empty(Undescribed(Schema(name), ""));

    [Theory]
    [InlineData("deployment")]
    [InlineData("seaworthy")]
    public void A_schema_names_its_draft(string name) =>
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", Schema(name).GetProperty("$schema").GetString());

    [Fact]
    public void The_policy_schema_has_the_keys_the_reader_knows() => Assert.Equal(PolicyReader.TopKeys, Keys(Schema("seaworthy")));

    [Fact]
    public void The_policy_schema_has_the_keys_of_an_environment() =>
        Assert.Equal(PolicyReader.EnvironmentKeys, Keys(Policy("environments").GetProperty("additionalProperties")));

    [Fact]
    public void The_policy_schema_has_the_keys_of_a_suppression() => Assert.Equal(PolicyReader.SuppressionKeys, Keys(Policy("suppressions").GetProperty("items")));

    [Fact]
    public void The_policy_schema_has_the_keys_of_the_limits() => Assert.Equal(PolicyReader.LimitKeys, Keys(Policy("limits")));

    [Fact]
    public void The_policy_schema_has_the_keys_of_what_may_be_asked()
    {
        var endpoints = Policy("online").GetProperty("properties").GetProperty("endpoints");
        Assert.Equal(PolicyReader.OnlineKeys, Keys(Policy("online")));
        Assert.Equal(PolicyReader.EndpointKeys, Keys(endpoints));
        Assert.Equal(PolicyReader.GuidelineNames, Choices(endpoints.GetProperty("properties").GetProperty("guideline")));
    }

    [Fact]
    public void The_policy_schema_has_the_keys_of_a_rule() => Assert.Equal(PolicyReader.RuleKeys, Keys(Rule("^SEA[0-9]{4}$")[1]));

    [Fact]
    public void The_policy_schema_has_the_keys_of_a_rule_of_the_users() => Assert.Equal(PolicyReader.UserRuleKeys, Keys(Rule("^X[0-9]{4}$")[1]));

    [Fact]
    public void The_policy_schema_has_what_a_rule_of_the_users_selects()
    {
        var select = Rule("^X[0-9]{4}$")[1].GetProperty("properties").GetProperty("select");
        Assert.Equal(PolicyReader.SelectKeys, Keys(select));
        Assert.Equal(PolicyReader.DocumentKindNames, Choices(select.GetProperty("properties").GetProperty("documents").GetProperty("oneOf")[0]));
    }

    [Fact]
    public void The_policy_schema_has_the_keys_of_an_attached_schema() => Assert.Equal(PolicyReader.SchemaKeys, Keys(Policy("schemas").GetProperty("items")));

    [Fact]
    public void The_policy_schema_has_the_choices_the_reader_knows()
    {
        var rule = Rule("^SEA[0-9]{4}$");
        Assert.Equal(PolicyReader.ProfileNames, Choices(Policy("profile")));
        Assert.Equal(PolicyReader.TierNamesAllowed, Choices(Policy("environments").GetProperty("additionalProperties").GetProperty("properties").GetProperty("tier")));
        Assert.Equal(PolicyReader.SeverityNames, Choices(rule[0]));
        Assert.Equal(PolicyReader.SeverityNames, Choices(rule[1].GetProperty("properties").GetProperty("severity")));
    }

    private static JsonElement Schema(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "schemas", name + ".schema.json")));
        return document.RootElement.Clone();
    }

    private static JsonElement Policy(string key) => Schema("seaworthy").GetProperty("properties").GetProperty(key);

    private static JsonElement Rule(string pattern) => Policy("rules").GetProperty("patternProperties").GetProperty(pattern).GetProperty("oneOf");

    private static IEnumerable<string> Keys(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(p => p.Name);

    private static IEnumerable<string> Choices(JsonElement schema) => schema.GetProperty("enum").EnumerateArray().Select(v => v.GetString()!);

    // One line for each place: its path and what may stand there.
    private static IEnumerable<string> Lines(Shape shape, string path) => shape switch
    {
        ObjectShape known => [$"{path} object requires [{string.Join(" ", known.Required)}]", .. known.Fields.SelectMany(f => Lines(f.Shape, path + "/" + f.Name))],
        MapShape map => [$"{path} map", .. Lines(map.Value, path + "/*")],
        ListShape list => [$"{path} list", .. Lines(list.Item, path + "/-")],
        ShortOrLongShape either => [.. Lines(either.Short, path + "|0"), .. Lines(either.Long, path + "|1")],
        ChoiceShape choice => [$"{path} one of {string.Join(" ", choice.Values)}"],
        NumberShape number => [FormattableString.Invariant($"{path} {(number.IsWhole ? "integer" : "number")} {number.Least} {number.Most}")],
        FlagShape => [$"{path} boolean"],
        TextShape { Format: { } format } => [$"{path} {format.ToString().ToLowerInvariant()}"],
        _ => [$"{path} string"],
    };

    private static IEnumerable<string> Lines(JsonElement schema, JsonElement root, string path)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            var name = reference.GetString()!["#/$defs/".Length..];
            var target = root.GetProperty("$defs").GetProperty(name);
            return Enum.TryParse<TextFormat>(name, true, out _) ? [$"{path} {name}"] : Lines(target, root, path);
        }

        if (schema.TryGetProperty("oneOf", out var choices))
        {
            return choices.EnumerateArray().SelectMany((choice, i) => Lines(choice, root, $"{path}|{i}"));
        }

        if (schema.TryGetProperty("enum", out _))
        {
            return [$"{path} one of {string.Join(" ", Choices(schema))}"];
        }

        var type = schema.GetProperty("type").GetString();
        return type switch
        {
            "object" when schema.TryGetProperty("properties", out var properties) =>
                [$"{path} object requires [{(schema.TryGetProperty("required", out var required) ? string.Join(" ", required.EnumerateArray().Select(r => r.GetString())) : "")}]",
                    .. properties.EnumerateObject().SelectMany(p => Lines(p.Value, root, path + "/" + p.Name))],
            "object" => [$"{path} map", .. Lines(schema.GetProperty("additionalProperties"), root, path + "/*")],
            "array" => [$"{path} list", .. Lines(schema.GetProperty("items"), root, path + "/-")],
            "integer" or "number" => [FormattableString.Invariant($"{path} {type} {schema.GetProperty("minimum").GetDouble()} {schema.GetProperty("maximum").GetDouble()}")],
            _ => [$"{path} {type}"],
        };
    }

    private static IEnumerable<string> Undescribed(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().SelectMany((item, i) => Undescribed(item, $"{path}/{i}"));
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var own = element.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object && !properties.TryGetProperty("$ref", out _)
            ? properties.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Object && !p.Value.TryGetProperty("description", out _)).Select(p => path + "/" + p.Name)
            : [];
        return own.Concat(element.EnumerateObject().SelectMany(p => Undescribed(p.Value, path + "/" + p.Name)));
    }
}
