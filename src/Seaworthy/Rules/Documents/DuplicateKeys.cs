using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Documents;

/// <summary>SEA0002: one key, two values, one file.</summary>
internal sealed class DuplicateKeys : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA0002",
        "Duplicate key",
        "eeee",
        Profile.Recommended,
        "process/pre/configuration-validation",
        "The .NET provider throws on a key written twice, and tools that don't throw silently keep only one of the two values");

    public override void Register(RuleRegistration on) => on.Document(See);

    private static void See(DocumentContext context)
    {
        switch (context.Document.Kind)
        {
            case DocumentKind.Settings:
                Flattened(context);
                break;
            case DocumentKind.LaunchSettings or DocumentKind.Compose or DocumentKind.Kubernetes or DocumentKind.Policy or DocumentKind.Descriptor:
                InOneMapping(context);
                break;
            default:
                // Nodes repeat keys on purpose (addnode=, rpcallowip=); only what .NET layers is held to .NET's rule.
                if (IsLayered(context))
                {
                    if (context.Document.Document.Format == DocumentFormat.Yaml)
                    {
                        InOneMapping(context);
                    }
                    else if (context.Document.Document.Format is DocumentFormat.Json or DocumentFormat.Ini)
                    {
                        Flattened(context);
                    }
                }

                break;
        }
    }

    private static bool IsLayered(DocumentContext context) =>
        context.Workspace.Services.Any(service => service.Sources.Any(source => source.Document == context.Document.Document));

    private static void Flattened(DocumentContext context)
    {
        if (context.Document.Source is { } source && !RepeatsKey(source.Entries))
        {
            return;
        }

        foreach (var duplicate in FlatDuplicates.Find(context.Root))
        {
            Report(context, duplicate, duplicate.IsRefused ? "the .NET provider refuses the file" : "the later one is empty and silently replaces the value", duplicate.IsRefused ? Severity.Error : Severity.Warning);
        }
    }

    // Asked first, because nearly every file answers no.
    private static bool RepeatsKey(List<SourceEntry> entries)
    {
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return entries.Exists(entry => !keys.Add(entry.Key));
    }

    private static void InOneMapping(DocumentContext context)
    {
        foreach (var duplicate in MappingDuplicates.Find(context.Document.Document.Roots))
        {
            Report(context, duplicate, "readers refuse the file or keep one of the two", Severity.Error);
        }
    }

    private static void Report(DocumentContext context, DuplicateKey duplicate, string consequence, Severity atMost)
    {
        var first = new SourceLocation(context.Document.File, duplicate.First.NameSpan);
        context.Report(
            duplicate.Second.NameSpan,
            duplicate.Path,
            $"'{duplicate.Path}' is written twice, first in line {FormattableString.Invariant($"{first.Start.Line}")}: {consequence}",
            "Keep one of the two and remove the other",
            atMost,
            related: [new RelatedLocation(first, "written here first")]);
    }
}
