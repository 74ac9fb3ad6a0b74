using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class SecretInConfigMapTests() : RuleTests("SEA2015")
{
    protected override (string Path, string Text) Corrupt => ("k8s/config.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: wallet }\ndata:\n  Db__Password: \"s3cr");

    [Fact]
    public void Reports_a_literal_secret_of_its_own_at_its_key() =>
        Given("k8s/production/config.yaml", Map("  LogLevel: Information\n  [|Wallet__ApiKey|]: 8f3kd92mfh47dk20smw9\n")).Reports(Severity.Error, saying: "'Wallet__ApiKey' of ConfigMap 'wallet'");

    [Fact]
    public void Reports_a_secret_inside_a_settings_file_with_its_key() =>
        Given("k8s/production/config.yaml", Map("""
              [|appsettings.json|]: |
                { "ConnectionStrings": { "Db": "Host=db.corp;Username=app;Password=8f3kd92mfh47" } }

            """)).Reports(Severity.Error, saying: "under 'ConnectionStrings:Db'");

    [Fact]
    public void Guards_values_that_are_no_secrets() =>
        Given("k8s/production/config.yaml", Map("  Db__Host: db.corp\n  Wallet__ApiKeyName: main\n  Wallet__Password: ${PASSWORD}\n  appsettings.json: |\n    { \"Logging\": { \"Level\": \"Debug\" } }\n  broken.json: \"{\"\n")).IsQuiet();

    private static string Map(string data) => "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: wallet }\ndata:\n" + data;
}
