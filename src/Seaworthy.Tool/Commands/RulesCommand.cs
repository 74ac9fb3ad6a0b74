using System.Text.Json;
using Seaworthy.Findings;
using Seaworthy.Rules;
using Seaworthy.Tool.Reports;

namespace Seaworthy.Tool.Commands;

/// <summary><c>seaworthy rules</c>: every rule with its severities.</summary>
internal sealed record RulesCommand(bool Json)
{
    private static List<RuleDescriptor> Listed => [.. RuleCatalog.Descriptors.Concat(CodeRules.All).OrderBy(r => r.Id, StringComparer.Ordinal)];

    public int Run(Terminal terminal)
    {
        if (Json)
        {
            WriteJson(terminal);
            return ExitCode.Clean;
        }

        terminal.Out.WriteLine("id       dev      test     staging  prod     profile      title");
        foreach (var rule in Listed)
        {
            var tiers = string.Concat(ReportJson.Tiers(rule).Select(t => (t.Severity == Severity.None ? "-" : ReportJson.Name(t.Severity)).PadRight(9)));
            terminal.Out.WriteLine($"{rule.Id}  {tiers}{rule.Profile.ToString().ToLowerInvariant(),-12} {rule.Title}");
        }

        terminal.Out.WriteLine($"{Listed.Count} rules, of which {CodeRules.All.Count} look at C# alone and report in the build. 'seaworthy explain SEA####' shows a rule's page.");
        return ExitCode.Clean;
    }

    private static void WriteJson(Terminal terminal)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, ReportJson.Options))
        {
            json.WriteStartArray();
            foreach (var rule in Listed)
            {
                json.WriteStartObject();
                json.WriteString("id", rule.Id);
                json.WriteString("title", rule.Title);
                json.WriteString("family", rule.Family);
                json.WriteString("profile", rule.Profile.ToString().ToLowerInvariant());
                json.WriteStartObject("severities");
                foreach (var (tier, severity) in ReportJson.Tiers(rule))
                {
                    json.WriteString(tier, ReportJson.Name(severity));
                }

                json.WriteEndObject();
                json.WriteString("guideline", rule.Guideline);
                json.WriteString("why", rule.Why);
                json.WriteString("helpUri", rule.HelpUri);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        terminal.Out.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
