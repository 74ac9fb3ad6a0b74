using System.Text.Json;
using Seaworthy.Findings;
using Seaworthy.Rules;

namespace Seaworthy.Tool.Commands;

/// <summary><c>seaworthy rules</c>: every rule with its severities.</summary>
internal sealed record RulesCommand(bool Json)
{
    public int Run(Terminal terminal)
    {
        if (Json)
        {
            WriteJson(terminal);
            return ExitCode.Clean;
        }

        terminal.Out.WriteLine("id       dev      test     staging  prod     profile      title");
        foreach (var rule in RuleCatalog.Descriptors)
        {
            var tiers = string.Concat(Tiers(rule).Select(t => Name(t.Severity).PadRight(9)));
            terminal.Out.WriteLine($"{rule.Id}  {tiers}{rule.Profile.ToString().ToLowerInvariant(),-12} {rule.Title}");
        }

        terminal.Out.WriteLine($"{RuleCatalog.Descriptors.Count} rules. 'seaworthy explain SEA####' shows a rule's page.");
        return ExitCode.Clean;
    }

    private static void WriteJson(Terminal terminal)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartArray();
            foreach (var rule in RuleCatalog.Descriptors)
            {
                json.WriteStartObject();
                json.WriteString("id", rule.Id);
                json.WriteString("title", rule.Title);
                json.WriteString("family", rule.Family);
                json.WriteString("profile", rule.Profile.ToString().ToLowerInvariant());
                json.WriteStartObject("severities");
                foreach (var (tier, severity) in Tiers(rule))
                {
                    json.WriteString(tier, Name(severity));
                }

                json.WriteEndObject();
                json.WriteString("guideline", rule.Guideline);
                json.WriteString("why", rule.Why);
                json.WriteString("help", rule.HelpUri);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        terminal.Out.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static (string Tier, Severity Severity)[] Tiers(RuleDescriptor rule) =>
        [("development", rule.Severities.Development), ("testing", rule.Severities.Testing), ("staging", rule.Severities.Staging), ("production", rule.Severities.Production)];

    private static string Name(Severity severity) => severity == Severity.None ? "-" : severity.ToString().ToLowerInvariant();
}
