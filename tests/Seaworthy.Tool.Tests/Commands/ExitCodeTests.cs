using Seaworthy.Findings;
using Seaworthy.Tool.Tests.Support;

namespace Seaworthy.Tool.Tests.Commands;

public sealed class ExitCodeTests
{
    [Fact]
    public void Clean_is_0_with_one_line()
    {
        using var folder = new TestFolder().AsRepository().With("appsettings.json", """{ "Retries": 3 }""");
        var run = ToolRun.Of(folder, "validate", "{folder}");
        Assert.Equal((ExitCode.Clean, 1, ""), (run.Status, run.Out.Count(c => c == '\n'), run.Error));
    }

    [Fact]
    public void A_finding_at_the_threshold_is_1()
    {
        using var folder = Broken();
        Assert.Equal(ExitCode.Findings, ToolRun.Of(folder, "validate", "{folder}", "--fail-on", "error").Status);
    }

    [Fact]
    public void Nothing_fails_when_asked_so()
    {
        using var folder = Broken();
        var run = ToolRun.Of(folder, "validate", "{folder}", "--fail-on", "never");
        Assert.Contains("SEA0001", run.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, run.Status);
    }

    [Theory]
    [InlineData(Severity.Error, ExitCode.Clean)]
    [InlineData(Severity.Warning, ExitCode.Clean)]
    [InlineData(Severity.Note, ExitCode.Findings)]
    public void A_finding_below_the_threshold_is_0(Severity failOn, int expected)
    {
        using var folder = new TestFolder().AsRepository().With("appsettings.json", """{ "Marked": "x" }""");
        using var output = new StringWriter();
        var command = new Tool.Commands.ValidateCommand(folder.Path, [], null, null, "json", null, failOn, Verbosity.Normal) { Rules = [new MarkedValues(atMost: Severity.Note)] };
        Assert.Equal(expected, command.Run(new Terminal(output, output, false, 120, false), ToolRun.Today, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("validate --frmat json", "'--frmat'. Did you mean '--format'?")]
    [InlineData("validate --format xml", "'xml'")]
    [InlineData("vlidate", "Did you mean 'validate'?")]
    [InlineData("", "Say what to do: validate")]
    [InlineData("validate {folder}/missing", "does not exist")]
    [InlineData("validate {folder} -e Prodction", "Did you mean 'Production'?")]
    [InlineData("validate {folder} -e Moon", "There are: ")]
    [InlineData("validate {folder} --policy {folder}/none.yaml", "none.yaml' can't be read: it does not exist")]
    [InlineData("validate {folder} --output {folder}/none/report.json", "its folder does not exist")]
    [InlineData("validate {folder} --output {folder}", "can't be written")]
    [InlineData("validate {folder}/notes.txt", "no file that Seaworthy reads")]
    [InlineData("validate {folder}/empty", "no settings")]
    [InlineData("effective Moon --path {folder}", "There is no environment 'Moon' here")]
    [InlineData("effective Production Retris --path {folder}", "Did you mean 'Retries'?")]
    [InlineData("effective Production Lightning --path {folder}", "is a section")]
    [InlineData("diff Development Moon --path {folder}", "There is no environment 'Moon' here")]
    [InlineData("diff Development", "Required argument missing")]
    [InlineData("explain SEA2099", "Near it are SEA2001")]
    [InlineData("explain nonsense", "'seaworthy rules' lists all")]
    public void What_cannot_be_carried_out_is_2_and_says_so_on_standard_error(string line, string saying)
    {
        using var folder = WalletFolder.Create().With("notes.txt", "");
        Directory.CreateDirectory(folder.At("empty"));
        var run = ToolRun.Of(folder, line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((ExitCode.Usage, ""), (run.Status, run.Out));
        Assert.Contains(saying, run.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_policy_that_does_not_parse_is_2_with_its_place()
    {
        using var folder = WalletFolder.Create().With("seaworthy.yaml", "version: 1\nrules: [\n");
        var run = ToolRun.Of(folder, "validate", "{folder}");
        Assert.Equal(ExitCode.Usage, run.Status);
        Assert.Matches(@"seaworthy\.yaml\(\d+,\d+\): the policy can't be read", run.Error);
    }

    [Fact]
    public void A_rule_that_stops_is_3_and_its_exception_text_stays_inside()
    {
        using var folder = new TestFolder().AsRepository().With("appsettings.json", """{ "Retries": 3 }""");
        var run = ToolRun.Validate(folder, [new BrokenRule()]);
        Assert.Equal(ExitCode.NotChecked, run.Status);
        Assert.Contains("not checked: rule SEA2003 stopped with InvalidOperationException", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public void An_unexpected_exception_is_3_with_a_stack_only_when_detailed(bool detailed, int atLeastLines)
    {
        using var error = new StringWriter { NewLine = "\n" };
        var status = CommandLine.Guard(new Terminal(TextWriter.Null, error, false, 120, false), detailed, () => throw new InvalidOperationException("CANARY-in-an-exception"));
        Assert.Equal(ExitCode.NotChecked, status);
        Assert.Equal(atLeastLines > 1, error.ToString().TrimEnd().Contains('\n'));
        Assert.DoesNotContain("CANARY", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Output_that_cannot_be_written_is_2()
    {
        using var error = new StringWriter();
        using var full = new StreamWriter(new FullDisk());
        using var folder = Broken();
        var status = CommandLine.Run(["validate", folder.Path], new Terminal(full, error, false, 120, false), ToolRun.Today);
        Assert.Equal((ExitCode.Usage, "seaworthy: the output can't be written"), (status, error.ToString().Trim()));
    }

    [Fact]
    public void A_cancelled_run_is_3()
    {
        var status = CommandLine.Guard(new Terminal(TextWriter.Null, TextWriter.Null, false, 120, false), false, () => throw new OperationCanceledException());
        Assert.Equal(ExitCode.NotChecked, status);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("validate --help")]
    [InlineData("rules")]
    [InlineData("explain sea2001")]
    [InlineData("explain 2001")]
    public void Asking_for_help_is_0(string line) => Assert.Equal(ExitCode.Clean, ToolRun.Of(null, line.Split(' ')).Status);

    private static TestFolder Broken() => new TestFolder().AsRepository().With("appsettings.Production.json", "{ \"A\": }");
}
