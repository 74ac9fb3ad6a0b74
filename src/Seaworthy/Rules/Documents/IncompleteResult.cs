using System.Globalization;
using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Text;

namespace Seaworthy.Rules.Documents;

/// <summary>SEA0401: something was there that nobody looked at.</summary>
internal sealed class IncompleteResult : Rule
{
    private const int MostRelated = 10;

    public override RuleDescriptor Descriptor { get; } = new(
        "SEA0401",
        "Result is incomplete",
        "wwee",
        Profile.Recommended,
        "process/pre/configuration-validation",
        "No finding in a file that was not read means nothing, and a green run must not suggest otherwise");

    public override void Register(RuleRegistration on) => on.Workspace(See);

    private static void See(WorkspaceContext context)
    {
        foreach (var unread in context.Unread)
        {
            context.Report(
                new SourceLocation(new SourceFile(unread.Path, ""), new TextSpan(0, 0)),
                "",
                $"This file was not checked: {unread.Reason}",
                "Make it readable, or list it under 'exclude' in seaworthy.yaml when it is no part of a deployment",
                EnvironmentOf(context, unread.Path),
                isNotChecked: true);
        }

        // The templates of one folder are one chart, rendered by one command: one finding.
        foreach (var folder in context.Workspace.Documents.Where(IsManifestTemplate).GroupBy(d => d.File.Folder, StringComparer.Ordinal))
        {
            var first = folder.First();
            var more = folder.Count() - 1;
            context.Report(
                new SourceLocation(first.File, first.Document.Errors.Length > 0 ? first.Document.Errors[0].Span : new TextSpan(0, 0)),
                "",
                more == 0 ? "This template was not checked: it has to be rendered first" : $"This template and {more.ToString(CultureInfo.InvariantCulture)} more in its folder were not checked: they have to be rendered first",
                "Render it ('helm template') and validate the output, or list the folder under 'exclude' in seaworthy.yaml",
                EnvironmentOf(context, first.File.Path),
                related: [.. folder.Skip(1).Take(MostRelated).Select(d => new RelatedLocation(new SourceLocation(d.File, new TextSpan(0, 0)), "not checked either"))],
                isNotChecked: true);
        }
    }

    // Other tools have templates too; only those of manifests and compose files hold what would have been checked.
    private static bool IsManifestTemplate(WorkspaceDocument document) => document.Document.IsTemplate &&
        (document.Kind is DocumentKind.Compose or DocumentKind.Policy || HoldsManifest(document.File.Text));

    private static bool HoldsManifest(string text) =>
        text.StartsWith("apiVersion:", StringComparison.Ordinal) || text.IndexOf("\napiVersion:", StringComparison.Ordinal) >= 0;

    private static IReadOnlyList<EnvironmentInfo> EnvironmentOf(WorkspaceContext context, string path)
    {
        var kind = DocumentNames.FormatOf(path) switch
        {
            DocumentFormat.Json => DocumentKind.Settings,
            DocumentFormat.DotEnv => DocumentKind.DotEnv,
            _ => DocumentKind.Kubernetes,
        };
        return DocumentNames.EnvironmentOf(path, kind) is { } name ? [context.Policy.Info(name)] : [];
    }
}
