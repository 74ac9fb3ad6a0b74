using CsCheck;
using Microsoft.Extensions.Configuration;
using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Rules.Documents;
using Seaworthy.Text;

namespace Seaworthy.Tests.Environments;

/// <summary>The effective configuration is the platform's: stacks of generated layers give the same keys and values as the real providers.</summary>
public sealed class EffectiveConfigurationPropertyTests
{
    // Few names in several cases, so that layers collide.
    private static readonly Gen<string> Name = Pick("A", "a", "B", "b", "List", "0", "1", "A:B", "b:0", "A__B", "Deep", "ConnectionStrings", "");

    private static readonly Gen<string> Scalar = Pick("\"x\"", "\"\"", "1", "1.50", "1e3", "-0", "true", "false", "null", "[]", "{}", "\"é\\n\\u0041\"");

    private static readonly Gen<string> Json = Tree(3);

    private static readonly Gen<string> VariableName = Pick(
        "A", "a", "A__B", "A___B", "a__b__0", "List__0", "List__1", "B", "Deep__A__B", "A_B", "A:B",
        "SQLCONNSTR_Db", "MYSQLCONNSTR_Db", "sqlazureconnstr_X__Y", "CUSTOMCONNSTR_Db", "POSTGRESQLCONNSTR_Db", "REDISCACHECONNSTR_C", "SERVICEBUSCONNSTR_S",
        "EVENTHUBCONNSTR_E", "DOCDBCONNSTR_D", "APIHUBCONNSTR_A", "NOTIFICATIONHUBCONNSTR_N", "SQLCONNSTR_", "ASPNETCORE_A", "DOTNET_A", "DOTNET_A__B", "ASPNETCORE_", "ConnectionStrings__Db",
        // Names whose separators meet the prefix or an end.
        "DOTNET__A", "DOTNET___A", "dotnet_B", "Aspnetcore__B", "DOTNET_SQLCONNSTR_Db", "SQLCONNSTR__X", "SQLCONNSTR___X", "xSQLCONNSTR_Db", "__A", "___A", "A__", "A___", "A____B", "__", "_", "A.B", "A-B", "");

    private static readonly Gen<(string Name, string Value)[]> Variables =
        Gen.Select(VariableName, Pick("v", "", "w w", "x=y")).Array[0, 6];

    private static readonly Gen<LayerText[]> Stack = Gen.OneOf(
        Json.Select(json => new LayerText(json, null, null, false)),
        Variables.Select(variables => new LayerText(null, Distinct(variables), null, false)),
        Variables.Select(variables => new LayerText(null, Distinct(variables), null, true)),
        Pick("ASPNETCORE_", "DOTNET_").SelectMany(prefix => Variables.Select(variables => new LayerText(null, Distinct(variables), prefix, false)))).Array[1, 6];

    [Fact]
    public void Equals_what_the_real_providers_return_and_refuses_what_they_refuse()
    {
        var compared = 0;
        Stack.Sample(
            layers =>
            {
                if (Platform(layers) is not { } expected)
                {
                    return layers.Any(layer => layer.IsRefused);
                }

                Interlocked.Increment(ref compared);
                var actual = Ours(layers);
                return !layers.Any(layer => layer.IsRefused) && expected.Count == actual.Count
                    && expected.All(pair => actual.TryGetValue(pair.Key, out var value) && string.Equals(value, pair.Value, StringComparison.Ordinal));
            },
            iter: 16_000,
            print: layers => string.Join("\n", layers.Select(l => l.ToString())));
        Assert.InRange(compared, 10_000, 16_000);
    }

    private static Gen<string> Pick(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static Gen<string> Tree(int depth) =>
        Gen.Select(Name, depth == 0 ? Scalar : Gen.OneOf(Scalar, Tree(depth - 1), List(depth - 1))).Array[0, 4]
            .Select(members => "{" + string.Join(",", members.Select(m => $"\"{m.Item1}\": {m.Item2}")) + "}");

    private static Gen<string> List(int depth) => (depth == 0 ? Scalar : Gen.OneOf(Scalar, Tree(depth - 1))).Array[0, 3].Select(items => "[" + string.Join(",", items) + "]");

    // Of two variables that differ only by case one wins at random, so one of them is left out.
    private static (string Name, string Value)[] Distinct((string Name, string Value)[] variables) =>
        [.. variables.GroupBy(v => VariableNames.Translate(v.Name).Key, StringComparer.OrdinalIgnoreCase).Select(g => g.First())
            .Where(v => !v.Name.EndsWith("_ProviderName", StringComparison.OrdinalIgnoreCase))];

    /// <summary>Every key with its value, sections without one as null; null where a provider refuses its input.</summary>
    private static Dictionary<string, string?>? Platform(LayerText[] layers)
    {
        var builder = new ConfigurationBuilder();
        foreach (var layer in layers)
        {
            builder.Add(layer.Json is { } json ? new JsonText(json) : new FixedVariables(layer.Variables!, layer.Prefix));
        }

        try
        {
            return builder.Build().AsEnumerable().ToDictionary(p => p.Key, p => p.Value, StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception exception) when (exception is FormatException or InvalidDataException)
        {
            return null;
        }
    }

    private static Dictionary<string, string?> Ours(LayerText[] layers)
    {
        var effective = EffectiveConfiguration.Layer(layers.Select((layer, i) => layer.ToSource($"layer{i}")));
        var all = effective.Values.ToDictionary(v => v.Key, v => v.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var key in all.Keys.ToList())
        {
            for (var colon = key.LastIndexOf(':'); colon >= 0; colon = colon == 0 ? -1 : key.LastIndexOf(':', colon - 1))
            {
                all.TryAdd(key[..colon], null);
            }
        }

        return all;
    }

    private sealed record LayerText(string? Json, (string Name, string Value)[]? Variables, string? Prefix, bool IsDotEnv)
    {
        /// <summary>Whether our reading says that the provider refuses the file.</summary>
        public bool IsRefused => Json is not null && JsonReader.Read(new SourceFile("layer", Json)) is var document &&
            (document.Errors.Length > 0 || FlatDuplicates.Find(document.Root).Any(d => d.IsRefused));

        public ConfigurationSource ToSource(string name)
        {
            if (Json is not null)
            {
                return new(name, SourceKind.File, JsonReader.Read(new SourceFile(name, Json)), null, Flattening.Tree);
            }

            var text = string.Join("\n", Variables!.Select(v => $"{v.Name}='{v.Value}'"));
            var document = DotEnvReader.Read(new SourceFile(name, text));
            // A .env file can't spell an empty name or one with ':'; such stacks hand the variables over as a process would.
            var variables = IsDotEnv && Variables!.All(v => v.Name.Length > 0 && !v.Name.Contains(':'))
                ? WorkspaceBuilder.DotEnvVariables(document)
                : [.. Variables!.Select(v => new Variable(v.Name, default, v.Value, default))];
            return new(name, SourceKind.Variables, document, null, s => Prefix is null ? VariableFlattening.Plain(s, variables) : VariableFlattening.Host(s, variables, Prefix));
        }

        public override string ToString() => Json ?? $"{Prefix}{(IsDotEnv ? ".env" : "")} {string.Join(", ", Variables!)}";
    }
}
