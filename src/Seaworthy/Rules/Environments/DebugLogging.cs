using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Environments;

/// <summary>A default log level that tells everything.</summary>
internal sealed class DebugLogging : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1403", "Debug logging in production", "--nw", Profile.Recommended, "environments/development/debug-configuration",
        "Debug logs fill disks, slow the service down and hold what users typed");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (context.Entry.Value is { } level && IsVerbose(level) && IsDefaultLevel(context.Key))
        {
            context.Report($"'{context.Key}' is {level}", "Set it to Information or Warning for this environment; raise single categories when you need them", Evidence.Settled(context));
        }
    }

    private static bool IsVerbose(string level) =>
        ConfigurationKey.Equals(level, "Trace") || ConfigurationKey.Equals(level, "Debug") || ConfigurationKey.Equals(level, "Verbose");

    private static bool IsDefaultLevel(string key)
    {
        var parts = key.Split(':');
        var last = parts[parts.Length - 1];
        return ConfigurationKey.Equals(key, "Serilog:MinimumLevel") || ConfigurationKey.Equals(key, "Serilog:MinimumLevel:Default")
            || (ConfigurationKey.Equals(parts[0], "Logging") && ConfigurationKey.Equals(last, "Default") && parts.Length is 3 or 4 && ConfigurationKey.Equals(parts[parts.Length - 2], "LogLevel"));
    }
}
