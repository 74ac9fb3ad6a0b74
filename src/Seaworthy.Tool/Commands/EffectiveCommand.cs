using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Text;

namespace Seaworthy.Tool.Commands;

/// <summary><c>seaworthy effective</c>: what an environment's application gets, and from where.</summary>
internal sealed record EffectiveCommand(string Environment, string? Key, string Path, string? Policy)
{
    public int Run(Terminal terminal, DateTime today, CancellationToken cancellationToken)
    {
        var workspace = Validator.Load(Inputs.Request(Path, Policy, null, [], today, terminal, cancellationToken), cancellationToken);
        Inputs.CheckPolicy(workspace);
        var environment = Inputs.Environment(Inputs.Service(workspace, Path), workspace, Environment);
        return Key is null ? List(terminal, environment) : Explain(terminal, environment, VariableNames.ToKey(Key));
    }

    private static int List(Terminal terminal, EnvironmentModel environment)
    {
        foreach (var value in environment.Effective.Values.OrderBy(v => v.Key, StringComparer.OrdinalIgnoreCase))
        {
            var shadowed = value.Shadowed.Count == 0 ? "" : $", shadows {string.Join(", ", value.Shadowed.Select(s => s.Source.Name))}";
            terminal.Out.WriteLine($"{value.Key} = {Show(value.Winner)}  {terminal.Paint(Terminal.Dim, $"({Place(value.Winner)}{shadowed})")}");
        }

        terminal.Out.WriteLine($"{environment.Effective.Count} keys in {environment.Name}; layers, lowest first: {string.Join(" < ", environment.Layers.Select(l => l.Name))}");
        return ExitCode.Clean;
    }

    private static int Explain(Terminal terminal, EnvironmentModel environment, string key)
    {
        if (environment.Effective[key] is not { } value)
        {
            throw new InputException(environment.Effective.Children(key) is { Count: > 0 } children
                ? $"'{key}' is a section in {environment.Name}; its keys: {string.Join(", ", children)}"
                : $"No layer of {environment.Name} sets '{key}'." + (NearMiss.Find(key, environment.Effective.Values.Select(v => v.Key)) is { } near ? $" Did you mean '{near}'?" : ""));
        }

        terminal.Out.WriteLine($"{value.Key} = {Show(value.Winner)} in {environment.Name}");
        foreach (var layer in environment.Layers)
        {
            var entry = layer.Entries.FindLast(e => ConfigurationKey.Equals(e.Key, key));
            terminal.Out.WriteLine(entry is null ? $"  -      {layer.Name} does not set it"
                : entry == value.Winner ? $"  wins   {Place(entry)} = {Show(entry)}: the highest layer that sets it"
                : $"  hidden {Place(entry)} = {Show(entry)}");
        }

        terminal.Out.WriteLine($"Seen as {value.Winner.Classified.Kind.ToString().ToLowerInvariant()}{(Redaction.IsSensitive(value.Winner) ? "; what must not be shown is masked" : "")}.");
        return ExitCode.Clean;
    }

    internal static string Show(SourceEntry entry) =>
        entry.Shape is EntryShape.Null or EntryShape.EmptyObject ? "null" : "\"" + Redaction.MaskValue(entry) + "\"";

    private static string Place(SourceEntry entry)
    {
        var at = entry.ValueLocation.Start;
        return $"{entry.Source.File.Path}:{at.Line}:{at.Column}" + (entry.Source.Name == entry.Source.File.Path ? "" : entry.Source.Name[entry.Source.File.Path.Length..]);
    }
}
