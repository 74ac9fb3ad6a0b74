using System.Text.RegularExpressions;

namespace Seaworthy.Conformance.Secrets;

/// <summary>Shapes that scanners wrongly flag stay quiet, even under a key that expects a secret. Published defaults have a rule of their own.</summary>
public sealed partial class NonSecretShapeTests
{
    // Where the list describes a shape in words, a value of that shape.
    private static readonly Dictionary<string, string> Described = new(StringComparer.Ordinal)
    {
        ["pk_live_… (Stripe publishable)"] = "pk_live_51Hx7a2eZvKYlo2CqX9wTbR4",
        ["AC… (Twilio account SID)"] = "AC5ef872f6da5a21de157d80997a64bd33",
        ["…apps.googleusercontent.com"] = "407408718192-k3j9x2v8m4n6p1q5.apps.googleusercontent.com",
        ["certificate thumbprint (40 hex)"] = "A909502DD82AE41433E6F83886B00D4277A32A7B",
        ["git commit sha (40 hex)"] = "9c6224f0d4b1e7a35d8e2f6b9a0c3d5e7f812345",
        ["sha256:… image digest"] = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        ["integrity sha512-…"] = "sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==",
        ["xpub…/zpub…"] = "xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8",
        ["bc1q… address"] = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
        ["02… node pubkey"] = "0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798",
        ["npub1…"] = "npub180cvv07tjdrrgpa0j7j7tmnyl2yr6yr7l8j4s3evf6u64th6gkwsyjh6w6",
        ["ssh-ed25519 AAAA… / BEGIN PUBLIC KEY / BEGIN CERTIFICATE"] = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl wallet",
        ["ENC[AES256_GCM,data:…]"] = "ENC[AES256_GCM,data:p673w==,iv:YY=,tag:A=,type:str]",
        ["ENC(…)"] = "ENC(G6N718UuyPE5bHyWKyuLQSm02auQPUtm)",
        ["AgB… SealedSecret encryptedData"] = "AgB" + new string('x', 340) + "==",
        ["age1… recipient"] = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p",
        ["vault:v1:…"] = "vault:v1:8SDd3WHDOjf7mq69CyCqYjBXAiQQAVZRkFM13ok481zoCmHnSeDX9vyf7w==",
        ["{cipher}…"] = "{cipher}FKSAJDFGYOS8F7GLHAKERGFHLSAJ",
        ["CfDJ8… (ASP.NET Data Protection payload)"] = "CfDJ8AWPr2EQPTBGs3L2GCZOpk5cvd6tJmVgQn2Lk9tX1bUe",
        ["$6$rounds=500000$…"] = "$6$rounds=500000$saltsalt$Rk9vQmFyQmF6UXV4L0NvcmdlR3JhdWx0R2FycGx5V2FsZG9GcmVk",
        ["$argon2id$v=19$…"] = "$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$RdescudvJCsgt3ub+b4dWRWJTmaaJObG",
        ["$2a$12$…"] = "$2a$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW",
        ["pbkdf2_sha256$…"] = "pbkdf2_sha256$260000$c29tZXNhbHQ$vrmKJcVwwB8H3yvXfTQ0n0uJ8Qn2l7bYpZ1wq3x5k6s=",
    };

    [Theory]
    [InlineData("Password")]
    [InlineData("Wallet:ApiKey")]
    [InlineData("Value")]
    public void No_shape_is_flagged(string key) => Assert.Empty(Shapes().SelectMany(s => Flagged(s.Group, key, s.Text)));

    private static IEnumerable<(string Group, string Text)> Shapes() =>
        SecretFindings.Data("nonsecret-shapes.json").GetProperty("items").EnumerateArray().Select(i => (i.GetProperty("group").GetString()!, i.GetProperty("text").GetString()!));

    private static IEnumerable<string> Flagged(string group, string key, string text)
    {
        var value = Described.GetValueOrDefault(text, text);
        // A line of settings brings its own key.
        if (group is "boolean-or-policy" or "names-not-values" or "public-ids" && Pair().Match(text) is { Success: true } pair)
        {
            (key, value) = (pair.Groups[1].Value, pair.Groups[2].Value);
        }
        else if (group is "names-not-values" or "public-ids")
        {
            // Under a key that says password, 40 digits or a path are a secret like any other.
            key = "Value";
        }

        return SecretFindings.Literal(key, value).Where(f => group != "well-known-dev" || f.RuleId != "SEA2012").Select(f => $"{group}: {f.RuleId} on {key} = {value}");
    }

    [GeneratedRegex("^([A-Za-z_]+)(?:=|: )(.+)$")]
    private static partial Regex Pair();
}
