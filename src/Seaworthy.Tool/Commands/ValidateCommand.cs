using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Rules;
using Seaworthy.Tool.Reports;

namespace Seaworthy.Tool.Commands;

/// <summary><c>seaworthy validate</c>: the gate.</summary>
internal sealed record ValidateCommand(string Path, IReadOnlyList<string> Environments, Profile? Profile, string? Policy, string Format, string? Output, Severity FailOn, bool Quiet)
{
    public int Run(Terminal terminal, DateTime today, CancellationToken cancellationToken)
    {
        var request = Inputs.Request(Path, Policy, Profile, Environments, today, terminal, cancellationToken);
        var workspace = Validator.Load(request, cancellationToken);
        Inputs.CheckPolicy(workspace);
        Inputs.CheckEnvironments(workspace, Environments);
        var result = Validator.Validate(workspace, request, RuleCatalog.Rules, cancellationToken);
        Write(new ReportData(result, request.Environments, Path), terminal);
        return result.Findings.Any(f => FailOn != Severity.None && f.Severity >= FailOn) ? ExitCode.Findings
            : result.Failures.Count > 0 ? ExitCode.NotChecked
            : ExitCode.Clean;
    }

    private void Write(ReportData report, Terminal terminal)
    {
        if (Output is null && Format == "console")
        {
            new ConsoleReport(terminal, Quiet).Write(report);
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
                    new ConsoleReport(terminal with { Out = text, Color = false, Width = 120 }, Quiet).Write(report);
                }

                break;
        }

        if (Output is null)
        {
            terminal.Out.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
            return;
        }

        try
        {
            File.WriteAllBytes(Output, buffer.ToArray());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The report can't be written to '{Output}': {(exception is DirectoryNotFoundException ? "its folder does not exist" : "access is denied or the disk is full")}");
        }

        new ConsoleReport(terminal, quiet: true).Write(report);
    }
}
