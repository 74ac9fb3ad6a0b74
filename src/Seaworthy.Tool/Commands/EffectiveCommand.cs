using System.Globalization;
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
        var environment = Inputs.Environment(Inputs.Service(workspace, Path), Environment);
        if (Key is null)
        {
            List(terminal, environment);
        }
        else
        {
            Explain(terminal, environment, VariableNames.ToKey(Key));
        }

        return ExitCode.Clean;
    }

    private static void List(Terminal terminal, EnvironmentModel environment)
    {
        foreach (var value in environment.Effective.Values.OrderBy(v => v.Key, StringComparer.OrdinalIgnoreCase))
        {
            var shadowed = value.Shadowed.Count == 0 ? "" : $", shadows {string.Join(", ", value.Shadowed.Select(Place))}";
            terminal.Out.WriteLine($"{Printable.Text(value.Key)} = {Show(value.Winner)}  {terminal.Paint(Terminal.Dim, $"({Place(value.Winner)}{shadowed})")}");
        }

        terminal.Out.WriteLine($"{environment.Effective.Count} keys in {Printable.Text(environment.Name)} ({environment.Tier.ToString().ToLowerInvariant()}); layers, lowest first: {string.Join(" < ", environment.Layers.Select(Name))}");
    }

    private static void Explain(Terminal terminal, EnvironmentModel environment, string key)
    {
        if (environment.Effective[key] is not { } value)
        {
            throw new InputException(environment.Effective.Children(key) is { Count: > 0 } children
                ? $"'{key}' is a section in {environment.Name}; its keys: {string.Join(", ", children)}"
                : $"No layer of {environment.Name} sets '{key}'.{(NearMiss.Find(key, environment.Effective.Values.Select(v => v.Key)) is { } near ? $" Did you mean '{near}'?" : "")}");
        }

        terminal.Out.WriteLine($"{Printable.Text(value.Key)} = {Show(value.Winner)} in {Printable.Text(environment.Name)}");
        terminal.Out.WriteLine("Layers, lowest first:");
        foreach (var layer in environment.Layers)
        {
            var entry = layer.Entries.FindLast(e => ConfigurationKey.Equals(e.Key, key));
            terminal.Out.WriteLine(entry is null ? terminal.Paint(Terminal.Dim, $"  -       {Name(layer)}")
                : entry == value.Winner ? terminal.Paint(Terminal.Bold, $"  wins    {Place(entry)} {Show(entry)}")
                : $"  hidden  {Place(entry)} {Show(entry)}");
        }

        terminal.Out.WriteLine(value.Shadowed.Count == 0
            ? $"It wins because no other layer sets the key. {Kind(value.Winner)}"
            : $"It wins because it is the highest layer that sets the key. {Kind(value.Winner)}");
        if (environment.Effective.Children(key) is { Count: > 0 } below)
        {
            terminal.Out.WriteLine($"An override of a section or list does not clear it: {Printable.Text(string.Join(", ", below.Select(b => key + ":" + b)))} stay in effect.");
        }
    }

    /// <summary>A value in quotes, masked where it must not be shown.</summary>
    internal static string Show(SourceEntry entry) =>
        entry.Shape is EntryShape.Null or EntryShape.EmptyObject ? "null" : "\"" + Printable.Text(Redaction.MaskValue(entry)) + "\"";

    /// <summary>The name of a layer; two layers of one container differ by the prefix they read.</summary>
    internal static string Name(ConfigurationSource source) => Printable.Text(source.Name) + (source.Kind == SourceKind.HostVariables ? " (ASPNETCORE_ and DOTNET_ variables)" : "");

    private static string Kind(SourceEntry entry) =>
        $"Seen as {ValueNames.Of(entry)}{(Redaction.IsSensitive(entry) ? ", with what must not be shown masked" : "")}.";

    private static string Place(SourceEntry entry)
    {
        var at = entry.ValueLocation.Start;
        var path = entry.Source.File.Path;
        var rest = Name(entry.Source);
        return string.Create(CultureInfo.InvariantCulture, $"{Printable.Text(path)}:{at.Line}:{at.Column}{(rest.StartsWith(path, StringComparison.Ordinal) ? rest[path.Length..] : "")}");
    }
}
