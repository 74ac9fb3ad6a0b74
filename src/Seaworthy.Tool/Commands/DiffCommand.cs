using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Tool.Reports;

namespace Seaworthy.Tool.Commands;

/// <summary><c>seaworthy diff</c>: where two environments differ; values only where nothing in them must be hidden.</summary>
internal sealed record DiffCommand(string Left, string Right, string Path, string? Policy)
{
    public int Run(Terminal terminal, DateTime today, CancellationToken cancellationToken)
    {
        var workspace = Validator.Load(Inputs.Request(Path, Policy, null, [], today, terminal, cancellationToken), cancellationToken);
        Inputs.CheckPolicy(workspace);
        var service = Inputs.Service(workspace, Path);
        var left = Inputs.Environment(service, Left);
        var right = Inputs.Environment(service, Right);
        var count = 0;
        var told = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var key in left.Effective.Values.Concat(right.Effective.Values).Select(v => v.Key).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase))
        {
            if (Describe(key, left, right, told) is { } line)
            {
                terminal.Out.WriteLine(line);
                count++;
            }
        }

        var names = $"between {Printable.Text(left.Name)} and {Printable.Text(right.Name)}";
        terminal.Out.WriteLine(count == 0 ? $"No difference {names}" : $"{ReportData.Plural(count, "difference")} {names}");
        return ExitCode.Clean;
    }

    private static string? Describe(string key, EnvironmentModel left, EnvironmentModel right, HashSet<string> told)
    {
        var (a, b) = (left.Effective[key], right.Effective[key]);
        if (!left.Effective.Exists(key) || !right.Effective.Exists(key))
        {
            return Missing(key, left, right, told);
        }

        if (Shape(left, key) is var one && Shape(right, key) is var other && one != other)
        {
            return $"kind     {Printable.Text(key)}: {one} in {left.Name}, {other} in {right.Name}";
        }

        if (a is null || b is null || string.Equals(a.Value, b.Value, StringComparison.Ordinal))
        {
            return null;
        }

        return Redaction.IsSensitive(a.Winner) || Redaction.IsSensitive(b.Winner)
            ? $"value    {Printable.Text(key)}: differs (not shown)"
            : $"value    {Printable.Text(key)}: {EffectiveCommand.Show(a.Winner)} in {left.Name}, {EffectiveCommand.Show(b.Winner)} in {right.Name}";
    }

    // A section that one side lacks altogether is one difference, not one for each key in it.
    private static string? Missing(string key, EnvironmentModel left, EnvironmentModel right, HashSet<string> told)
    {
        var (has, lacks) = left.Effective.Exists(key) ? (left, right) : (right, left);
        var (top, example) = (key, has.Effective[key]);
        while (ConfigurationKey.Parent(top) is { Length: > 0 } parent && !lacks.Effective.Exists(parent))
        {
            top = parent;
        }

        if (!told.Add(top))
        {
            return null;
        }

        var keys = has.Effective.Values.Count(v => ConfigurationKey.IsUnder(v.Key, top));
        var place = example is null ? "" : $" ({EffectiveCommand.Name(example.Winner.Source)})";
        return $"missing  {Printable.Text(top)}{(top == key ? "" : $" ({ReportData.Plural(keys, "key")})")}: set in {has.Name}{place}, not in {lacks.Name}";
    }

    private static string Shape(EnvironmentModel environment, string key)
    {
        var children = environment.Effective.Children(key);
        var section = children.Count == 0 ? "" : children.All(ConfigurationKey.IsIndex) ? "a list" : "a section";
        return environment.Effective[key] is not { } value ? section
            : section.Length == 0 ? ValueNames.Of(value.Winner)
            : $"{ValueNames.Of(value.Winner)} over {section}";
    }
}
