using Seaworthy.Environments;

namespace Seaworthy.Tests.Environments;

public sealed class EnvironmentBuilderTests
{
    private static readonly (string Path, string Text) Base = ("appsettings.json", "{}");

    [Fact]
    public void Production_is_implied_where_nothing_names_an_environment()
    {
        var only = Folder.Load(Base).Services.Single().Environments.Single();
        Assert.Equal(("Production", EnvironmentTier.Production, true), (only.Name, only.Tier, only.IsImplied));
    }

    [Fact]
    public void Production_is_implied_beside_lower_environments() =>
        Assert.Equal(["Development", "Production"], Folder.Load(Base, ("appsettings.Development.json", "{}")).EnvironmentNames());

    [Fact]
    public void Production_is_not_implied_where_another_name_stands_for_it() =>
        Assert.Equal(["Live"], Folder.Load(Base, ("appsettings.Live.json", "{}")).EnvironmentNames());

    public static TheoryData<string, string> Sources => new()
    {
        { "appsettings.Staging.json", "{}" },
        { "Wallet.settings.Staging.json", "{}" },
        { "Properties/launchSettings.json", """{ "profiles": { "p": { "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Staging" } } } }""" },
        { "Properties/launchSettings.json", """{ "profiles": { "p": { "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development", "DOTNET_ENVIRONMENT": "Staging" } } } }""" },
        { "docker-compose.yml", "services: { api: { build: ., environment: [ ASPNETCORE_ENVIRONMENT=Staging ] } }" },
        { "api.yaml", "{ apiVersion: v1, kind: Pod, spec: { containers: [ { name: api, image: 'r/Wallet:1', env: [ { name: DOTNET_ENVIRONMENT, value: Staging } ] } ] } }" },
        { "web.config", """<configuration><system.webServer><aspNetCore><environmentVariables><environmentVariable name="ASPNETCORE_ENVIRONMENT" value="Staging" /></environmentVariables></aspNetCore></system.webServer></configuration>""" },
        { "Staging.env", "A=1" },
        { ".env.Staging", "A=1" },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public void Every_source_that_names_an_environment_adds_it(string path, string text) =>
        Assert.Contains("Staging", Folder.Load(Base, ("Wallet.csproj", "<Project/>"), (path, text)).EnvironmentNames());

    [Fact]
    public void A_policy_adds_its_environments_with_tier_and_closedness()
    {
        var east = Folder.LoadUnder("version: 1\nenvironments: { East: { tier: staging, closed: true } }", Base).Environment("East");
        Assert.Equal((EnvironmentTier.Staging, true, false), (east.Tier, east.IsClosed, east.IsImplied));
    }

    [Fact]
    public void Environments_stand_from_development_to_production() =>
        Assert.Equal(["Development", "QA", "Staging", "Production"], Folder.Load(Base, ("appsettings.Production.json", "{}"), ("appsettings.QA.json", "{}"), ("appsettings.Staging.json", "{}"), ("appsettings.Development.json", "{}")).EnvironmentNames());

    [Fact]
    public void An_environment_named_twice_in_different_cases_is_one() =>
        Assert.Single(Folder.Load(Base, ("appsettings.Production.json", "{}"), ("docker-compose.yml", "services: { api: { build: ., environment: [ ASPNETCORE_ENVIRONMENT=production ] } }")).EnvironmentNames());

    [Theory]
    [InlineData("${ENVIRONMENT}")]
    [InlineData("${ENVIRONMENT:-Staging}")]
    [InlineData("")]
    public void A_variable_that_only_refers_elsewhere_names_no_environment(string value) =>
        Assert.Equal(["Production"], Folder.Load(Base, ("docker-compose.yml", $"services: {{ api: {{ build: ., environment: [ 'ASPNETCORE_ENVIRONMENT={value}' ] }} }}")).EnvironmentNames());

    [Fact]
    public void Examples_of_variable_files_name_no_environment() =>
        Assert.Equal(["Production"], Folder.Load(Base, (".env.staging.example", "A=1"), ("staging.sample.env", "A=1")).EnvironmentNames());

    [Fact]
    public void Layers_stand_in_the_order_of_the_platform()
    {
        var layers = Folder.Load(
            ("appsettings.json", "{}"),
            ("Wallet.csproj", "<Project/>"),
            ("Wallet.settings.Production.json", "{}"),
            ("Wallet.settings.json", "{}"),
            ("appsettings.Production.json", "{}"),
            ("appsettings.Development.json", "{}"),
            ("docker-compose.yml", "services: { api: { build: ., environment: { DOTNET_ENVIRONMENT: Production, ASPNETCORE_URLS: 'http://+:80', A: 1 } } }")).Environment("Production").Layers;
        Assert.Equal(
            [
                "HostVariables docker-compose.yml (service api): URLS",
                "HostVariables docker-compose.yml (service api): ENVIRONMENT",
                "File appsettings.json: ",
                "File appsettings.Production.json: ",
                "File Wallet.settings.json: ",
                "File Wallet.settings.Production.json: ",
                "Variables docker-compose.yml (service api): DOTNET_ENVIRONMENT,ASPNETCORE_URLS,A",
            ],
            layers.Select(l => $"{l.Kind} {l.Name}: {string.Join(",", l.Entries.Select(e => e.Key))}"));
    }

    [Fact]
    public void Settings_named_after_the_application_are_left_out_before_dotnet_10() =>
        Assert.Equal(["appsettings.json"], Folder.Load(Base, ("Wallet.settings.json", "{}"), ("Wallet.csproj", "<Project><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>")).Environment("Production").LayerNames());

    [Fact]
    public void A_file_whose_name_differs_in_case_is_not_loaded() =>
        Assert.Equal(["appsettings.json"], Folder.LoadUnder("version: 1\nenvironments: { Production: { tier: production } }", Base, ("appsettings.production.json", "{}")).Environment("Production").LayerNames());

    [Fact]
    public void Development_takes_the_first_profile_that_runs_the_project() =>
        Assert.Equal(
            ["appsettings.json", "Properties/launchSettings.json (profile http)"],
            Folder.Load(Base, ("Properties/launchSettings.json", """
                { "profiles": {
                  "IIS": { "commandName": "IISExpress", "environmentVariables": { "DOTNET_ENVIRONMENT": "Development" } },
                  "http": { "commandName": "Project", "environmentVariables": { "DOTNET_ENVIRONMENT": "Development" } },
                  "https": { "commandName": "Project", "environmentVariables": { "DOTNET_ENVIRONMENT": "Development" } } } }
                """)).Environment("Development").Layers.Where(l => l.Kind != SourceKind.HostVariables).Select(l => l.Name));

    [Fact]
    public void A_profile_that_selects_Production_hands_its_variables_to_no_deployment() =>
        Assert.Equal(["appsettings.json"], Folder.Load(Base, ("Properties/launchSettings.json", """{ "profiles": { "p": { "commandName": "Project", "environmentVariables": { "DOTNET_ENVIRONMENT": "Production" } } } }""")).Environment("Production").LayerNames());

    [Theory]
    [InlineData(".env", "Development")]
    [InlineData(".env.local", "Development")]
    [InlineData(".env.production", "Production")]
    [InlineData("prod.env", "Production")]
    public void A_variable_file_belongs_to_the_environment_of_its_tier(string path, string environment) =>
        Assert.Equal([environment], Folder.Load(Base, ("appsettings.Development.json", "{}"), ("appsettings.Production.json", "{}"), (path, "A=1")).Services.Single().Environments.Where(e => e.LayerNames().Contains(path)).Select(e => e.Name));

    [Fact]
    public void A_variable_file_with_a_short_name_adds_no_second_environment_of_its_tier() =>
        Assert.Equal(["Production"], Folder.Load(Base, ("appsettings.Production.json", "{}"), (".env.prod", "A=1")).EnvironmentNames());

    [Fact]
    public void A_compose_variant_stands_above_the_file_it_varies() =>
        Assert.Equal(["docker-compose.yml (service api)", "docker-compose.prod.yml (service api)"], Variants("ASPNETCORE_ENVIRONMENT: Production, B: 2").Environment("Production").Layers.Where(l => l.Kind == SourceKind.Variables).Select(l => l.Name));

    [Fact]
    public void The_last_variant_wins_over_the_base() => Assert.Equal("2", Variants("ASPNETCORE_ENVIRONMENT: Production, A: 2").Environment("Production").Effective.Text("A"));

    [Fact]
    public void The_base_of_variants_runs_alone_in_no_environment() =>
        Assert.Equal(["Production"], Folder.Load(Base, ("docker-compose.yml", "services: { api: { build: ., environment: { ASPNETCORE_ENVIRONMENT: Development } } }"), ("docker-compose.prod.yml", "services: { api: { environment: { ASPNETCORE_ENVIRONMENT: Production } } }")).EnvironmentNames());

    [Fact]
    public void A_variant_s_file_name_means_the_environment_of_its_tier() => Assert.Equal("2", Variants("A: 2").Environment("Production").Effective.Text("A"));

    [Fact]
    public void A_variant_s_variables_are_its_environment_s_own()
    {
        var production = Variants("A: 2").Environment("Production");
        Assert.Equal(["appsettings.Production.json", "docker-compose.prod.yml (service api)"], production.Layers.Where(production.Owns).Select(l => l.Name));
    }

    [Fact]
    public void A_file_name_of_a_tier_that_two_environments_share_stays_a_name_of_its_own() =>
        Assert.Equal(["prod-eu", "prod-us", "prod"], Folder.Load(Base, ("appsettings.prod-eu.json", "{}"), ("appsettings.prod-us.json", "{}"), ("docker-compose.prod.yml", "services: { api: { build: ., environment: { A: 1 } } }")).EnvironmentNames());

    [Fact]
    public void Declared_sources_replace_the_defaults_and_are_found_beside_service_or_policy() =>
        Assert.Equal(
            ["src/Api/extra.settings.json", "shared/prod.env"],
            Folder.LoadUnder(
                "version: 1\nenvironments: { Production: { sources: [ extra.settings.json, missing.json, shared/prod.env ] } }",
                ("src/Api/appsettings.json", "{}"),
                ("src/Api/extra.settings.json", "{}"),
                ("shared/prod.env", "A=1")).Environment("Production").LayerNames());

    [Fact]
    public void Declared_variables_hand_their_host_variables_below_every_file() =>
        Assert.Equal(
            ["HostVariables", "File", "Variables"],
            Folder.LoadUnder("version: 1\nenvironments: { Production: { sources: [ appsettings.json, prod.env ] } }", Base, ("prod.env", "DOTNET_X=1")).Environment("Production").Layers.Select(l => l.Kind.ToString()));

    [Fact]
    public void A_declared_compose_file_gives_only_the_service_s_own_containers() =>
        Assert.Equal(
            ["stack.yml (service api)"],
            Folder.LoadUnder("version: 1\nenvironments: { Production: { sources: [ stack.yml ] } }", Base, ("stack.yml", "services: { api: { build: ., environment: { A: 1 } }, db: { image: postgres, environment: { B: 1 } } }")).Environment("Production").LayerNames());

    private static Workspace Variants(string variables) => Folder.Load(
        Base,
        ("appsettings.Production.json", "{}"),
        ("docker-compose.yml", "services: { api: { build: ., environment: { A: 1 } } }"),
        ("docker-compose.prod.yml", $"services: {{ api: {{ environment: {{ {variables} }} }} }}"));
}
