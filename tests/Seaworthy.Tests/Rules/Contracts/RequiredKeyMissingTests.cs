using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Contracts;

public sealed class RequiredKeyMissingTests() : RuleTests("SEA1001")
{
    protected override string Contract => TestContract.Of(
        """
        "ConnectionStrings": { "properties": { "Wallet": { "x-seaworthy": { "kind": "string", "required": "read", "reads": [ { "api": "GetConnectionString", "file": "Program.cs", "line": 9, "column": 31 } ] } } }, "required": ["Wallet"] },
        "Wallet": { "$ref": "#/$defs/Acme.WalletOptions", "x-seaworthy": { "binds": [ { "api": "Bind", "type": "Acme.WalletOptions", "file": "Program.cs", "line": 20, "validation": ["dataAnnotations", "onStart"] } ] } },
        "Ledger": { "$ref": "#/$defs/Acme.Ledger", "x-seaworthy": { "binds": [ { "api": "Get", "type": "Acme.Ledger", "file": "Program.cs", "line": 22 } ] } }
        """,
        """
        "Acme.WalletOptions": { "x-seaworthy": { "kind": "object" }, "properties": {
          "Owner": { "x-seaworthy": { "kind": "string", "required": "attribute", "constraints": [ { "attribute": "Required" } ] } },
          "Port": { "x-seaworthy": { "kind": "int32" } },
          "Node": { "$ref": "#/$defs/Acme.Node", "x-seaworthy": { "validateNested": true } },
          "Loose": { "$ref": "#/$defs/Acme.Node" } }, "required": ["Owner"] },
        "Acme.Node": { "x-seaworthy": { "kind": "object" }, "properties": { "Url": { "x-seaworthy": { "kind": "uri", "required": "attribute" } }, "Next": { "$ref": "#/$defs/Acme.Node" } } },
        "Acme.Ledger": { "x-seaworthy": { "kind": "object" }, "properties": { "File": { "x-seaworthy": { "kind": "string", "required": "constructor" } }, "Size": { "x-seaworthy": { "kind": "int32" } } } }
        """);

    protected override (string Path, string Text) Corrupt => ("wallet/appsettings.json", """
        { "Wallet": { "Port": 1, "Own
        """);

    private const string Closed = "environments: { Production: { closed: true } }";

    [Fact]
    public void Reports_a_key_that_a_closed_environment_does_not_have_at_its_section() =>
        Given("wallet/appsettings.json", """
            { "ConnectionStrings": { "Wallet": "Host=db" }, [|"Wallet"|]: { "Port": 1 } }
            """)
            .WithPolicy(Closed)
            .Reports(Severity.Error, "Production", "'Wallet:Owner' is required by WalletOptions (bound to WalletOptions at Program.cs:20)");

    [Fact]
    public void Reports_what_the_code_reads_and_can_not_do_without() =>
        Given("wallet/appsettings.json", """
            [|{|] "Wallet": { "Owner": "a" } }
            """)
            .WithPolicy(Closed)
            .Reports(Severity.Error, saying: "read at Program.cs:9");

    [Fact]
    public void Reports_a_parameter_of_a_constructor_where_the_section_exists() =>
        Given("wallet/appsettings.json", """
            { "ConnectionStrings": { "Wallet": "Host=db" }, "Wallet": { "Owner": "a" }, [|"Ledger"|]: { "Size": 3 } }
            """)
            .WithPolicy(Closed)
            .Reports(Severity.Error, saying: "'Ledger:File' is required by the constructor of Ledger");

    [Fact]
    public void Reports_a_member_of_a_nested_object_that_validation_enters() =>
        Given("wallet/appsettings.json", """
            { "ConnectionStrings": { "Wallet": "Host=db" }, "Wallet": { "Owner": "a", [|"Node"|]: { "Next": { "Url": "https://a" } }, "Loose": { "Next": {} } } }
            """)
            .WithPolicy(Closed)
            .Reports(Severity.Error, saying: "'Wallet:Node:Url'");

    [Fact]
    public void Reports_one_finding_for_a_section_that_lacks_everything() =>
        Given("wallet/appsettings.json", "[|{|]}")
            .WithContract(TestContract.Wallet(TestContract.Member("Owner", "string", "\"required\": \"attribute\"") + "," + TestContract.Member("Key", "string", "\"required\": \"attribute\"")))
            .WithPolicy(Closed)
            .Reports(Severity.Error, saying: "'Wallet' is required by WalletOptions (bound to WalletOptions at Program.cs:20) and nothing gives it; it is to hold 'Wallet:Owner', 'Wallet:Key'");

    [Fact]
    public void Reports_a_section_that_is_demanded_by_name_alone() =>
        Given("wallet/appsettings.json", "[|{|]}")
            .WithContract("""{ "x-seaworthy": { "contract": 1, "assembly": "wallet" }, "required": ["Ledger"] }""")
            .WithPolicy(Closed)
            .Reports(Severity.Error, saying: "'Ledger' is required by the code");

    [Fact]
    public void Guards_a_section_that_arrives_at_deploy_time() =>
        Given("wallet/appsettings.json", "{}")
            .WithContract("""{ "x-seaworthy": { "contract": 1, "assembly": "wallet" }, "required": ["Ledger"] }""")
            .WithPolicy("{ deployTime: ['Ledger:*'], environments: { Production: { closed: true } } }")
            .IsQuiet();

