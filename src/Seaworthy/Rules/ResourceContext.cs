using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Text;

namespace Seaworthy.Rules;

/// <summary>One Kubernetes object.</summary>
internal sealed class ResourceContext(RuleRun run) : RuleContext(run)
{
    public KubernetesObject Resource { get; internal set; } = null!;

    /// <summary>The environment its file belongs to; null when neither name nor folder tells.</summary>
    public EnvironmentInfo? Environment => Resource.Document.Environment;

    /// <summary>Reports a place in its file; <paramref name="key"/> is the path below the object.</summary>
    public void Report(TextSpan span, string key, string message, string mend, Severity atMost = Severity.Error, IReadOnlyList<RelatedLocation>? related = null) =>
        Report(new Issue(new SourceLocation(Resource.Document.File, span), message, mend)
        {
            Key = ConfigurationKey.Combine($"{Resource.Kind}/{Resource.Name}", key),
            Environments = Environment is { } environment ? [environment] : [],
            AtMost = atMost,
            Related = related ?? [],
        });
}
