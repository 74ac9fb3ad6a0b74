using Microsoft.CodeAnalysis;
using Seaworthy.Analyzers.Hosting;

namespace Seaworthy.Analyzers.Tests.Hosting;

public sealed class ConfigurationAnalyzerTests
{
    private const string DebugLogging = """
        {
          "Logging": { "LogLevel": { "Default": "Trace" } },
          "DetailedErrors": true
        }
        """;

    [Fact]
    public async Task A_finding_stands_at_its_line_and_column_in_the_settings_file()
    {
        var diagnostic = Assert.Single(await Run(new InMemoryBuild().With("appsettings.Production.json", DebugLogging)), d => d.Id == "SEA1404");
        Assert.Equal("/project/appsettings.Production.json: (2,20)-(2,24)", diagnostic.Location.GetLineSpan().ToString());
    }

    [Fact]
    public async Task The_message_tells_the_environment_and_what_to_type()
    {
        var diagnostic = Assert.Single(await Run(new InMemoryBuild().With("appsettings.Production.json", DebugLogging)), d => d.Id == "SEA1404");
        Assert.Equal("'DetailedErrors' sends details of errors to callers [Production]. Set it to false for this environment", diagnostic.GetMessage());
    }

    [Fact]
    public async Task A_project_that_hands_over_nothing_is_not_looked_at()
    {
        var analyzer = new ConfigurationAnalyzer { Results = new ResultCache() };
        Assert.Empty(await Run(new InMemoryBuild(analyzer).With("notes.txt", "Password=hunter2")));
        Assert.Equal(0, analyzer.Cache.Reads);
    }

    [Fact]
    public async Task A_property_switches_all_off() =>
        Assert.Empty(await Run(new InMemoryBuild(("build_property.SeaworthyEnabled", "false")).With("appsettings.Production.json", DebugLogging)));

    [Fact]
    public async Task The_policy_of_the_folder_decides_severity_and_suppression()
    {
        var found = await Run(new InMemoryBuild().With("appsettings.Production.json", DebugLogging).With("seaworthy.yaml", """
            rules:
              SEA1404: { severity: note }
            suppressions:
              - rule: SEA1403
                file: appsettings.Production.json
                reason: load test until the end of the month
                expires: 2026-11-30
            """));
        Assert.Equal([("SEA1404", DiagnosticSeverity.Info)], found.Select(d => (d.Id, d.Severity)));
    }

    [Fact]
    public async Task A_suppression_expires_by_the_date_of_the_build() =>
        Assert.Contains(await Run(new InMemoryBuild(("build_property.SeaworthyToday", "2027-01-01")).With("appsettings.Production.json", DebugLogging).With("seaworthy.yaml", """
            suppressions:
              - { rule: SEA1403, file: appsettings.Production.json, reason: load test, expires: 2026-11-30 }
            """)), d => d.Id == "SEA1403");

    [Fact]
    public async Task A_policy_above_the_project_counts_and_one_below_does_not()
    {
        var found = await Run(new InMemoryBuild().With("appsettings.Production.json", DebugLogging)
            .With("../seaworthy.yaml", "rules: { SEA1404: { severity: off } }")
            .With("tools/seaworthy.yaml", "rules: { SEA1403: { severity: off } }"));
        Assert.Equal(["SEA1403"], found.Where(d => d.Severity != DiagnosticSeverity.Info).Select(d => d.Id));
    }

    [Fact]
    public async Task What_the_policy_names_outside_the_project_is_no_finding() =>
        Assert.Empty(await Run(new InMemoryBuild().With("appsettings.json", "{}").With("../seaworthy.yaml", """
            environments:
              Production: { files: [ deploy/prod.yaml ], sources: [ deploy/settings.json ] }
            exclude: [ old/** ]
            """)));

    [Fact]
    public async Task The_profile_of_a_global_analyzer_config_counts() =>
        Assert.Contains(await Run(new InMemoryBuild(("seaworthy_profile", "production")).With("appsettings.Production.json", """{ "AllowedHosts": "*" }""")), d => d.Id == "SEA4006");

