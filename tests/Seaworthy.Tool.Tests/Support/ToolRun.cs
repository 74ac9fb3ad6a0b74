using System.Text.Json;
using Seaworthy.Rules;

namespace Seaworthy.Tool.Tests.Support;

/// <summary>One run of the tool in this process: what was typed, what came out.</summary>
public sealed record ToolRun(int Status, string Out, string Error)
{
    public static readonly DateTime Today = new(2026, 11, 23);

    /// <summary>Runs a command line; <c>{folder}</c> in an argument stands for the folder.</summary>
    public static ToolRun Of(TestFolder? folder, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var status = CommandLine.Run([.. arguments.Select(a => folder is null ? a : a.Replace("{folder}", folder.Path, StringComparison.Ordinal))], Plain(output, error), Today);
        return new ToolRun(status, Hide(folder, output), Hide(folder, error));
    }

    /// <summary>Validates a folder with rules of the test's own, so that no change of a rule's text changes a snapshot.</summary>
    internal static ToolRun Validate(TestFolder folder, Rule[] rules, string format = "console", Verbosity verbosity = Verbosity.Normal, int width = Terminal.PlainWidth, bool color = false, string[]? environments = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var command = new Seaworthy.Tool.Commands.ValidateCommand(folder.Path, environments ?? [], null, null, format, null, Findings.Severity.Warning, verbosity) { Rules = rules };
        var status = command.Run(Plain(output, error) with { Width = width, Color = color }, Today, TestContext.Current.CancellationToken);
        return new ToolRun(status, Hide(folder, output), Hide(folder, error));
    }

    public JsonElement Json()
    {
        using var document = JsonDocument.Parse(Out);
        return document.RootElement.Clone();
    }

    private static string Hide(TestFolder? folder, StringWriter text) =>
        folder is null ? text.ToString() : text.ToString().Replace(folder.Path, "{folder}", StringComparison.Ordinal);

    private static Terminal Plain(StringWriter output, StringWriter error) => new(output, error, Color: false, Terminal.PlainWidth, IsInteractive: false);
}
