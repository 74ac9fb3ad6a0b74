using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Contracts;

public sealed class MisspeltOverrideTests() : RuleTests("SEA1026")
{
    protected override string Contract => TestContract.Of(
        """
        "Wallet": { "$ref": "#/$defs/Acme.WalletOptions", "x-seaworthy": { "binds": [ { "api": "Bind", "type": "Acme.WalletOptions", "file": "Program.cs", "line": 20 } ] } },
        "ConnectionStrings": { "properties": { "Wallet": { "x-seaworthy": { "kind": "string", "reads": [ { "api": "GetConnectionString", "file": "Program.cs", "line": 9 } ] } } } }
        """,
        """
        "Acme.WalletOptions": { "x-seaworthy": { "kind": "object" }, "properties": {
          "Owner": { "x-seaworthy": { "kind": "string" } },
          "Extra": { "x-seaworthy": { "kind": "any" } },
          "Labels": { "additionalProperties": { "x-seaworthy": { "kind": "string" } }, "x-seaworthy": { "kind": "dictionary" } } } }
        """);

    protected override (string Path, string Text) Corrupt => ("docker-compose.production.yml", """
        services:
          wallet:
            image: corp/wallet:1
            environment:
              ASPNETCORE_ENVIRONMENT: Production
              Wallet__Owner: "a
        """);

    [Fact]
    public void Reports_variables_near_a_key_that_the_code_knows() =>
        Given("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  [|Wallet__Ownr|]: a
                  [|Walet__Owner|]: a
                  [|ConnectionString__Wallet|]: Host=db
            """)
            .Reports(Severity.Error, "Production", "sets a key that nothing reads");

    [Fact]
    public void Reports_variables_whose_values_other_objects_hold() =>
        Given("k8s/wallet.yaml", """
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: wallet }
            spec:
              template:
                spec:
                  containers:
                    - name: wallet
                      image: corp/wallet:1
                      env:
                        - name: [|ConnectionStrings__Walet|]
                          valueFrom: { secretKeyRef: { name: db, key: wallet } }
                      envFrom:
                        - configMapRef: { name: settings }
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: { name: settings }
            data:
              [|Wallet__Ownr|]: a
            """)
            .Reports(Severity.Error, "Production", "Write ");

    [Fact]
    public void Reports_a_variable_near_a_key_that_only_a_file_has() =>
        Given("wallet/appsettings.json", """
            { "Smtp": { "Host": "mail", "Port": 25 } }
            """)
            .And("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  [|Smtp__Hots|]: other
            """)
            .Reports(Severity.Error, "Production", "'Smtp:Host'");

    [Fact]
    public void Guards_known_keys_entries_and_what_other_programs_read() =>
        Given("wallet/appsettings.json", """
            { "Smtp": { "Host": "mail" } }
            """)
            .And("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  Wallet__Owner: a
                  WALLET__OWNER: a
                  Wallet__Extra__Anything: a
                  Wallet__Labels__Ownr: a
                  Smtp__Host: b
                  Serilog__MinimumLevel: Debug
                  Logging__LogLevel__Defautl: Debug
                  WALLET_OWNER: a
                  OWNR: a
              walet:
                image: corp/other:1
                environment:
                  Wallet__Ownr: a
            """)
            .IsQuiet();
}
