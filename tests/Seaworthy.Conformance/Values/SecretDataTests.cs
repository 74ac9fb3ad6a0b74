using System.Text.Json;
using Seaworthy.Values;

namespace Seaworthy.Conformance.Values;

public sealed class SecretDataTests
{
    private static List<JsonElement> Items(string file, string property)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.Folder("secrets"), file)));
        return [.. json.RootElement.GetProperty(property).EnumerateArray().Select(e => e.Clone())];
    }

    private static string Text(JsonElement item, string name = "text") => item.GetProperty(name).GetString()!;

    [Fact]
    public void Every_valid_wallet_secret_is_found_and_nothing_else_is()
    {
        var wrong = new List<string>();
        var checkedSamples = 0;
        foreach (var (item, index) in Items("crypto-wallet.json", "samples").Select((e, i) => (e, i)))
        {
            var found = ValueClassifier.Classify(Text(item)).Credential is not null;
            checkedSamples++;
            if (found != item.GetProperty("secret").GetBoolean())
            {
                wrong.Add($"#{index} {Text(item, "format")} found={found}");
            }
        }

        Assert.True(checkedSamples > 150);
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_shape_that_is_no_secret_counts_as_a_proven_credential()
    {
        var wrong = Items("nonsecret-shapes.json", "items").Where(e => ValueClassifier.Classify(Text(e)).Credential is not null).Select(e => Text(e)).ToList();
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("ci-token-replace")]
    [InlineData("env-ref")]
    [InlineData("angle-or-brace")]
    [InlineData("masks")]
    [InlineData("words")]
    [InlineData("encrypted")]
    [InlineData("password-hash")]
    public void Shapes_of_this_group_are_no_secret_even_under_a_secret_name(string group)
    {
        var wrong = Items("nonsecret-shapes.json", "items")
            .Where(e => Text(e, "group") == group && !Text(e).Contains(" SealedSecret", StringComparison.Ordinal) && !Text(e).Contains(" recipient", StringComparison.Ordinal))
            .Where(e => ValueClassifier.Classify(Text(e)).CouldBeSecret).Select(e => Text(e)).ToList();
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("boolean-or-policy")]
    [InlineData("names-not-values")]
    public void Keys_of_this_group_are_not_secret_named_or_their_values_are_none(string group)
    {
        var wrong = new List<string>();
        foreach (var text in Items("nonsecret-shapes.json", "items").Where(e => Text(e, "group") == group).Select(e => Text(e)))
        {
            var at = text.IndexOfAny(['=', ':']);
            if (at > 0 && KeyName.IsSecretNamed(text[..at]) && ValueClassifier.Classify(text[(at + 1)..].Trim()).CouldBeSecret)
            {
                wrong.Add(text);
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Secret_references_get_their_verdict()
    {
        var wrong = new List<string>();
        foreach (var item in Items("secret-references.json", "samples"))
        {
            var kind = Text(item, "kind");
            var text = Text(item);
            var expected = Text(item, "expected");
            if (kind is "k8s-secret-key" or "k8s-secret-name" or "sops" or "compose-interpolation")
            {
                continue;
            }

            var actual = Verdict(kind, text);
            var fits = expected switch
            {
                "parses" => actual is "valid" or "doubt" || IsContestedDetail(text),
                "warning" => actual == "doubt",
                "not-a-reference" => actual == "none",
                "invalid" => actual == "invalid" || (actual == "none" && kind is "appconfig-keyvaultref-json" or "gcp-secret"),
                _ => actual == expected,
            };
            if (!fits)
            {
                wrong.Add($"{kind}: {text} expected {expected}, got {actual}");
            }
        }

        Assert.Empty(wrong);
    }

    // The upstream parser accepts any host and version; the documented grammar does not.
    private static bool IsContestedDetail(string text) =>
        SecretReference.Parse(text)!.Defects.All(d => d.Kind is ReferenceDefectKind.ForeignHost or ReferenceDefectKind.MalformedVersion);

    private static string Verdict(string kind, string text)
    {
        var reference = SecretReference.Parse(text);
        return reference is null ? "none"
            : reference.IsWellFormed ? "valid"
            : reference.Defects.All(d => d.IsDoubt) ? "doubt"
            : "invalid";
    }

    [Fact]
    public void Compose_variables_show_their_defaults()
    {
        Assert.Equal(TokenSyntax.Variable, Placeholder.Whole("${DB_PASSWORD}")!.Syntax);
        var secret = Placeholder.Whole("${DB_PASSWORD:-hunter2secret}")!;
        Assert.True(secret.HasLiteralDefault);
        Assert.Equal("", Placeholder.Whole("${DB_PASSWORD:-}")!.Default);
    }
}
