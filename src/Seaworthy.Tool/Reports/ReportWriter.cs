namespace Seaworthy.Tool.Reports;

/// <summary>Writes a report in the form asked for, to the terminal or to a file.</summary>
internal static class ReportWriter
{
    public static void Write(ReportData report, string format, string? output, Verbosity verbosity, Terminal terminal)
    {
        if (output is null && format == "console")
        {
            new ConsoleReport(terminal, verbosity).Write(report);
            return;
        }

        using var buffer = new MemoryStream();
        switch (format)
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
                    new ConsoleReport(terminal with { Out = text, Color = false, Width = Terminal.PlainWidth }, verbosity).Write(report);
                }

                break;
        }

        if (output is null)
        {
            terminal.Out.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
            return;
        }

        Save(output, buffer);
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
