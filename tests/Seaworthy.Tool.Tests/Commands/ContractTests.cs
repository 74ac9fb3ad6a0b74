using Seaworthy.Tool.Tests.Support;

namespace Seaworthy.Tool.Tests.Commands;

/// <summary><c>validate --contract</c>: from what a build leaves behind to the report.</summary>
public sealed class ContractTests
{
    private const string Contract = """
        {
          "x-seaworthy": { "contract": 1, "assembly": "WalletService", "framework": "net10.0", "lateFiles": [ { "path": "late.{Environment}.json", "file": "Program.cs", "line": 12, "column": 5 } ] },
          "properties": {
            "ConnectionStrings": { "properties": { "Wallet": { "x-seaworthy": { "kind": "string", "required": "read", "reads": [ { "api": "GetConnectionString", "file": "Program.cs", "line": 9, "column": 31 } ] } } } },
            "Wallet": { "$ref": "#/$defs/Acme.WalletOptions", "x-seaworthy": { "binds": [ { "api": "Bind", "type": "Acme.WalletOptions", "file": "Program.cs", "line": 20, "column": 1, "validation": ["dataAnnotations", "onStart"] } ] } }
          },
          "$defs": {
            "Acme.WalletOptions": { "x-seaworthy": { "kind": "object" }, "properties": {
              "Port": { "x-seaworthy": { "kind": "int32" } },
              "Owner": { "x-seaworthy": { "kind": "string", "required": "attribute", "constraints": [ { "attribute": "Required" } ] } } } }
          }
        }
        """;

    private const string Compose = """
        services:
          wallet:
            image: registry.corp/wallet-service:1.4.2
            environment:
              ASPNETCORE_ENVIRONMENT: Production
              ConnectionStrings__Wallet: ${WALLET_DB:?}
              Wallet__Prot: 8443
        """;

    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: wallet }
        spec:
          template:
            spec:
              containers:
                - name: wallet
                  image: registry.corp/wallet-service:1.4.2
                  env:
                    - name: ASPNETCORE_ENVIRONMENT
                      value: Production
                    - name: ConnectionStrings__Walet
                      valueFrom: { secretKeyRef: { name: wallet, key: db } }
        """;

    private const string Closed = "environments: { Production: { closed: true } }";

    [Fact]
    public void The_gate_reports_a_missing_required_value_and_a_misspelt_override_where_only_compose_and_manifests_are_in_view()
    {
        using var folder = Service().With("seaworthy.yaml", Closed).With("production/compose.yml", Compose).With("production/wallet.yaml", Deployment).With("WalletService.contract.json", Contract);
        var run = Validate(folder, "{folder}/WalletService.contract.json");
        Assert.Contains("SEA1001 'Wallet:Owner' is required by WalletOptions (bound to WalletOptions at Program.cs:20)", run.Out, StringComparison.Ordinal);
        Assert.Contains("production/compose.yml:7:7 error SEA1026 'Wallet__Prot' sets a key that nothing reads; the code knows 'Wallet:Port'", run.Out, StringComparison.Ordinal);
        Assert.Contains("production/wallet.yaml:13:21 error SEA1026 'ConnectionStrings__Walet'", run.Out, StringComparison.Ordinal);
        Assert.Equal(1, run.Status);
    }

    [Fact]
    public void The_contract_in_an_assembly_says_the_same_as_the_document()
    {
        using var folder = Service().With("seaworthy.yaml", Closed).With("production/compose.yml", Compose).With("WalletService.contract.json", Contract);
        BuiltAssembly.Write(folder.At("out/WalletService.dll"), ("RepositoryUrl", "https://git.corp"), ("Seaworthy.Contract", Contract));
        Assert.Equal(Validate(folder, "{folder}/WalletService.contract.json").Out, Validate(folder, "{folder}/out/WalletService.dll").Out);
    }

    [Fact]
    public void A_folder_stands_for_the_documents_in_it()
    {
        using var folder = Service().With("production/compose.yml", Compose).With("out/WalletService.contract.json", Contract);
        BuiltAssembly.Write(folder.At("out/WalletService.dll"), ("Seaworthy.Contract", "{ never read }"));
        Assert.Contains("SEA1026", Validate(folder, "{folder}/out").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_documents_stands_for_its_assemblies()
    {
        using var folder = Service().With("production/compose.yml", Compose).With("out/native.dll", "MZ no assembly");
        BuiltAssembly.Write(folder.At("out/Library.dll"));
        BuiltAssembly.Write(folder.At("out/WalletService.dll"), ("Seaworthy.Contract", Contract));
        Assert.Contains("SEA1026", Validate(folder, "{folder}/out").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_contracts_may_be_given()
    {
        using var folder = Service().With("production/compose.yml", Compose).With("a.contract.json", Contract).With("b.contract.json", Contract.Replace("WalletService", "Ledger", StringComparison.Ordinal));
        Assert.Contains("SEA1026", ToolRun.Of(folder, "validate", "{folder}", "--contract", "{folder}/b.contract.json", "--contract", "{folder}/a.contract.json", "--format", "json").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_only_the_contract_names_is_read()
    {
        using var folder = Service().With("src/WalletService/WalletService.csproj", "<Project />").With("src/WalletService/late.Production.json", """{ "Wallet": { "Port": 1 } }""")
            .With("production/compose.yml", Compose.Replace("Prot", "Port", StringComparison.Ordinal)).With("WalletService.contract.json", Contract);
        Assert.Contains("production/compose.yml:7:7 warning SEA1108 'Wallet__Port' has no effect: src/WalletService/late.Production.json (added at Program.cs:12)", Validate(folder, "{folder}/WalletService.contract.json").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_contract_nothing_is_said_of_the_code()
    {
        using var folder = Service().With("seaworthy.yaml", Closed).With("production/compose.yml", Compose);
        Assert.DoesNotContain("SEA10", ToolRun.Of(folder, "validate", "{folder}").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{folder}/none.dll", "does not exist. Give a *.contract.json")]
    [InlineData("{folder}/Plain.dll", "Run 'dotnet add package Seaworthy.Analyzers' in the project and build it again.")]
    [InlineData("{folder}/text.dll", "There is no contract in")]
    [InlineData("{folder}/empty", "There is no contract in")]
    public void What_holds_no_contract_is_refused_with_what_to_do(string path, string saying)
    {
        using var folder = Service().With("production/compose.yml", Compose).With("text.dll", "no assembly").With("empty/readme.txt", "");
        BuiltAssembly.Write(folder.At("Plain.dll"), ("RepositoryUrl", "https://git.corp"));
        var run = Validate(folder, path);
        Assert.Contains(saying, run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Status);
    }

    [Fact]
    public void Every_truncation_of_an_assembly_is_refused_or_read()
    {
        using var folder = Service().With("production/compose.yml", Compose);
        BuiltAssembly.Write(folder.At("WalletService.dll"), ("Seaworthy.Contract", Contract));
        var bytes = File.ReadAllBytes(folder.At("WalletService.dll"));
        for (var length = 0; length < bytes.Length; length += 97)
        {
            File.WriteAllBytes(folder.At("cut.dll"), bytes[..length]);
            Assert.InRange(Validate(folder, "{folder}/cut.dll").Status, 0, 2);
        }
    }

    private static TestFolder Service() => new TestFolder().AsRepository();

    private static ToolRun Validate(TestFolder folder, string contract) => ToolRun.Of(folder, "validate", "{folder}", "--contract", contract);
}
