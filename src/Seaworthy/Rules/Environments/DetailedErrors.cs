using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Environments;

/// <summary>Errors that tell callers how the service is built.</summary>
internal sealed class DetailedErrors : Rule
{
    private static readonly string[] Switches = ["DetailedErrors", "EnableDetailedErrors", "IncludeErrorDetail", "ShowDetailedErrors", "IncludeExceptionDetails", "UseDeveloperExceptionPage", "ASPNETCORE_DETAILEDERRORS"];

    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1404", "Detailed errors in production", "--we", Profile.Recommended, "environments/development/debug-configuration",
        "Stack traces and queries in answers show attackers where to push");

    public override void Register(RuleRegistration on)
    {
        on.Key(Switches, SeeSwitch);
        on.Setting(ValueKind.ConnectionString, SeeConnection);
        on.Document(DocumentKind.WebConfig, SeeWebConfig);
    }

    private static void SeeSwitch(SettingContext context)
    {
        if (context.Value.Kind == ValueKind.Boolean && ConfigurationKey.Equals(context.Entry.Value!, "true"))
        {
            context.Report($"'{context.Key}' sends details of errors to callers", "Set it to false for this environment", Evidence.Settled(context), Evidence.AtMost(context));
        }
    }

    private static void SeeConnection(SettingContext context)
    {
        if (context.Value.ConnectionString is { IsDevelopmentHost: false } connection && connection.TryGet(out var part, "includeerrordetail") && ConfigurationKey.Equals(part.Value, "true"))
        {
            context.Report($"'{context.Key}' has the driver put row values into error messages", $"Remove '{part.Key}' for this environment", Evidence.Settled(context), Evidence.AtMost(context));
        }
    }

    private static void SeeWebConfig(DocumentContext context)
    {
        if (context.Root.At("configuration", "system.web", "customErrors", "@mode") is { } mode && ConfigurationKey.Equals(mode.AsText() ?? "", "Off") && !WebConfigTransform.Settles(context, "customErrors", "mode"))
        {
            context.Report(mode.Span, "customErrors", "'customErrors' is off: callers see stack traces", "Set mode to RemoteOnly or On", environments: WebConfigEnvironment.Of(context));
        }
    }
}
