using Seaworthy.Findings;
using Seaworthy.Secrets;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class SecretMissingTests() : RuleTests("SEA2201")
{
    private const string Plain = """{ "Db": "@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/secrets/db)" }""";

    private const string Marked = """{ "Db": [|"@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/secrets/db)"|] }""";

    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """{ "Db": "@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/secrets/""");

    [Fact]
    public void Reports_what_the_store_told() =>
        Given("appsettings.Production.json", Marked).WithVault(store => { }).Reports(Severity.Error, "Production", "does not exist");

    [Fact]
    public void Reports_a_deleted_secret_as_such() =>
        Given("appsettings.Production.json", Marked).WithVault(store => store.AddDeleted("kv-wallet.vault.azure.net", "db")).Reports(Severity.Error, saying: "can be recovered");

    [Fact]
    public void Reports_each_environment_once_where_its_value_takes_effect() =>
        Given("appsettings.json", Marked).And("appsettings.Staging.json", "{}").WithVault(_ => { }).Reports(Severity.Error);

    [Fact]
    public void Guards_a_reference_that_another_layer_overrides() =>
        Given("appsettings.json", Plain).And("appsettings.Production.json", """{ "Db": "x" }""").WithVault(_ => { }).IsQuiet();

    [Fact]
    public void Guards_everything_when_no_store_is_asked() => Given("appsettings.Production.json", Plain).IsQuiet();

    [Fact]
    public void Guards_a_secret_in_order() =>
        Given("appsettings.Production.json", Plain).WithVault(store => store.Add("kv-wallet.vault.azure.net", "db", new SecretFacts())).IsQuiet();
}
