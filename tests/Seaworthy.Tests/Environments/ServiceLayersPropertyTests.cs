using CsCheck;
using Microsoft.Extensions.Configuration;
using Seaworthy.Environments;

namespace Seaworthy.Tests.Environments;

/// <summary>A folder on disk and the platform agree: files and compose variables of one service, layered as <c>WebApplication.CreateBuilder</c> does.</summary>
public sealed class ServiceLayersPropertyTests
{
    private static readonly string[] Settings = ["appsettings.json", "appsettings.{0}.json", "App.settings.json", "App.settings.{0}.json"];

    private static readonly Gen<string> Json = Gen.Select(
        Pick("A", "a", "List", "A:B", "URLS", "ENVIRONMENT", "Db", "ConnectionStrings:Db"), Pick("\"x\"", "1", "true", "null", "[]", "{}", "[ 1, { \"B\": \"y\" } ]", "{ \"B\": \"z\", \"1\": 2 }"))
        .Array[0, 5].Select(members => "{" + string.Join(",", members.DistinctBy(m => m.Item1.Split(':')[0].ToUpperInvariant()).Select(m => $"\"{m.Item1}\": {m.Item2}")) + "}");

    private static readonly Gen<string?[]> Files = Gen.Select(Gen.Bool, Json, (exists, json) => exists ? json : null).Array[4];

    // Each variable is set by the base, by the override file, or by both.
    private static readonly Gen<(string Name, string? Base, string? Override)[]> Variables = Gen.Select(
        Pick("A", "a", "A__B", "A___B", "List__0", "List__1__B", "ASPNETCORE_URLS", "DOTNET_URLS", "ASPNETCORE_A__B", "DOTNET_A", "DOTNET__A", "SQLCONNSTR_Db", "CUSTOMCONNSTR_Db", "ConnectionStrings__Db"),
        Pick("v", "", "w w", null), Pick("o", "", null)).Array[0, 8].Select(variables => variables.DistinctBy(v => VariableNames.Translate(v.Item1).Key.ToUpperInvariant()).ToArray());

    private static readonly Gen<(string Environment, string Selector, bool IsModern, string?[] Files, (string Name, string? Base, string? Override)[] Variables)> Folders =
        Gen.Select(Pick("Production", "Staging", "Docker"), Pick("ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"), Gen.Bool, Files, Variables);

    [Fact]
    public void Equals_what_the_platform_returns_for_the_same_folder() =>
        Folders.Sample(
            folder =>
            {
                var (environment, selector, isModern, files, variables) = folder;
                var effective = Load(environment, selector, isModern, files, variables).Environment(environment).Effective;
                var expected = Platform(environment, selector, isModern, files, variables);
                return expected.Count == effective.Count && expected.All(p => effective[p.Key] is { } value && string.Equals(value.Value, p.Value, StringComparison.Ordinal));
            },
            iter: 2_000,
            print: f => $"{f.Environment} by {f.Selector}, {(f.IsModern ? "net10.0" : "net8.0")}\n{string.Join("\n", f.Files)}\n{string.Join("\n", f.Variables)}");

    private static Gen<T> Pick<T>(params T[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static Workspace Load(string environment, string selector, bool isModern, string?[] files, (string Name, string? Base, string? Override)[] variables)
    {
        var folder = new List<(string, string)>
        {
            ("App.csproj", $"<Project><PropertyGroup><TargetFramework>{(isModern ? "net10.0" : "net8.0")}</TargetFramework></PropertyGroup></Project>"),
            // A service is a folder with settings; this one is nobody's.
            ("appsettings.Nobody.json", "{}"),
            ("docker-compose.yml", Compose("build: .", [(selector, environment), .. variables.Select(v => (v.Name, v.Base))])),
            ("docker-compose.override.yml", Compose("image: app", variables.Select(v => (v.Name, v.Override)))),
        };
        folder.AddRange(Settings.Zip(files).Where(f => f.Second is not null).Select(f => (string.Format(f.First, environment), f.Second!)));
        return Folder.Load([.. folder]);
    }

    private static string Compose(string origin, IEnumerable<(string Name, string? Value)> variables) =>
        $"services:\n  app:\n    {origin}\n    environment:\n" + string.Concat(variables.Where(v => v.Value is not null).Select(v => $"      - \"{v.Name}={v.Value}\"\n"));

    private static Dictionary<string, string?> Platform(string environment, string selector, bool isModern, string?[] files, (string Name, string? Base, string? Override)[] variables)
    {
        (string Name, string Value)[] process = [(selector, environment), .. variables.Where(v => (v.Override ?? v.Base) is not null).Select(v => (v.Name, (v.Override ?? v.Base)!))];
        var builder = new ConfigurationBuilder();
        builder.Add(new FixedVariables(process, "ASPNETCORE_"));
        builder.Add(new FixedVariables(process, "DOTNET_"));
        foreach (var json in files.Take(isModern ? 4 : 2).OfType<string>())
        {
            builder.Add(new JsonText(json));
        }

        builder.Add(new FixedVariables(process, null));

        // Sections without a value of their own are no entries; a null that some layer writes is one.
        var root = builder.Build();
        return root.AsEnumerable().Where(p => root.Providers.Any(provider => provider.TryGet(p.Key, out _))).ToDictionary(p => p.Key, p => p.Value, StringComparer.OrdinalIgnoreCase);
    }
}
