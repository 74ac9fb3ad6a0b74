using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Environments;

/// <summary>A dependency of a deployed environment that is sought on the machine itself.</summary>
internal sealed class LocalAddress : Rule
{
    private static readonly string[] Exempt =
        ["kestrel", "urls", "httpports", "httpsports", "listen", "bind", "binding", "otel", "otlp", "opentelemetry", "jaeger", "zipkin", "statsd", "datadog", "applicationinsights", "dapr", "cors", "origins", "allowedorigins", "allowedhosts", "redirecturis", "healthcheck", "healthchecks", "knownproxies", "knownnetworks", "proxy", "noproxy", "logging", "serilog"];

    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1401", "Local address in a deployed environment", "--we", Profile.Recommended, "environments/development/local-development-setup",
        "On the deployed machine nothing listens there, so the first call fails");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (context.EffectiveIn.Count == 0 || !IsLocal(context.Value) || IsExempt(context.Key) || SharesPod(context))
        {
            return;
        }

        context.Report($"'{context.Key}' names a local address as a dependency", "Name the real host, or leave the key to the deployment", Evidence.OwnOrClosed(context));
    }

    private static bool IsLocal(ClassifiedValue value) => value.ConnectionString is { } connection
        ? connection.Host.Length > 0 && connection.IsDevelopmentHost && connection.Driver != Driver.Sqlite
        : value.Url is { IsDevelopmentHost: true, IsAnyAddress: false };

    // Listeners, telemetry agents and origins of browsers are local on purpose.
    private static bool IsExempt(string key)
    {
        foreach (var segment in key.Split(':'))
        {
            var folded = NameFolding.Fold(segment);
            if (Array.Exists(Exempt, e => folded == e || folded.StartsWith("otel", StringComparison.Ordinal) || folded.EndsWith("urls", StringComparison.Ordinal) || folded.EndsWith("origins", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SharesPod(SettingContext context) =>
        context.Container is { IsCompose: false, PodSpec: { } pod } && pod["containers"].Items().Length > 1;
}