    [Fact]
    public async Task Rules_of_the_policy_report_under_the_id_that_stands_for_them()
    {
        var found = await Run(new InMemoryBuild().With("appsettings.json", """{ "Wallet": { "Limit": 5 } }""").With("seaworthy.yaml", """
            rules:
              X0001:
                title: Limit too low
                severity: error
                select: { key: Wallet }
                schema: { properties: { Limit: { minimum: 10 } } }
            """));
        Assert.StartsWith("X0001: ", Assert.Single(found, d => d.Id == "SEAX").GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_of_one_file_are_capped_and_the_last_says_how_many_more()
    {
        var settings = "{ " + string.Join(",", Enumerable.Range(0, 40).Select(i => $"\"S{i}\": {{ \"Password\": \"tulip-garden-{i:000}x\" }}")) + " }";
        var found = await Run(new InMemoryBuild(("build_property.SeaworthyMostPerFile", "10")).With("appsettings.Production.json", settings));
        Assert.Equal(10, found.Length);
        Assert.Contains(found, d => d.GetMessage().EndsWith("(and 30 more in this file: run 'seaworthy validate')", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_compilation_of_the_same_texts_reads_nothing_again()
    {
        var analyzer = new ConfigurationAnalyzer { Results = new ResultCache() };
        var build = new InMemoryBuild(analyzer).With("appsettings.json", "{}").With("appsettings.Production.json", DebugLogging);
        var first = await Run(build);
        build.Code = "class D;";
        Assert.Equal(first.Select(d => d.ToString()), (await Run(build)).Select(d => d.ToString()));
        Assert.Equal(2, analyzer.Cache.Reads);
    }

    [Fact]
    public async Task A_changed_file_alone_is_read_again()
    {
        var analyzer = new ConfigurationAnalyzer { Results = new ResultCache() };
        var kept = new HandedText("/project/appsettings.json", "{}");
        await Run(new InMemoryBuild(analyzer).With(kept).With("appsettings.Production.json", DebugLogging));
        var found = await Run(new InMemoryBuild(analyzer).With(kept).With("appsettings.Production.json", "{}"));
        Assert.Empty(found);
        Assert.Equal(3, analyzer.Cache.Reads);
    }

    [Fact]
    public async Task Settings_are_held_against_the_contract_that_the_assembly_carries()
    {
        var build = new InMemoryBuild
        {
            Code = """"
                [assembly: System.Reflection.AssemblyMetadata("Seaworthy.Contract", """
                    { "x-seaworthy": { "contract": 1, "assembly": "Wallet" }, "type": "object", "properties": { "Timeout": { "type": "string", "x-seaworthy": { "kind": "timespan", "reads": [ { "api": "GetValue", "file": "Program.cs", "line": 4, "column": 1 } ] } } } }
                    """)]
                """",
        };
        var found = Assert.Single(await Run(build.With("appsettings.Production.json", """{ "Timeout": "30" }""")));
        Assert.Equal(("SEA1006", "/project/appsettings.Production.json: (0,13)-(0,17)"), (found.Id, found.Location.GetLineSpan().ToString()));
    }

    [Fact]
    public async Task What_the_policy_requires_is_demanded_without_a_contract() =>
        Assert.Contains(
            await Run(new InMemoryBuild().With("appsettings.json", "{}").With("appsettings.Staging.json", """{ "Ledger": "x" }""").With("appsettings.Production.json", "{}").With("seaworthy.yaml", "required: [Ledger]")),
            d => d.Id == "SEA1001" && d.Location.GetLineSpan().Path == "/project/appsettings.Production.json");

    [Fact]
    public async Task Another_compiler_run_over_the_same_content_reads_nothing_and_finds_the_same()
    {
        var results = new ResultCache();
        var first = await Run(new InMemoryBuild(new ConfigurationAnalyzer { Results = results }).With("appsettings.Production.json", DebugLogging));
        var later = new ConfigurationAnalyzer { Results = results };
        Assert.Equal(first.Select(d => d.ToString()), (await Run(new InMemoryBuild(later).With("appsettings.Production.json", DebugLogging))).Select(d => d.ToString()));
        Assert.Equal(0, later.Cache.Reads);
    }

    [Theory]
    [InlineData("appsettings.Production.json", "{ }", "2026-11-23")]
    [InlineData("appsettings.Staging.json", DebugLogging, "2026-11-23")]
    [InlineData("appsettings.Production.json", DebugLogging, "2026-11-24")]
    public async Task Another_text_path_or_date_is_another_run(string path, string text, string today)
    {
        var results = new ResultCache();
        await Run(new InMemoryBuild(new ConfigurationAnalyzer { Results = results }).With("appsettings.Production.json", DebugLogging));
        var later = new ConfigurationAnalyzer { Results = results };
        await Run(new InMemoryBuild(later, ("build_property.SeaworthyToday", today)).With(path, text));
        Assert.Equal(1, later.Cache.Reads);
    }

    [Theory]
    [InlineData("appsettings.json")]
    [InlineData("deployment.yaml")]
    [InlineData("seaworthy.yaml")]
    [InlineData(".env")]
    [InlineData("web.config")]
    [InlineData("Wallet.csproj")]
    [InlineData("Properties/launchSettings.json")]
    public async Task Garbage_never_becomes_a_failure_of_the_analyzer(string path)
    {
        foreach (var text in (string[])["", "\0\0\0", "{", "<a", "a: [", "\uFFFD\uFFFD\u0001", new string('[', 5000), "--- !!x\n&a [*a]"])
        {
            Assert.DoesNotContain(await Run(new InMemoryBuild().With(path, text)), d => d.GetMessage().Contains("failed", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_cancelled_run_is_no_answer()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new InMemoryBuild().With("appsettings.json", "{}").Run(cancelled.Token));
    }

    private static Task<System.Collections.Immutable.ImmutableArray<Diagnostic>> Run(InMemoryBuild build) => build.Run(TestContext.Current.CancellationToken);
}
