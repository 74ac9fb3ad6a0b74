using Seaworthy.Documents;
using Seaworthy.Environments;

namespace Seaworthy.Tests.Environments;

public sealed class DocumentNamesTests
{
    [Theory]
    [InlineData("src/Api/appsettings.json", nameof(DocumentFormat.Json))]
    [InlineData("AppSettings.Production.JSON", nameof(DocumentFormat.Json))]
    [InlineData("Wallet.Api.settings.json", nameof(DocumentFormat.Json))]
    [InlineData("Wallet.Api.settings.Staging.json", nameof(DocumentFormat.Json))]
    [InlineData("Properties/launchSettings.json", nameof(DocumentFormat.Json))]
    [InlineData("k8s/deployment.yaml", nameof(DocumentFormat.Yaml))]
    [InlineData("compose.yml", nameof(DocumentFormat.Yaml))]
    [InlineData(".env", nameof(DocumentFormat.DotEnv))]
    [InlineData(".env.local", nameof(DocumentFormat.DotEnv))]
    [InlineData("config/production.env", nameof(DocumentFormat.DotEnv))]
    [InlineData("Api.csproj", nameof(DocumentFormat.Xml))]
    [InlineData("web.config", nameof(DocumentFormat.Xml))]
    [InlineData("Web.Release.config", nameof(DocumentFormat.Xml))]
    [InlineData("bitcoin.conf", nameof(DocumentFormat.Ini))]
    [InlineData("Dockerfile", nameof(DocumentFormat.Text))]
    [InlineData("Dockerfile.prod", nameof(DocumentFormat.Text))]
    [InlineData("api.Dockerfile", nameof(DocumentFormat.Text))]
    [InlineData("nginx.conf", nameof(DocumentFormat.Text))]
    public void Know_the_grammar_of_a_file_worth_reading(string path, string format) => Assert.Equal(format, DocumentNames.FormatOf(path)?.ToString());

    [Theory]
    [InlineData("package.json")]
    [InlineData("appsettings.json.bak")]
    [InlineData("src/appsettings.json/readme.md")]
    [InlineData("app.config")]
    [InlineData("redis.conf")]
    [InlineData(".settings.json")]
    [InlineData("Program.cs")]
    [InlineData("environment")]
    public void Pass_over_every_other_file(string path) => Assert.False(DocumentNames.IsRelevant(path));

    [Theory]
    [InlineData("bin")]
    [InlineData("OBJ")]
    [InlineData("node_modules")]
    [InlineData(".git")]
    public void Skip_folders_of_build_output_and_tools(string folder) => Assert.True(DocumentNames.IsSkippedFolder(folder));

    [Theory]
    [InlineData("src")]
    [InlineData("binaries")]
    public void Do_not_skip_other_folders(string folder) => Assert.False(DocumentNames.IsSkippedFolder(folder));

    [Theory]
    [InlineData("appsettings.json", "{}", nameof(DocumentKind.Settings))]
    [InlineData("launchSettings.json", "{}", nameof(DocumentKind.LaunchSettings))]
    [InlineData(".env", "", nameof(DocumentKind.DotEnv))]
    [InlineData("Api.csproj", "<Project/>", nameof(DocumentKind.Project))]
    [InlineData("web.config", "<configuration/>", nameof(DocumentKind.WebConfig))]
    [InlineData("lnd.conf", "", nameof(DocumentKind.NodeSettings))]
    [InlineData("Dockerfile", "FROM a", nameof(DocumentKind.Dockerfile))]
    [InlineData("nginx.conf", "", nameof(DocumentKind.Nginx))]
    [InlineData("docker-compose.yml", "", nameof(DocumentKind.Compose))]
    [InlineData("compose.prod.yaml", "services: {}", nameof(DocumentKind.Compose))]
    [InlineData("stack.yml", "services: { api: { image: a } }", nameof(DocumentKind.Compose))]
    [InlineData("stack.yml", "services: { api: { path: a } }", nameof(DocumentKind.Other))]
    [InlineData("docker-compose.yaml", "{ apiVersion: v1, kind: ConfigMap }", nameof(DocumentKind.Kubernetes))]
    [InlineData("api.yaml", "{ apiVersion: v1, kind: Service }", nameof(DocumentKind.Kubernetes))]
    [InlineData("api.yaml", "# nothing\n---\n{ apiVersion: v1, kind: Service }", nameof(DocumentKind.Kubernetes))]
    [InlineData("deployment.yaml", "{ apiVersion: apps/v1, kind: Deployment }", nameof(DocumentKind.Kubernetes))]
    [InlineData("deployment.yaml", "service: { name: api }", nameof(DocumentKind.Descriptor))]
    [InlineData("sub/seaworthy.yaml", "version: 1", nameof(DocumentKind.Policy))]
    [InlineData("values.yaml", "image: { tag: a }", nameof(DocumentKind.Other))]
    public void Tell_what_a_file_is_for_by_name_then_by_content(string path, string text, string kind) =>
        Assert.Equal(kind, Folder.Document(path, text).Kind.ToString());

    [Theory]
    [InlineData("appsettings.json", null)]
    [InlineData("appsettings.Production.json", "Production")]
    [InlineData("appsettings.Staging.eu.json", "Staging.eu")]
    [InlineData("Wallet.Api.settings.json", null)]
    [InlineData("Wallet.Api.settings.Staging.json", "Staging")]
    public void Read_the_environment_of_a_settings_file_from_its_suffix(string name, string? environment) =>
        Assert.Equal(environment, DocumentNames.SettingsEnvironment(name));

    [Theory]
    [InlineData(".env", null)]
    [InlineData(".env.production", "production")]
    [InlineData("staging.env", "staging")]
    [InlineData(".env.example", null)]
    [InlineData("wallet.env", null)]
    public void Read_the_environment_of_a_variable_file_only_from_a_word_for_a_tier(string name, string? environment) =>
        Assert.Equal(environment, DocumentNames.DotEnvEnvironment(name));

    [Theory]
    [InlineData("docker-compose.prod.yml", nameof(DocumentKind.Compose), "prod")]
    [InlineData("deploy/staging/docker-compose.yml", nameof(DocumentKind.Compose), "staging")]
    [InlineData("deploy/staging/docker-compose.prod.yml", nameof(DocumentKind.Compose), "prod")]
    [InlineData("k8s/overlays/production/api.yaml", nameof(DocumentKind.Kubernetes), "production")]
    [InlineData("production/dev/bitcoin.conf", nameof(DocumentKind.NodeSettings), "dev")]
    [InlineData("tests/docker-compose.yml", nameof(DocumentKind.Compose), null)]
    [InlineData("docker-compose.yml", nameof(DocumentKind.Compose), null)]
    [InlineData("production/appsettings.json", nameof(DocumentKind.Settings), null)]
    [InlineData("production/Api.csproj", nameof(DocumentKind.Project), null)]
    public void Read_the_environment_of_a_deployment_file_from_its_name_then_its_nearest_folder(string path, string kind, string? environment) =>
        Assert.Equal(environment, DocumentNames.EnvironmentOf(path, Enum.Parse<DocumentKind>(kind)));

    [Theory]
    [InlineData(".env.example", true)]
    [InlineData("sample.env", true)]
    [InlineData(".env.production-template", true)]
    [InlineData(".env.production", false)]
    [InlineData("examples.env", false)]
    public void Know_a_variable_file_that_is_an_example_for_people(string name, bool example) => Assert.Equal(example, DocumentNames.IsExample(name));
}
