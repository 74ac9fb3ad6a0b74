using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Rules;
using Seaworthy.Tool.Reports;

namespace Seaworthy.Tool.Commands;

/// <summary><c>seaworthy validate</c>: the gate.</summary>
internal sealed record ValidateCommand(string Path, IReadOnlyList<string> Environments, Profile? Profile, string? Policy, string Format, string? Output, Severity FailOn, Verbosity Verbosity)
{
    public IReadOnlyList<Rule> Rules { get; init; } = RuleCatalog.Rules;

    public int Run(Terminal terminal, DateTime today, CancellationToken cancellationToken)
    {
        var request = Inputs.Request(Path, Policy, Profile, Environments, today, terminal, cancellationToken);
        var workspace = Validator.Load(request, cancellationToken);
        Inputs.CheckPolicy(workspace);
        Inputs.CheckEnvironments(workspace, Environments);
        var result = Validator.Validate(workspace, request, Rules, cancellationToken);
        Write(new ReportData(result, request.Environments, File.Exists(Path) ? System.IO.Path.GetDirectoryName(Path)! : Path), terminal);
        return result.Findings.Any(f => FailOn != Severity.None && f.Severity >= FailOn) ? ExitCode.Findings
            : result.Failures.Count > 0 ? ExitCode.NotChecked
            : ExitCode.Clean;
    }

    private void Write(ReportData report, Terminal terminal)
    {
        if (Output is null && Format == "console")
        {
            new ConsoleReport(terminal, Verbosity).Write(report);
            return;
        }

        using var buffer = new MemoryStream();
        switch (Format)
        {
            case "json":
                JsonReport.Write(report, buffer);
                break;
            case "sarif":
                SarifReport.Write(report, buffer);
                break;
            default:
                using (var text = new StreamWriter(buffer, leaveOpen: true))
                {
                    new ConsoleReport(terminal with { Out = text, Color = false, Width = Terminal.PlainWidth }, Verbosity).Write(report);
                }

                break;
        }

        if (Output is null)
        {
            terminal.Out.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
            return;
        }

        Save(Output, buffer);
        new ConsoleReport(terminal, Verbosity.Quiet).Write(report);
    }

    private static void Save(string path, MemoryStream report)
    {
        try
        {
            using var file = File.Create(path);
            report.WriteTo(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException($"The report can't be written to '{path}': {exception switch
            {
                ArgumentException => "that is no path",
                DirectoryNotFoundException => "its folder does not exist",
                UnauthorizedAccessException => "access is denied or it is a folder",
                _ => "the system refuses it",
            }}.");
        }
    }
}
