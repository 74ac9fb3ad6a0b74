using Seaworthy.Findings;
using Seaworthy.Rules;
using Seaworthy.Tool.Tests.Support;

namespace Seaworthy.Tool.Tests.Reports;

public sealed class ConsoleReportTests
{
    [Fact]
    public void Groups_findings_by_environment_with_line_caret_and_mend()
    {
        using var folder = WalletFolder.Create();
        Golden.Verify(ToolRun.Validate(folder, [new MarkedValues(), new MarkedValues("Wallet", id: "SEA2003"), new MarkedValues("Retries", Severity.Note, "SEA2004")]).Out);
    }

    [Fact]
    public void Tells_why_and_what_is_suppressed_when_detailed()
    {
        using var folder = WalletFolder.Create();
        Golden.Verify(ToolRun.Validate(folder, [new MarkedValues(), new MarkedValues("Retries", id: "SEA2002")], verbosity: Verbosity.Detailed).Out.Replace(RuleCatalog.Find("SEA2001")!.Why, "{why of SEA2001}", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_one_line_when_quiet()
    {
        using var folder = WalletFolder.Create();
        Golden.Verify(ToolRun.Validate(folder, [new MarkedValues()], verbosity: Verbosity.Quiet).Out);
    }

    [Fact]
    public void Colours_only_where_they_are_understood()
    {
        using var folder = WalletFolder.Create();
        Assert.Contains("\u001b[", ToolRun.Validate(folder, [new MarkedValues()], color: true).Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', ToolRun.Validate(folder, [new MarkedValues()]).Out);
    }

    [Fact]
    public void Judges_the_environments_asked_for_alone()
    {
        using var folder = WalletFolder.Create();
        var run = ToolRun.Validate(folder, [new MarkedValues()], environments: ["Development"]);
        Assert.DoesNotContain("appsettings.Production.json", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 note in 1 environment of 1 service", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cannot_print_control_characters()
    {
        using var folder = new TestFolder().AsRepository().With("appsettings.json", "{ \"a\\u001b[2Jb\\n::error::x\": { \"Marked\": \"\u009b2J\u202e\" } }");
        var run = ToolRun.Validate(folder, [new MarkedValues()]);
        Assert.DoesNotContain(run.Out, c => (char.IsControl(c) && c != '\n') || c == '\u202e');
        Assert.DoesNotContain(run.Out.Split('\n'), line => line.StartsWith("::", StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_line_fits_the_terminal_with_the_caret_below_its_value()
    {
        using var folder = new TestFolder().AsRepository().With("appsettings.json", $$"""{ "Long": "{{new string('x', 300)}}", "Marked": "here", "More": "{{new string('y', 300)}}" }""");
        var lines = ToolRun.Validate(folder, [new MarkedValues()], width: 80).Out.Split('\n');
        var at = Array.FindIndex(lines, l => l.Contains('^', StringComparison.Ordinal));
        Assert.Equal("\"here\"", lines[at - 1].Substring(lines[at].IndexOf('^', StringComparison.Ordinal), 6));
        Assert.All(lines[(at - 1)..(at + 1)], l => Assert.InRange(l.Length, 1, 80));
    }

    [Fact]
    public void A_folder_without_a_service_is_counted_in_files()
    {
        using var folder = new TestFolder().AsRepository().With("k8s/production/api.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n");
        Assert.Equal("Nothing to report in 1 file (profile recommended)\n", ToolRun.Validate(folder, []).Out);
    }

    [Fact]
    public void An_environment_that_only_manifests_tell_of_can_be_asked_for()
    {
        using var folder = new TestFolder().AsRepository().With("k8s/production/api.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n");
        Assert.Equal(ExitCode.Clean, ToolRun.Validate(folder, [], environments: ["production"]).Status);
    }

    [Theory]
    [InlineData(false, 5)]
    [InlineData(true, 7)]
    public void Many_related_places_are_shown_in_part_unless_detailed(bool detailed, int places)
    {
        using var folder = new TestFolder().AsRepository().With("appsettings.json", """{ "Marked": 1 }""");
        var run = ToolRun.Validate(folder, [new MarkedValues(related: 7)], verbosity: detailed ? Verbosity.Detailed : Verbosity.Normal);
        Assert.Equal(places, run.Out.Split('\n').Count(l => l.Contains(" place ", StringComparison.Ordinal)));
        Assert.Equal(!detailed, run.Out.Contains("2 more with --verbosity detailed", StringComparison.Ordinal));
    }
}
