using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class PlainSecretManifestTests() : RuleTests("SEA2016")
{
    protected override (string Path, string Text) Corrupt => ("k8s/secret.yaml", "apiVersion: v1\nkind: Secret\nmetadata: { name: wallet }\nstringData:\n  password: \"s3cr");

    [Fact]
    public void Reports_a_decoded_secret_at_its_key() =>
        Given("k8s/production/secret.yaml", Secret("data:\n  [|password|]: OGYza2Q5Mm1maDQ3ZGsyMHNtdzk=\n")).Reports(Severity.Error, saying: "'password' of Secret 'wallet'");

    [Fact]
    public void Reports_a_secret_in_the_clear() =>
        Given("k8s/production/secret.yaml", Secret("stringData:\n  [|Db|]: Host=db.corp;Username=app;Password=8f3kd92mfh47\n")).Reports(Severity.Error);

    [Fact]
    public void Reports_a_note_where_nothing_tells_that_it_is_deployed() =>
        Given("k8s/secret.yaml", Secret("stringData:\n  [|password|]: 8f3kd92mfh47dk20smw9\n")).Reports(Severity.Note);

    [Fact]
    public void Guards_placeholders_references_and_what_is_encrypted() =>
        Given("k8s/production/secret.yaml", Secret("stringData:\n  password: \"${PASSWORD}\"\n  username: app\n  token: ENC[AES256_GCM,data:abc,iv:def,tag:ghi,type:str]\ndata:\n  password: not base64!\n")).IsQuiet();

    private static string Secret(string data) => "apiVersion: v1\nkind: Secret\nmetadata: { name: wallet }\n" + data;
}
