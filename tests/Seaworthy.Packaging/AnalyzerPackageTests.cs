using System.IO.Compression;
using System.Text.Json;

namespace Seaworthy.Packaging;

/// <summary>The analyzers as their users get them: real builds of clean folders.</summary>
public sealed class AnalyzerPackageTests(PackedPackages packages)
{
    private const string DetailedErrors = """
        {
          "Logging": { "LogLevel": { "Default": "Warning" } },
          "DetailedErrors": true
        }
        """;

    [Fact]
    public async Task The_package_holds_analyzers_under_names_of_its_own_and_brings_no_dependency()
    {
        await using var package = await ZipFile.OpenReadAsync(packages.Package("Seaworthy.Analyzers"), TestContext.Current.CancellationToken);
        Assert.Equal(
            ["Seaworthy.Analyzers.CodeFixes.dll", "Seaworthy.Analyzers.dll", "Seaworthy.Yaml.dll", "Seaworthy.dll"],
            package.Entries.Where(e => e.FullName.StartsWith("analyzers/dotnet/cs/", StringComparison.Ordinal)).Select(e => e.Name).Order(StringComparer.Ordinal));
        using var reader = new StreamReader(await package.GetEntry("Seaworthy.Analyzers.nuspec")!.OpenAsync(TestContext.Current.CancellationToken));
        var nuspec = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<developmentDependency>true</developmentDependency>", nuspec, StringComparison.Ordinal);
        Assert.DoesNotContain("<dependency ", nuspec, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task A_build_prints_a_finding_at_its_line_and_column(string shared)
    {
        var project = AnalyzedProject.Create(packages, "console-" + shared);
        project.Write("appsettings.Production.json", DetailedErrors);
        var run = await project.Build($"-p:UseSharedCompilation={shared}");
        Assert.Contains("appsettings.Production.json(3,21): error SEA1404: 'DetailedErrors' sends details of errors to callers [Production]. Set it to false for this environment", run.Output, StringComparison.Ordinal);
        Assert.Equal(["appsettings.Production.json(3,21): error SEA1404"], AnalyzedProject.Lines(run));
    }

    [Fact]
    public async Task Policy_global_config_NoWarn_and_WarningsAsErrors_decide_the_severity()
    {
        var project = AnalyzedProject.Create(packages, "severity");
        project.Write("appsettings.Production.json", DetailedErrors);
        project.Write("seaworthy.yaml", "rules: { SEA1404: { severity: warning } }");
        Assert.Equal(["appsettings.Production.json(3,21): warning SEA1404"], await project.Diagnostics());
        Assert.Equal(["appsettings.Production.json(3,21): error SEA1404"], await project.Diagnostics("-p:WarningsAsErrors=SEA1404"));
        Assert.Empty(await project.Diagnostics("-p:NoWarn=SEA1404"));
        project.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.SEA1404.severity = error\n");
        Assert.Equal(["appsettings.Production.json(3,21): error SEA1404"], await project.Diagnostics());
        project.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.SEA1404.severity = none\n");
        Assert.Empty(await project.Diagnostics());
    }

    [Theory]
    [InlineData("recommended", false)]
    [InlineData("production", true)]
    [InlineData("Strict", true)]
    public async Task A_property_chooses_the_profile(string profile, bool isReported)
    {
        var project = AnalyzedProject.Create(packages, "profile-" + profile, $"<SeaworthyProfile>{profile}</SeaworthyProfile>");
        project.Write("appsettings.Production.json", """{ "AllowedHosts": "*" }""");
        Assert.Equal(isReported, (await project.Diagnostics()).Contains("appsettings.Production.json(1,19): warning SEA4006"));
    }

    [Fact]
    public async Task A_suppression_with_a_reason_silences_and_one_without_is_a_finding()
    {
        var project = AnalyzedProject.Create(packages, "suppression");
        project.Write("appsettings.Production.json", DetailedErrors);
        project.Write("seaworthy.yaml", "suppressions:\n  - rule: SEA1404\n    file: appsettings.Production.json\n    reason: behind the VPN\n    expires: 2999-01-31\n");
        Assert.DoesNotContain(await project.Diagnostics(), d => d.Contains("SEA1404", StringComparison.Ordinal));
        project.Write("seaworthy.yaml", "suppressions:\n  - rule: SEA1404\n    file: appsettings.Production.json\n");
        Assert.Contains(await project.Diagnostics(), d => d.Contains("SEA0301", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_in_a_settings_file_alone_brings_its_finding_into_the_next_build()
    {
        var project = AnalyzedProject.Create(packages, "incremental");
        project.Write("appsettings.Production.json", "{}");
        Assert.Empty(await project.Diagnostics());
        project.Write("appsettings.Production.json", DetailedErrors);
        Assert.Equal(["appsettings.Production.json(3,21): error SEA1404"], await project.Diagnostics());
        project.Write("appsettings.Production.json", "{}");
        project.Write("appsettings.Staging.json", DetailedErrors);
        Assert.Equal(["appsettings.Staging.json(3,21): warning SEA1404"], await project.Diagnostics());
    }

    [Fact]
    public async Task SARIF_of_the_compiler_holds_the_place()
    {
        var project = AnalyzedProject.Create(packages, "sarif");
        project.Write("appsettings.Production.json", DetailedErrors);
        await project.Build("-p:ErrorLog=log.sarif%2cversion=2.1");
        using var log = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(project.Folder, "log.sarif"), TestContext.Current.CancellationToken));
        var result = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Single(r => r.GetProperty("ruleId").GetString() == "SEA1404");
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.EndsWith("appsettings.Production.json", place.GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
        Assert.Equal((3, 21), (place.GetProperty("region").GetProperty("startLine").GetInt32(), place.GetProperty("region").GetProperty("startColumn").GetInt32()));
    }

    [Fact]
    public async Task Warnings_are_errors_where_the_project_says_so()
    {
        var project = AnalyzedProject.Create(packages, "strictly", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        project.Write("appsettings.Staging.json", DetailedErrors);
        var run = await project.Build();
        Assert.Equal((1, "appsettings.Staging.json(3,21): error SEA1404"), (run.ExitCode, AnalyzedProject.Lines(run).Single()));
    }

    [Fact]
    public async Task A_project_without_settings_builds_without_a_word_under_warnings_as_errors()
    {
        var project = AnalyzedProject.Create(packages, "bare", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", sdk: "Microsoft.NET.Sdk");
        var run = await project.Build("-p:ReportAnalyzer=true");
        Assert.Equal((0, 0), (run.ExitCode, AnalyzedProject.Lines(run).Count));
    }

    [Fact]
    public async Task Files_that_are_not_there_fail_nothing_and_those_that_are_come_in_by_themselves()
    {
        var project = AnalyzedProject.Create(packages, "dotenv");
        project.Write("appsettings.json", "{}");
        Assert.Empty(await project.Diagnostics());
        project.Write(".env", "A=1\nA=2\n");
        Assert.Equal([".env(2,1): warning SEA0003"], await project.Diagnostics());
        Assert.Empty(await project.Diagnostics("-p:SeaworthyDotEnv=false"));
        project.Delete(".env");
        project.Write("appsettings.json", "{ }");
        Assert.Empty(await project.Diagnostics());
    }

    [Fact]
    public async Task Deployment_files_of_the_project_are_read_with_our_own_parser_unless_switched_off()
    {
        var project = AnalyzedProject.Create(packages, "compose");
        project.Write("appsettings.json", "{}");
        project.Write("docker-compose.yml", "services:\n  dotenv:\n    build: .\n    environment: [ A=1, A=2 ]\n");
        Assert.Equal(["docker-compose.yml(4,25): warning SEA0003"], await project.Diagnostics());
        Assert.Empty(await project.Diagnostics("-p:SeaworthyDeploymentFiles=false"));
        Assert.Empty(await project.Diagnostics("-p:SeaworthyEnabled=false"));
    }

    [Fact]
    public async Task A_file_that_the_project_hands_over_itself_is_not_handed_over_twice()
    {
        var project = AnalyzedProject.Create(packages, "twice", items: """<AdditionalFiles Include="appsettings.Production.json" />""");
        project.Write("appsettings.Production.json", DetailedErrors);
        var run = await project.Build();
        Assert.Single(AnalyzedProject.Lines(run));
        Assert.DoesNotContain("NETSDK1022", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("webapi")]
    [InlineData("webapp")]
    [InlineData("mvc")]
    [InlineData("worker")]
    [InlineData("blazor")]
    public async Task A_project_fresh_from_a_template_has_no_finding(string template)
    {
        var project = await AnalyzedProject.FromTemplate(packages, template);
        var run = await project.Build();
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(AnalyzedProject.Lines(run), d => d.Contains(" SEA", StringComparison.Ordinal));
    }
}
