using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class SecretNamedKeyTests() : RuleTests("SEA2003")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Jwt": { "SigningKey": "mYs1gn1ngV4lue
        """);

    [Fact]
    public void Reports_a_literal_under_a_secret_name() =>
        Given("appsettings.Production.json", """
            { "Jwt": { "SigningKey": [|"q8Zr2mWx7Lk4Vt9Bn3Hs6Dc1"|] }, "Smtp": { "Password": [|"tulip-garden-77"|] } }
            """)
            .Reports(Severity.Error, "Production");

    [Fact]
    public void Reports_elements_of_a_secret_named_list() =>
        Given("appsettings.Production.json", """
            { "ApiKeys": [ [|"q8Zr2mWx7Lk4Vt9Bn3Hs6Dc1"|] ] }
            """)
            .Reports(Severity.Error, "Production");

    [Fact]
    public void Reports_the_environment_that_gets_it_not_the_one_that_overrides_it() =>
        Given("appsettings.json", """
            { "Smtp": { "Password": [|"tulip-garden-77"|] } }
            """)
            .And("appsettings.Production.json", """
            { "Smtp": { "Password": "" } }
            """)
            .And("appsettings.Development.json", """
            {}
            """)
            .Reports(Severity.Note, "Development");

    [Fact]
    public void Guards_names_about_a_secret() =>
        Given("appsettings.Production.json", """
            { "Vault": { "SecretName": "wallet-db", "PasswordPolicy": "strong-one", "TokenEndpoint": "https://login.corp/token", "PasswordLength": "12", "KeyPath": "/run/secrets/key", "RequirePassword": true } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_values_that_are_no_secret() =>
        Given("appsettings.Production.json", """
            { "Password": "", "ApiKey": "${API_KEY}", "Secret": "@Microsoft.KeyVault(VaultName=kv-wallet;SecretName=x)", "Token": "<token>", "ClientSecret": "changeme" }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_file_and_host_names_among_connection_strings() =>
        Given("appsettings.json", """
            { "ConnectionStrings": { "Cache": "localhost", "Store": ":memory:" } }
            """)
            .IsQuiet();
}
