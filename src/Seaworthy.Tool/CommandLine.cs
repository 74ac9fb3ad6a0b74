using System.CommandLine;
using System.CommandLine.Parsing;
using Seaworthy.Text;

namespace Seaworthy.Tool;

/// <summary>From arguments to an exit code.</summary>
internal static class CommandLine
{
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal, DateTime today)
    {
        var root = CommandTree.Build(terminal, today);
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            return Refuse(parsed, terminal);
        }

        var detailed = parsed.CommandResult.Command.Options.Any(o => o.Name == CommandTree.VerbosityOption) && parsed.GetValue<string?>(CommandTree.VerbosityOption) == CommandTree.Detailed;
        return Guard(terminal, detailed, () => parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false }));
    }

    /// <summary>Turns what goes wrong into one line and a documented exit code.</summary>
    internal static int Guard(Terminal terminal, bool detailed, Func<int> command)
    {
        try
        {
            var status = command();
            terminal.Out.Flush();
            return status;
        }
        catch (InputException exception)
        {
            terminal.Error.WriteLine("seaworthy: " + Printable.Text(exception.Message));
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("seaworthy: cancelled; nothing is known");
            return ExitCode.NotChecked;
        }
        catch (IOException)
        {
            // Files that can't be read are findings; what is left is our own output: a full disk, a closed descriptor.
            terminal.Error.WriteLine("seaworthy: the output can't be written");
            return ExitCode.Usage;
        }
        catch (Exception exception)
        {
            // The message of an unexpected exception may quote input, so it stays inside.
            terminal.Error.WriteLine($"seaworthy: internal error ({exception.GetType().Name}); please report it" + (detailed ? Environment.NewLine + exception.StackTrace : ", with the output of --verbosity detailed"));
            return ExitCode.NotChecked;
        }
    }

    // The parser's own answer is the whole help text on standard output with exit code 1, which is ours for findings.
    private static int Refuse(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        var path = parsed.CommandResult.Parent is CommandResult ? "seaworthy " + command.Name : "seaworthy";
        terminal.Error.WriteLine($"seaworthy: {Printable.Text(Problem(parsed, command))}");
        terminal.Error.WriteLine($"'{path} --help' shows what can be typed.");
        return ExitCode.Usage;
    }

    private static string Problem(ParseResult parsed, Command command)
    {
        // An unknown option looks like a value to the parser; it is the cause of whatever else went wrong.
        if (parsed.Tokens.FirstOrDefault(t => t.Type == TokenType.Argument && t.Value.StartsWith('-') && t.Value.Length > 1) is { } option)
        {
            var known = command.Options.SelectMany(o => o.Aliases.Append(o.Name)).Where(n => n.StartsWith("--", StringComparison.Ordinal));
            return $"There is no option '{option.Value}'." + Suggest(option.Value.Split('=', ':')[0], known);
        }

        if (command.Subcommands.Count > 0)
        {
            return parsed.UnmatchedTokens is [var name, ..]
                ? $"There is no command '{name}'." + Suggest(name, command.Subcommands.Select(c => c.Name))
                : $"Say what to do: {string.Join(", ", command.Subcommands.Select(c => c.Name))}.";
        }

        // The parser sets choices one below the other.
        return string.Join(' ', parsed.Errors[0].Message.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Suggest(string name, IEnumerable<string> known) => NearMiss.Find(name, known) is { } near ? $" Did you mean '{near}'?" : "";
}
