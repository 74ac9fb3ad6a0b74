using System.Text.Json;

namespace Seaworthy.Packaging;

/// <summary>The contract on its way from the code of one repository to the manifests of another.</summary>
public sealed class ContractTests(PackedPackages packages)
{
    private const string Code = """
        using System.ComponentModel.DataAnnotations;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOptions<LedgerOptions>().BindConfiguration("Ledger").ValidateDataAnnotations().ValidateOnStart();
        var timeout = builder.Configuration.GetValue<TimeSpan>("Payouts:Timeout");
        builder.Build().Run();

        public sealed class LedgerOptions
        {
            [Required] public string Endpoint { get; set; } = null!;

            [Range(1, 10)] public int Retries { get; set; } = 3;
        }
        """;

    [Fact]
    public async Task A_build_writes_the_contract_beside_its_output_and_a_schema_for_editors_on_request()
    {
        var project = Project("contract");
        await project.Build("-p:SeaworthyEditorSchema=appsettings.schema.json");
        using var contract = JsonDocument.Parse(await File.ReadAllTextAsync(project.Output("contract.contract.json"), TestContext.Current.CancellationToken));
        Assert.Equal("#/$defs/LedgerOptions", contract.RootElement.GetProperty("properties").GetProperty("Ledger").GetProperty("$ref").GetString());
        using var schema = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(project.Folder, "appsettings.schema.json"), TestContext.Current.CancellationToken));
        Assert.Equal(10, schema.RootElement.GetProperty("$defs").GetProperty("LedgerOptions").GetProperty("properties").GetProperty("Retries").GetProperty("maximum").GetInt32());
        Assert.DoesNotContain("x-seaworthy", schema.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_without_contract_leaves_none_behind()
    {
        var project = Project("nocontract");
        await project.Build("-p:SeaworthyContract=false");
        Assert.False(File.Exists(project.Output("nocontract.contract.json")));
    }

    [Fact]
    public async Task A_build_holds_code_and_settings_against_each_other()
    {
        var project = Project("against");
        project.Write("appsettings.json", """
            {
              "Ledger": {
                "Retris": 5
              }
            }
            """);
        project.Write("appsettings.Staging.json", """
            {
              "Ledger": { "Endpoint": "https://ledger.staging.internal" }
            }
            """);
        project.Write("appsettings.Production.json", """
            {
              "Ledger": { "Retries": 50 },
              "Payouts": { "Timeout": "30" }
            }
            """);
        Assert.Equal(
            ["appsettings.Production.json(2,26): error SEA1004", "appsettings.Production.json(2,3): error SEA1001", "appsettings.Production.json(3,27): error SEA1006", "appsettings.json(3,5): warning SEA1021"],
            await project.Diagnostics());
    }

    [Theory]
    [InlineData("WalletService.dll")]
    [InlineData("WalletService.contract.json")]
    public async Task The_gate_holds_manifests_of_another_repository_against_the_built_sample(string contract)
    {
        var project = AnalyzedProject.Create(packages, "WalletService", "<Nullable>enable</Nullable>");
        foreach (var code in Directory.EnumerateFiles(Path.Combine(PackedPackages.Repository, "samples", "WalletService"), "*.cs"))
        {
            File.Copy(code, Path.Combine(project.Folder, Path.GetFileName(code)), overwrite: true);
        }

        var build = await project.Build();
        Assert.True(build.ExitCode == 0, build.Output);
        var deployment = packages.NewFolder("deployment-" + contract);
        await File.WriteAllTextAsync(Path.Combine(deployment, "compose.yaml"), """
            services:
              wallet-service:
                image: registry.payments.internal/wallet-service:1.8.2
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  Lightning__Endpoint: https://lnd.payments.internal:8080
                  Lightning__Network: mainnet
                  Lightning__TlsCertPath: /run/secrets/lnd_cert
                  Webhooks__Target: https://webhooks.payments.internal/invoices
            """, TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(deployment, "k8s"));
        await File.WriteAllTextAsync(Path.Combine(deployment, "k8s", "api.yaml"), """
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: wallet-service }
            spec:
              template:
                spec:
                  containers:
                    - name: wallet-service
                      image: registry.payments.internal/wallet-service:1.8.2
                      env:
                        - { name: ASPNETCORE_ENVIRONMENT, value: Production }
                        - { name: Lightning__MacaronPath, value: /run/secrets/macaroon }
                        - { name: Webhooks__SigningKey, valueFrom: { secretKeyRef: { name: wallet, key: signing } } }
            """, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(deployment, "seaworthy.yaml"), "environments: { Production: { tier: production, closed: true } }\n", TestContext.Current.CancellationToken);
        var run = await CommandRun.Start(PackedPackages.Repository, "dotnet", "run", "--project", "src/Seaworthy.Tool", "--no-launch-profile", "--", "validate", deployment, "--contract", project.Output(contract), "--format", "json");
        Assert.True(run.ExitCode == 1, run.Output);
        using var report = JsonDocument.Parse(run.Output[run.Output.IndexOf('{', StringComparison.Ordinal)..]);
        var found = report.RootElement.GetProperty("findings").EnumerateArray()
            .Select(f => $"{f.GetProperty("location").GetProperty("file").GetString()}({f.GetProperty("location").GetProperty("line").GetInt32()}) {f.GetProperty("rule").GetString()} {f.GetProperty("key").GetString()}").ToList();
        Assert.Contains(found, f => f.EndsWith(" SEA1001 Lightning:MacaroonPath", StringComparison.Ordinal));
        Assert.Contains("k8s/api.yaml(12) SEA1026 Lightning:MacaronPath", found);
    }

    private AnalyzedProject Project(string name)
    {
        var project = AnalyzedProject.Create(packages, name);
        project.Write("Program.cs", Code);
        return project;
    }
}
