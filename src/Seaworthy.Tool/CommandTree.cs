using System.CommandLine;
using System.CommandLine.Help;
using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Tool.Commands;
using Seaworthy.Tool.Online;

namespace Seaworthy.Tool;

/// <summary>The command line: names, options and what they lead to.</summary>
internal static class CommandTree
{
    public const string VerbosityOption = "--verbosity";

    public const string Detailed = "detailed";

    // Not the library's RootCommand: that one takes its name from the running file, which is not what the user typed.
    public static Command Build(Terminal terminal, DateTime today) => new("seaworthy", "Says what is unsafe in a .NET deployment before it ships.")
    {
        new HelpOption(),
        new VersionOption(),
        Validate(terminal, today),
        Check(terminal, today),
        Effective(terminal, today),
        Diff(terminal, today),
        Rules(terminal),
        Explain(terminal),
    };

    private static Command Validate(Terminal terminal, DateTime today)
    {
        var path = new Argument<string>("path") { Description = "Folder of a service or repository, or one file", DefaultValueFactory = _ => "." };
        var environments = new Option<string[]>("--environment", "-e") { Description = "Judge this environment alone; may be repeated", Arity = ArgumentArity.OneOrMore };
        var profile = Choice("--profile", "Demand this much, whatever the policy says", ["recommended", "production", "strict"]);
        var policy = Policy();
        var contracts = new Option<string[]>("--contract") { Description = "What the code needs: a *.contract.json, the assembly that holds one, or a folder of either; may be repeated", Arity = ArgumentArity.OneOrMore };
        var format = Choice("--format", "Form of the report", ["console", "json", "sarif"]);
        var output = new Option<string?>("--output", "-o") { Description = "Write the report to this file" };
        var failOn = Choice("--fail-on", "Lowest severity that fails the run (default: warning)", ["error", "warning", "note", "never"]);
        var verbosity = Choice(VerbosityOption, "How much is told", ["quiet", "normal", Detailed]);
        var online = new Option<string?>("--online") { Description = "Ask secret stores whether what is referred to exists, is enabled and in date, never for a value; and the endpoints that the policy allows which TLS and certificate they offer. 'try' makes what could not be checked a note", Arity = ArgumentArity.ZeroOrOne };
        online.AcceptOnlyFromAmong("require", "try");
        var seconds = new Option<int>("--online-seconds") { Description = "Time for all stores and endpoints together", DefaultValueFactory = _ => 30 };
        var privateDns = new Option<bool>("--private-dns") { Description = "Vaults are known on a private network: a name not found here proves nothing" };
        var noColor = NoColor();
        var command = new Command("validate", "Find what would go wrong in each environment") { path, environments, profile, policy, contracts, format, output, failOn, online, seconds, privateDns, verbosity, noColor };
        command.SetAction((parsed, cancellation) => Task.FromResult(new ValidateCommand(
            parsed.GetValue(path)!,
            parsed.GetValue(environments) ?? [],
            parsed.GetValue(profile) is { } name ? Enum.Parse<Profile>(name, ignoreCase: true) : null,
            parsed.GetValue(policy),
            parsed.GetValue(format) ?? "console",
            parsed.GetValue(output),
            parsed.GetValue(failOn) switch { "error" => Severity.Error, "note" => Severity.Note, "never" => Severity.None, _ => Severity.Warning },
            AsVerbosity(parsed.GetValue(verbosity)))
        {
            Contracts = parsed.GetValue(contracts) ?? [],
            Online = new OnlineCheck(
                parsed.GetResult(online) is null ? OnlineMode.Off : parsed.GetValue(online) == "try" ? OnlineMode.Try : OnlineMode.Require,
                TimeSpan.FromSeconds(Math.Clamp(parsed.GetValue(seconds), 1, 600)),
                parsed.GetValue(privateDns)),
        }.Run(Plain(terminal, parsed.GetValue(noColor)), today, cancellation)));
        return command;
    }

