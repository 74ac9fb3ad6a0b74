using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Environments;

/// <summary>Switches that write personal data, tokens or whole messages into logs.</summary>
internal sealed class SensitiveLogging : Rule
{
    private static readonly string[] Switches =
        ["EnableSensitiveDataLogging", "SensitiveDataLogging", "ShowPII", "LogPII", "EnablePiiLogging", "IsLoggingContentEnabled", "LogRequestBody", "LogResponseBody", "LogBody", "LogSensitiveData"];

    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1405", "Sensitive data in logs", "--we", Profile.Recommended, "monitoring/application/error-logging",
        "Logs are copied, shipped and kept longer than the data they repeat");

    public override void Register(RuleRegistration on) => on.Key(Switches, See);

    private static void See(SettingContext context)
    {
        if (context.Value.Kind == ValueKind.Boolean && ConfigurationKey.Equals(context.Entry.Value!, "true"))
        {
            context.Report($"'{context.Key}' writes sensitive data into the logs", "Set it to false for this environment", Evidence.Settled(context), Evidence.AtMost(context));
        }
    }
}
