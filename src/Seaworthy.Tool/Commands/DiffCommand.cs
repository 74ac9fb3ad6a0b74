using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Values;

namespace Seaworthy.Tool.Commands;

/// <summary><c>seaworthy diff</c>: where two environments differ; values only where nothing in them must be hidden.</summary>
internal sealed record DiffCommand(string Left, string Right, string Path, string? Policy)
{
    public int Run(Terminal terminal, DateTime today, CancellationToken cancellationToken)
    {
        var workspace = Validator.Load(Inputs.Request(Path, Policy, null, [], today, terminal, cancellationToken), cancellationToken);
        Inputs.CheckPolicy(workspace);
        var service = Inputs.Service(workspace, Path);
        var left = Inputs.Environment(service, workspace, Left);
        var right = Inputs.Environment(service, workspace, Right);
        var count = 0;
        foreach (var key in left.Effective.Values.Concat(right.Effective.Values).Select(v => v.Key).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase))
        {
            if (Describe(key, left, right) is { } line)
            {
                terminal.Out.WriteLine(line);
                count++;
            }
        }

        terminal.Out.WriteLine(count switch
        {
            0 => $"{left.Name} and {right.Name} are the same",
            1 => $"1 difference between {left.Name} and {right.Name}",
            _ => $"{count} differences between {left.Name} and {right.Name}",
        });
        return ExitCode.Clean;
    }

    private static string? Describe(string key, EnvironmentModel left, EnvironmentModel right)
    {
        var (a, b) = (left.Effective[key], right.Effective[key]);
        if (a is null || b is null)
        {
            var (has, lacks) = a is null ? (right, left) : (left, right);
            return lacks.Effective.Children(key).Count > 0
                ? $"type     {key}: a value in {has.Name}, a section in {lacks.Name}"
                : $"missing  {key}: set in {has.Name} ({(a ?? b)!.Winner.Source.Name}), not in {lacks.Name}";
        }

        if (Kind(a.Winner) != Kind(b.Winner))
        {
            return $"kind     {key}: {Kind(a.Winner)} in {left.Name}, {Kind(b.Winner)} in {right.Name}";
        }

        if (string.Equals(a.Value, b.Value, StringComparison.Ordinal))
        {
            return null;
        }

        return Redaction.IsSensitive(a.Winner) || Redaction.IsSensitive(b.Winner)
            ? $"value    {key}: differs (not shown)"
            : $"value    {key}: {EffectiveCommand.Show(a.Winner)} in {left.Name}, {EffectiveCommand.Show(b.Winner)} in {right.Name}";
    }

    private static string Kind(SourceEntry entry) => entry.Shape is EntryShape.Null or EntryShape.EmptyObject ? "null"
        : entry.Classified.Kind is ValueKind.Text or ValueKind.Hex or ValueKind.Path or ValueKind.Guid ? "text"
        : entry.Classified.Kind.ToString().ToLowerInvariant();
}