    private static Command Check(Terminal terminal, DateTime today)
    {
        var schema = new Argument<string>("schema") { Description = "JSON Schema in JSON or YAML, or a draft's name to check schemas themselves" };
        var files = new Argument<string[]>("file") { Description = "JSON and YAML files, or folders of them", Arity = ArgumentArity.OneOrMore };
        var references = new Option<string[]>("--ref") { Description = "Another document that the schema refers to by its $id; may be repeated", Arity = ArgumentArity.OneOrMore };
        var draft = Choice("--draft", "Draft of schemas that name none (default: 2020-12)", CheckCommand.DraftNames);
        var formats = new Option<bool>("--assert-formats") { Description = "Treat 'format' as a demand" };
        var format = Choice("--format", "Form of the report", ["console", "json", "sarif"]);
        var output = new Option<string?>("--output", "-o") { Description = "Write the report to this file" };
        var verbosity = Choice(VerbosityOption, "How much is told", ["quiet", "normal", Detailed]);
        var noColor = NoColor();
        var command = new Command("check", "Hold JSON and YAML files against a JSON Schema") { schema, files, references, draft, formats, format, output, verbosity, noColor };
        command.SetAction((parsed, cancellation) => Task.FromResult(new CheckCommand(
            parsed.GetValue(schema)!,
            parsed.GetValue(files) ?? [],
            parsed.GetValue(references) ?? [],
            CheckCommand.Draft(parsed.GetValue(draft)),
            parsed.GetValue(formats),
            parsed.GetValue(format) ?? "console",
            parsed.GetValue(output),
            AsVerbosity(parsed.GetValue(verbosity))).Run(Plain(terminal, parsed.GetValue(noColor)), today, cancellation)));
        return command;
    }

    private static Command Effective(Terminal terminal, DateTime today)
    {
        var environment = new Argument<string>("environment") { Description = "Name of the environment" };
        var key = new Argument<string?>("key") { Description = "Explain this key alone (A:B or A__B)", Arity = ArgumentArity.ZeroOrOne };
        var (path, policy, noColor) = (PathOption(), Policy(), NoColor());
        var command = new Command("effective", "Show what an environment's application gets, and from where") { environment, key, path, policy, noColor };
        command.SetAction((parsed, cancellation) => Task.FromResult(
            new EffectiveCommand(parsed.GetValue(environment)!, parsed.GetValue(key), parsed.GetValue(path)!, parsed.GetValue(policy)).Run(Plain(terminal, parsed.GetValue(noColor)), today, cancellation)));
        return command;
    }

    private static Command Diff(Terminal terminal, DateTime today)
    {
        var left = new Argument<string>("left") { Description = "Name of an environment" };
        var right = new Argument<string>("right") { Description = "Name of another environment" };
        var (path, policy, noColor) = (PathOption(), Policy(), NoColor());
        var command = new Command("diff", "Show where two environments differ, never a secret") { left, right, path, policy, noColor };
        command.SetAction((parsed, cancellation) => Task.FromResult(
            new DiffCommand(parsed.GetValue(left)!, parsed.GetValue(right)!, parsed.GetValue(path)!, parsed.GetValue(policy)).Run(Plain(terminal, parsed.GetValue(noColor)), today, cancellation)));
        return command;
    }

    private static Command Rules(Terminal terminal)
    {
        var format = Choice("--format", "Form of the list", ["console", "json"]);
        var noColor = NoColor();
        var command = new Command("rules", "List every rule") { format, noColor };
        command.SetAction(parsed => new RulesCommand(parsed.GetValue(format) == "json").Run(Plain(terminal, parsed.GetValue(noColor))));
        return command;
    }

    private static Command Explain(Terminal terminal)
    {
        var id = new Argument<string>("rule") { Description = "Id of a rule: SEA####" };
        var noColor = NoColor();
        var command = new Command("explain", "Show a rule's page") { id, noColor };
        command.SetAction(parsed => new ExplainCommand(parsed.GetValue(id)!).Run(Plain(terminal, parsed.GetValue(noColor))));
        return command;
    }

    private static Verbosity AsVerbosity(string? name) => name switch { "quiet" => Verbosity.Quiet, Detailed => Verbosity.Detailed, _ => Verbosity.Normal };

    private static Terminal Plain(Terminal terminal, bool noColor) => noColor ? terminal with { Color = false } : terminal;

    private static Option<string?> Choice(string name, string description, string[] values)
    {
        var option = new Option<string?>(name) { Description = description };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    private static Option<string> PathOption() => new("--path") { Description = "Folder of the service", DefaultValueFactory = _ => "." };

    private static Option<string?> Policy() => new("--policy") { Description = "The policy; otherwise the nearest seaworthy.yaml up to the repository's root" };

    private static Option<bool> NoColor() => new("--no-color") { Description = "Plain text" };
}
