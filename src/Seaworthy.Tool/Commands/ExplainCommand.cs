using Seaworthy.Rules;
using Seaworthy.Text;

namespace Seaworthy.Tool.Commands;

/// <summary><c>seaworthy explain</c>: a rule's page in the terminal.</summary>
internal sealed record ExplainCommand(string Id)
{
    public int Run(Terminal terminal)
    {
        var id = Id.ToUpperInvariant();
        if (RuleCatalog.Find(id) is null)
        {
            var known = RuleCatalog.Descriptors.Select(d => d.Id);
            throw new InputException($"There is no rule '{Id}'. {(NearMiss.Find(id, known) is { } near ? $"Did you mean '{near}'?" : "'seaworthy rules' lists all.")}");
        }

        using var page = typeof(ExplainCommand).Assembly.GetManifestResourceStream(id) ?? throw new InvalidOperationException($"The page of {id} is missing.");
        using var reader = new StreamReader(page);
        while (reader.ReadLine() is { } line)
        {
            terminal.Out.WriteLine(line.StartsWith('#') ? terminal.Paint(Terminal.Bold, line.TrimStart('#', ' ')) : line.StartsWith("```", StringComparison.Ordinal) ? "" : line);
        }

        return ExitCode.Clean;
    }
}
