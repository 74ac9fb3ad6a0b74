using System.Text.Json;
using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Rules;
using Seaworthy.Text;

namespace Seaworthy.Drivers.Tests.Support;

/// <summary>What one rule says about settings of Production.</summary>
internal static class Judged
{
    private static readonly DateTime Today = new(2026, 11, 24);

    /// <summary>The message about a connection string, or null; <paramref name="reference"/> is a package of the project, as <c>name/version</c>.</summary>
    public static string? Connection(string ruleId, string connection, string? reference = null) =>
        Setting(ruleId, "ConnectionStrings:Db", connection, reference);

    public static string? Setting(string ruleId, string key, string? value, string? reference = null) => Settings(ruleId, reference, (key, value));

    /// <summary>The message of the only finding about settings under colon-separated keys, or null.</summary>
    public static string? Settings(string ruleId, string? reference, params (string Key, string? Value)[] settings) =>
        File(ruleId, JsonSerializer.Serialize(settings.ToDictionary(s => s.Key, s => s.Value)), reference);

    /// <summary>The message of the only finding about a settings file, or null.</summary>
    public static string? File(string ruleId, string json, string? reference = null)
    {
        var files = new List<SourceFile> { new("appsettings.Production.json", json) };
        if (reference?.Split('/') is [var package, var version])
        {
            files.Add(new SourceFile("Wallet.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk.Web"><ItemGroup><PackageReference Include="{package}" Version="{version}" /></ItemGroup></Project>
                """));
        }

        var request = new ValidationRequest { Files = files, Today = Today, Profile = Profile.Strict };
        var rule = RuleCatalog.Rules.Single(r => r.Descriptor.Id == ruleId);
        var result = Validator.Validate(Validator.Load(request, CancellationToken.None), request, [rule], CancellationToken.None);
        Assert.Empty(result.Failures);
        Finding? finding = result.Findings.SingleOrDefault();
        return finding?.Message;
    }
}
