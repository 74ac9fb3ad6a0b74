using Seaworthy.Rules;
using Seaworthy.Text;

namespace Seaworthy.Tool.Commands;

/// <summary><c>seaworthy explain</c>: a rule's page in the terminal.</summary>
internal sealed record ExplainCommand(string Id)
{
    public int Run(Terminal terminal)
    {
        var id = Id.All(char.IsAsciiDigit) ? "SEA" + Id : Id.ToUpperInvariant();
        if (RuleCatalog.FindAny(id) is null)
        {
            throw new InputException($"There is no rule '{Id}'. {Suggest(id)}");
        }

        var page = RulePage.Read(id) ?? throw new InvalidOperationException($"The page of {id} is missing.");
        foreach (var line in page.TrimEnd().Split('\n'))
        {
            terminal.Out.WriteLine(line.StartsWith('#') ? terminal.Paint(Terminal.Bold, line.TrimStart('#', ' ')) : line.StartsWith("```", StringComparison.Ordinal) ? "" : line);
        }

        return ExitCode.Clean;
    }

    private static string Suggest(string id)
    {
        var known = RuleCatalog.Ids;
        if (NearMiss.Find(id, known) is { } near)
        {
            return $"Did you mean '{near}'?";
        }

        // Ids that differ in a digit are siblings, not slips; those of the same hundred are a guess worth showing.
        var siblings = id.Length >= 5 ? known.Where(k => k.StartsWith(id[..5], StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList() : [];
        return siblings.Count > 0 ? $"Near it are {string.Join(", ", siblings)}." : "'seaworthy rules' lists all.";
    }
}
