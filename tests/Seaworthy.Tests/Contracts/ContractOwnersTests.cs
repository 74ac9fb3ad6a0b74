using Seaworthy.Environments;
using Seaworthy.Text;

namespace Seaworthy.Tests.Contracts;

public sealed class ContractOwnersTests
{
    private const string Container = "    environment: { ASPNETCORE_ENVIRONMENT: Production, Wallet__Port: 1 }\n";

    [Fact]
    public void A_contract_belongs_to_the_service_whose_assembly_it_names() =>
        Assert.Equal("Acme.Wallet:a, Other:-", Owners([("Acme.Wallet", "a")], ("src/wallet/appsettings.json", "{}"), ("src/wallet/Wallet.csproj", "<Project><PropertyGroup><AssemblyName>Acme.Wallet</AssemblyName></PropertyGroup></Project>"), ("src/Other/appsettings.json", "{}")));

    [Fact]
    public void One_service_and_one_contract_belong_together() => Assert.Equal("api:a", Owners([("Wallet", "a")], ("api/appsettings.json", "{}")));

    [Fact]
    public void A_project_without_settings_is_a_service_when_a_contract_names_it() =>
        Assert.Equal("Api:-, Worker:a", Owners([("Worker", "a")], ("src/Api/appsettings.json", "{}"), ("src/Lib/appsettings.json", "{}"), ("src/Worker/Worker.csproj", "<Project />")).Replace(", Lib:-", "", StringComparison.Ordinal));

    [Fact]
    public void A_contract_whose_code_is_not_in_view_owns_the_containers_of_its_name() =>
        Assert.Equal("Wallet.Service:a[wallet]", Owners([("Wallet.Service", "a")], ("compose.production.yml", "services:\n  wallet:\n    image: corp/wallet-service:1\n" + Container + "  db:\n    image: postgres:17\n")));

    [Fact]
    public void The_only_contract_owns_the_containers_whose_variables_it_knows() =>
        Assert.Equal("Acme.Ledger:a[app]", Owners([("Acme.Ledger", "a")], ("compose.production.yml", "services:\n  app:\n    image: corp/main:1\n" + Container + "  db:\n    image: postgres:17\n    environment: { POSTGRES_PASSWORD: x, Other__Thing: 1 }\n")));

    [Fact]
    public void Of_several_contracts_none_takes_containers_of_other_names() =>
        Assert.Equal("", Owners([("One", "a"), ("Two", "b")], ("compose.production.yml", "services:\n  app:\n    image: corp/main:1\n" + Container)));

    [Fact]
    public void Containers_that_select_no_environment_run_in_the_default_one()
    {
        var workspace = Load([("Wallet", "a")], ("compose.yml", "services:\n  wallet:\n    image: corp/wallet:1\n    environment: { Wallet__Port: 1 }\n"));
        Assert.Equal("1", workspace.Services.Single().Environments.Single(e => e.Name == "Production").Effective.Text("Wallet:Port"));
    }

    private static string Owners((string Assembly, string Name)[] contracts, params (string Path, string Text)[] files)
    {
        var workspace = Load(contracts, files);
        return string.Join(", ", workspace.Services.OrderBy(s => s.Name, StringComparer.Ordinal).Select(s =>
            $"{s.Name}:{s.Contract?.File.Path ?? "-"}" + (workspace.Containers.Where(c => c.Service == s).Select(c => c.Name).ToList() is { Count: > 0 } names ? $"[{string.Join(' ', names)}]" : "")));
    }

    private static Workspace Load((string Assembly, string Name)[] contracts, params (string Path, string Text)[] files) => Validator.Load(
        new ValidationRequest
        {
            Files = [.. files.Select(f => new SourceFile(f.Path, f.Text))],
            Contracts = [.. contracts.Select(c => new SourceFile(c.Name, $$"""{ "x-seaworthy": { "contract": 1, "assembly": "{{c.Assembly}}" }, "properties": { "Wallet": { "properties": { "Port": { "x-seaworthy": { "kind": "int32" } } } } } }"""))],
            Today = new DateTime(2026, 11, 23),
        },
        TestContext.Current.CancellationToken);
}
