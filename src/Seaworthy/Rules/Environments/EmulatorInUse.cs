using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Environments;

/// <summary>An emulator or a store in memory where real data should be kept.</summary>
internal sealed class EmulatorInUse : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1408", "Emulator, mock or in-memory store effective", "--we", Profile.Recommended, "environments/development/mock-services",
        "What the service stores there is gone with the process, or never leaves the machine");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (What(context.Value) is { } what)
        {
            context.Report($"'{context.Key}' selects {what}", "Name the real store for this environment", Evidence.Settled(context), Evidence.AtMost(context));
        }
    }

    private static string? What(ClassifiedValue value)
    {
        if (value.ConnectionString is { } connection)
        {
            return connection.UsesDevelopmentStorage ? "the storage emulator"
                : connection.Driver == Driver.Sqlite && connection.TryGet(out var part, "datasource", "filename") && ConfigurationKey.Equals(part.Value, ":memory:") ? "a database in memory"
                : connection.TryGet(out part, "mode") && ConfigurationKey.Equals(part.Value, "Memory") ? "a database in memory"
                : WellKnownCredential.Find(value) is { IsEmulator: true } ? "an emulator"
                : null;
        }

        return value.Text == ":memory:" ? "a database in memory" : null;
    }
}
