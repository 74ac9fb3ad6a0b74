using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Text;

namespace Seaworthy.Rules;

/// <summary>One compose service or Kubernetes container.</summary>
internal sealed class ContainerContext(RuleRun run) : RuleContext(run)
{
    public Container Container { get; internal set; } = null!;

    public WorkspaceDocument Document => Container.Document;

    /// <summary>The environment it runs in; null when neither file nor variables tell.</summary>
    public EnvironmentInfo? Environment => Container.Environment;

    /// <summary>Reports a place in its file; <paramref name="key"/> is the path below the service or container.</summary>
    public void Report(TextSpan span, string key, string message, string mend, Severity atMost = Severity.Error, IReadOnlyList<RelatedLocation>? related = null) =>
        Report(new Issue(new SourceLocation(Document.File, span), message, mend)
        {
            Key = ConfigurationKey.Combine(Container.Name, key),
            Environments = Environment is { } environment ? [environment] : [],
            AtMost = atMost,
            Service = Container.Service,
            Related = related ?? [],
        });
}
