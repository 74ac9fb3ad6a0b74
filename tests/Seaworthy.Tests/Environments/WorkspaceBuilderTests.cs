using Seaworthy.Environments;

namespace Seaworthy.Tests.Environments;

public sealed class WorkspaceBuilderTests
{
    [Fact]
    public void A_folder_with_settings_is_a_service_named_after_its_project_or_itself()
    {
        var services = Folder.Load(("src/Api/appsettings.json", "{}"), ("src/Api/Wallet.Api.csproj", "<Project/>"), ("src/Worker/appsettings.json", "{}"), ("src/Library/Library.csproj", "<Project/>")).Services;
        Assert.Equal(["Wallet.Api in src/Api", "Worker in src/Worker"], services.Select(s => $"{s.Name} in {s.Folder}"));
    }

    [Theory]
    [InlineData("build: ../src/Api")]
    [InlineData("build: { context: ../src/Api }")]
    [InlineData("build: { context: .., dockerfile: src/Api/Dockerfile }")]
    [InlineData("build: { context: .., dockerfile: ./src/Api/Dockerfile.prod }")]
    [InlineData("build: ../SRC/api")]
    public void A_container_is_attached_by_where_it_is_built(string build) => Assert.Equal("src/Api", Attached($"services: {{ web: {{ {build} }} }}"));

    [Theory]
    [InlineData("services: { wallet-api: { image: other } }")]
    [InlineData("services: { web: { image: wallet_api } }")]
    [InlineData("services: { web: { image: 'registry.example:5000/team/Wallet.Api:1.2' } }")]
    [InlineData("services: { web: { image: 'team/wallet.api@sha256:00' } }")]
    public void A_container_is_attached_by_its_name_or_its_image_s(string compose) => Assert.Equal("src/Api", Attached(compose));

    [Theory]
    [InlineData("services: { web: { build: ../../elsewhere } }")]
    [InlineData("services: { web: { build: ../src/Other } }")]
    [InlineData("services: { web: { image: 'wallet-api-migrations:1' } }")]
    [InlineData("services: { web: { image: ':1' } }")]
    [InlineData("services: { web: { environment: { A: 1 } } }")]
    public void A_container_that_neither_tells_of_stays_alone(string compose) => Assert.Null(Attached(compose));

    [Theory]
    [InlineData("deploy/compose.prod.yml", "environment: { A: 1 }", "src/Api")]
    [InlineData("deploy/compose.prod.yml", "image: 'registry.example/other:1'", null)]
    [InlineData("deploy/compose.prod.yml", "build: ../src/Other", null)]
    [InlineData("elsewhere/compose.prod.yml", "environment: { A: 1 }", null)]
    public void A_variant_is_attached_by_the_file_it_varies(string path, string service, string? folder) =>
        Assert.Equal(folder, Folder.Load(("src/Api/appsettings.json", "{}"), ("deploy/compose.yml", "services: { web: { build: ../src/Api } }"), (path, $"services: {{ web: {{ {service} }} }}")).Containers[^1].Service?.Folder);

    [Fact]
    public void A_name_that_two_services_share_attaches_nothing() =>
        Assert.Null(Folder.Load(("a/Api/appsettings.json", "{}"), ("b/Api/appsettings.json", "{}"), ("compose.yml", "services: { api: { image: x } }")).Containers.Single().Service);

    [Theory]
    [InlineData("docker-compose.yml", "ASPNETCORE_ENVIRONMENT: Production", "Production")]
    [InlineData("docker-compose.prod.yml", "A: 1", "prod")]
    [InlineData("docker-compose.prod.yml", "ASPNETCORE_ENVIRONMENT: Production", "Production")]
    [InlineData("docker-compose.prod.yml", "ASPNETCORE_ENVIRONMENT: Development", "prod")]
    [InlineData("docker-compose.prod.yml", "ASPNETCORE_ENVIRONMENT: Docker", "prod")]
    [InlineData("docker-compose.yml", "A: 1", null)]
    public void A_container_runs_in_its_file_s_environment_or_the_one_it_selects(string path, string variables, string? environment) =>
        Assert.Equal(environment, Folder.Load((path, $"services: {{ web: {{ image: a, environment: {{ {variables} }} }} }}")).Containers.Single().Environment?.Name);

    [Fact]
    public void Files_that_the_policy_gives_to_an_environment_are_its_own() =>
        Assert.Equal("Live", Folder.LoadUnder("version: 1\nenvironments: { Live: { tier: production, files: [ 'k8s/eu/**' ] } }", ("k8s/eu/dev/api.yaml", "{ apiVersion: v1, kind: Service }")).Documents[0].Environment?.Name);

    [Fact]
    public void Variables_of_web_config_are_found_at_any_usual_depth() =>
        Assert.Equal(
            ["A:B=1", "C=2"],
            Folder.Document("web.config", """
                <configuration>
                  <location path=".">
                    <system.webServer>
                      <aspNetCore>
                        <environmentVariables>
                          <environmentVariable name="A__B" value="1" />
                          <environmentVariable name="C" value="2" />
                          <environmentVariable name="D" />
                        </environmentVariables>
                      </aspNetCore>
                    </system.webServer>
                  </location>
                </configuration>
                """).Source!.Entries.Select(e => $"{e.Key}={e.Value}"));

    [Fact]
    public void A_name_alone_in_a_variable_file_gives_no_entry() =>
        Assert.Equal(["A"], Folder.Document(".env", "A=1\nTOKEN\n").Source!.Entries.Select(e => e.Key));

    [Fact]
    public void Each_source_is_looked_at_once() =>
        Assert.Equal(
            [".env", "Properties/launchSettings.json (profile p)", "appsettings.json", "compose.yml (service api)"],
            Folder.Load(
                ("appsettings.json", "{}"),
                (".env", "A=1"),
                ("Properties/launchSettings.json", """{ "profiles": { "p": { } } }"""),
                ("compose.yml", "services: { api: { build: ., environment: { ASPNETCORE_ENVIRONMENT: Staging } } }")).Sources.Select(s => s.Name).Order(StringComparer.Ordinal));

    private static string? Attached(string compose) =>
        Folder.Load(("src/Api/appsettings.json", "{}"), ("src/Api/Wallet.Api.csproj", "<Project/>"), ("deploy/compose.yml", compose)).Containers.Single().Service?.Folder;
}