    [Fact]
    public void Reports_one_finding_for_all_environments_that_lack_the_key()
    {
        var finding = Assert.Single(Given("wallet/appsettings.json", """
            { "ConnectionStrings": { "Wallet": "Host=db" }, "Wallet": { "Port": 1 } }
            """)
            .And("wallet/appsettings.Staging.json", "{}")
            .WithPolicy("environments: { Production: { closed: true }, Staging: { closed: true } }")
            .Run());
        Assert.Equal(["Production", "Staging"], finding.Environments);
    }

    [Fact]
    public void Reports_a_key_that_only_another_environment_has_in_its_own_file() =>
        Given("wallet/appsettings.json", """
            { "ConnectionStrings": { "Wallet": "Host=db" }, "Wallet": { "Port": 1 } }
            """)
            .And("wallet/appsettings.Staging.json", """
            { "Wallet": { "Owner": "a" } }
            """)
            .And("wallet/appsettings.Production.json", """
            { [|"Wallet"|]: { "Port": 2 } }
            """)
            .Reports(Severity.Error, "Production");

    [Fact]
    public void Reports_no_more_than_a_note_where_nothing_of_the_environment_is_in_view() =>
        Given("wallet/appsettings.json", """
            { "ConnectionStrings": { "Wallet": "Host=db" }, [|"Wallet"|]: { "Port": 1 } }
            """)
            .And("wallet/appsettings.Staging.json", """
            { "Wallet": { "Owner": "a" } }
            """)
            .Reports(Severity.Note, "Production");

    [Fact]
    public void Reports_a_key_of_the_policy_without_any_contract() =>
        Given("wallet/appsettings.json", """
            { [|"Payments"|]: { "Retries": 1 } }
            """)
            .WithContract("{}")
            .WithPolicy("""
            required: ["Payments:ApiKey"]
            environments: { Production: { closed: true } }
            """)
            .Reports(Severity.Error, "Production", "required by the policy");

    [Fact]
    public void Reports_at_the_container_where_only_manifests_are_in_view() =>
        Given("deploy/production/wallet.yaml", """
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: wallet }
            spec:
              template:
                spec:
                  containers:
                    - name: [|wallet|]
                      image: registry.corp/wallet:1
                      env:
                        - name: ASPNETCORE_ENVIRONMENT
                          value: Production
                        - name: ConnectionStrings__Wallet
                          valueFrom: { secretKeyRef: { name: db, key: wallet } }
            """)
            .WithPolicy(Closed)
            .Reports(Severity.Error, "Production", "'Wallet:Owner'");

    [Fact]
    public void Reports_a_variable_that_the_code_reads_by_itself() =>
        Given("docker-compose.production.yml", """
            services:
              [|wallet|]:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  WALLET_PORT: 1
            """)
            .WithContract(TestContract.Of("", facts: ",\"environmentVariables\": [ { \"name\": \"WALLET_HOME\", \"required\": true, \"file\": \"Program.cs\", \"line\": 3 } ]"))
            .WithPolicy(Closed)
            .Reports(Severity.Error, "Production", "Program.cs:3");

    [Fact]
    public void Guards_an_open_environment() =>
        Given("wallet/appsettings.json", "{}").And("wallet/appsettings.Production.json", "{}").IsQuiet();

    [Fact]
    public void Guards_keys_that_arrive_at_deploy_time() =>
        Given("wallet/appsettings.json", "{}")
            .WithPolicy("""
            deployTime: ["ConnectionStrings:*"]
            environments: { Production: { closed: true, deployTime: ["Wallet:Owner"] } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_keys_whose_values_other_objects_hold() =>
        Given("deploy/production/wallet.yaml", """
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: wallet }
            spec:
              template:
                spec:
                  containers:
                    - name: wallet
                      image: registry.corp/wallet:1
                      envFrom:
                        - configMapRef: { name: settings }
                      env:
                        - name: ConnectionStrings__Wallet
                          valueFrom: { secretKeyRef: { name: db, key: wallet } }
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: { name: settings }
            data: { Wallet__Owner: a }
            """)
            .WithPolicy(Closed)
            .IsQuiet();

    [Fact]
    public void Guards_a_container_that_takes_variables_from_where_nobody_can_look() =>
        Given("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                env_file: ../elsewhere/wallet.env
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
            """)
            .WithPolicy(Closed)
            .IsQuiet();

    [Fact]
    public void Guards_members_that_no_validation_runs_over() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Port": 1 } }
            """)
            .WithContract(TestContract.Wallet(TestContract.Member("Owner", "string", "\"required\": \"attribute\"") + "," + TestContract.Member("Port", "int32"), bind: "\"validation\": []"))
            .WithPolicy(Closed)
            .IsQuiet();

    [Fact]
    public void Guards_types_that_contain_themselves() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Port": 1 } }
            """)
            .WithContract(TestContract.Wallet("\"Self\": { \"$ref\": \"#/$defs/Acme.WalletOptions\", \"x-seaworthy\": { \"initialized\": true, \"validateNested\": true } }," + TestContract.Member("Port", "int32", "\"required\": \"read\",\"initialized\": true")))
            .IsQuiet();
}
