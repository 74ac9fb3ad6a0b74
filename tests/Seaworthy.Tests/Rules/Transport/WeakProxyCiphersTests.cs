using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class WeakProxyCiphersTests() : RuleTests("SEA3402")
{
    protected override (string Path, string Text) Corrupt => ("production/nginx.conf", "server { ssl_ciphers \"RC4");

    [Theory]
    [InlineData("RC4-SHA:AES128-SHA")]
    [InlineData("HIGH:3DES")]
    [InlineData("ALL")]
    [InlineData("ALL:!MD5")]
    [InlineData("ECDHE-RSA-DES-CBC3-SHA:AES256-SHA")]
    [InlineData("DEFAULT:@SECLEVEL=0")]
    [InlineData("ECDHE+RC4")]
    [InlineData("aNULL")]
    public void Reports_a_list_that_admits_broken_suites(string list) =>
        Given("production/nginx.conf", $"server {{ ssl_ciphers [|'{list}'|]; }}\n").Reports(Severity.Error, "production", "weak suites");

    [Theory]
    [InlineData("HIGH:!aNULL:!MD5")]
    [InlineData("ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-CHACHA20-POLY1305")]
    [InlineData("EECDH+AESGCM:EDH+AESGCM:AES256+EECDH")]
    [InlineData("ALL:!aNULL:!ADH:!LOW:!EXP:!RC4:!3DES:!MD5")]
    [InlineData("HIGH:!RC4:!3DES:-MD5:+SHA")]
    [InlineData("kEECDH+AES:!aNULL:!eNULL:!EXPORT:!DES:!RC4:!MD5:!PSK")]
    public void Guards_lists_that_people_recommend(string list) =>
        Given("production/nginx.conf", $"server {{ ssl_ciphers '{list}'; }}\n").IsQuiet();

    [Fact]
    public void Reports_an_annotation() =>
        Given("k8s/production/ingress.yaml", "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: api\n  annotations:\n    nginx.ingress.kubernetes.io/ssl-ciphers: [|RC4-SHA|]\n").Reports(Severity.Error);
}
