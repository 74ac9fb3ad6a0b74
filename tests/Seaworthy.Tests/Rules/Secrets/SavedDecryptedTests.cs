using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class SavedDecryptedTests() : RuleTests("SEA2017")
{
    protected override (string Path, string Text) Corrupt => ("secrets.yaml", "password: x\nsops:\n  age: []\n  lastmodified: \"2026-01-01T00:00:00Z\"\n  mac: [");

    private const string Sops = "sops:\n  age: [{ recipient: age1x }]\n  lastmodified: \"2026-01-01T00:00:00Z\"\n  mac: ENC[AES256_GCM,data:a,iv:b,tag:c,type:str]\n";

    private const string Encrypted = "ENC[AES256_GCM,data:a,iv:b,tag:c,type:str]";

    [Fact]
    public void Reports_a_value_in_the_clear() =>
        Given("secrets.yaml", $"password: [|hunter|]\ntoken: {Encrypted}\n{Sops}").Reports(Severity.Error, saying: "'password' is in the clear");

    [Fact]
    public void Reports_only_what_the_file_says_it_encrypts() =>
        Given("secrets.yaml", $"kind: x\ndata:\n  a: [|clear|]\n  b: {Encrypted}\n{Sops}  encrypted_regex: ^(data|stringData)$\n").Reports(Severity.Error);

    [Fact]
    public void Reports_a_file_without_its_MAC() =>
        Given("secrets.yaml", "a: " + Encrypted + "\n[|sops|]:\n  age: []\n  lastmodified: \"2026-01-01T00:00:00Z\"\n").Reports(Severity.Error, saying: "has no MAC");

    [Fact]
    public void Reports_a_value_of_a_sealed_secret_that_is_not_sealed() =>
        Given("k8s/sealed.yaml", $"apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: {{ name: wallet }}\nspec:\n  encryptedData:\n    [|password|]: 8f3kd92mfh47dk20smw9\n    token: Ag{new string('b', 400)}\n").Reports(Severity.Error, saying: "is not sealed");

    [Fact]
    public void Guards_a_file_that_is_encrypted() =>
        Given("secrets.yaml", $"password: {Encrypted}\nlist: [{Encrypted}]\nempty: \"\"\nplain_unencrypted: yes please\n{Sops}").IsQuiet();

    [Fact]
    public void Guards_other_programs_with_a_section_of_that_name() =>
        Given("values.yaml", "sops:\n  version: 3\n  enabled: true\npassword: x\n").IsQuiet();
}
