using System.Text;
using System.Text.Json;
using Seaworthy.Policies;
using Seaworthy.Text;

namespace Seaworthy.Tests.Secrets;

/// <summary>Values made to cost time or depth end without a failure of a rule.</summary>
public sealed class HostileValuesTests
{
    public static TheoryData<string> Kinds => ["letters", "digits", "base64", "nested base64", "braces", "variables", "equals", "colons", "slashes", "urls", "words", "pem", "tokens", "dots"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void End_under_any_key(string kind)
    {
        var text = JsonSerializer.Serialize(Make(kind));
        var settings = new SourceFile("appsettings.Production.json", $$"""{ "Password": {{text}}, "Value": {{text}}, "ConnectionStrings": { "Main": {{text}} }, "Url": {{text}} }""");
        var manifest = new SourceFile("k8s/production/a.yaml", $"apiVersion: v1\nkind: Secret\nmetadata: {{ name: a }}\ndata: {{ a: {text} }}\nstringData: {{ b.json: {text} }}\n");
        var request = new ValidationRequest { Files = [settings, manifest], Today = new DateTime(2026, 11, 23), Profile = Profile.Strict };
        Assert.Empty(Validator.Validate(request, TestContext.Current.CancellationToken).Failures);
    }

    private static string Make(string kind) => kind switch
    {
        "letters" => new string('a', 1 << 20),
        "digits" => new string('7', 1 << 20),
        "base64" => Convert.ToBase64String(new byte[750_000]),
        "nested base64" => Enumerable.Range(0, 10).Aggregate("secret", (text, _) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text))),
        "braces" => new string('{', 10_000) + new string('}', 10_000),
        "variables" => string.Concat(Enumerable.Repeat("${A:-", 10_000)),
        "equals" => string.Concat(Enumerable.Repeat("Password=x;", 50_000)),
        "colons" => string.Concat(Enumerable.Repeat("a:b@", 50_000)),
        "slashes" => new string('/', 200_000),
        "urls" => string.Concat(Enumerable.Repeat("http://a:b@c/?key=d ", 20_000)),
        "words" => string.Join(' ', Enumerable.Repeat("abandon", 20_000)),
        "pem" => string.Concat(Enumerable.Repeat("-----BEGIN PRIVATE KEY-----\n", 10_000)),
        "tokens" => string.Concat(Enumerable.Repeat("ghp_", 100_000)),
        _ => string.Concat(Enumerable.Repeat("eyJ.", 100_000)),
    };
}
