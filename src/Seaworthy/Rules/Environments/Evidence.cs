using Seaworthy.Environments;
using Seaworthy.Findings;

namespace Seaworthy.Rules.Environments;

/// <summary>How much a value in a shared file proves about an environment that nothing names.</summary>
internal static class Evidence
{
    /// <summary>
    /// A note where the only deployed environment that gets the value is one that nobody named: its real settings may all arrive at deploy time.
    /// </summary>
    public static Severity AtMost(SettingContext context)
    {
        var deployed = false;
        foreach (var environment in context.EffectiveIn)
        {
            if (environment.Info.IsDeployed)
            {
                deployed = true;
                if (!environment.IsImplied || environment.IsClosed)
                {
                    return Severity.Error;
                }
            }
        }

        return deployed ? Severity.Note : Severity.Error;
    }

    /// <summary>
    /// For a value that waits to be filled in: a note unless a deployed environment that gets it is closed or has a layer of its own in view,
    /// because where none is in view the deployment may fill it in.
    /// </summary>
    public static Severity AtMostUnfilled(SettingContext context) =>
        !context.EffectiveIn.Any(e => e.Info.IsDeployed) || context.EffectiveIn.Any(e => e.Info.IsDeployed && (e.IsClosed || (!e.IsImplied && e.Layers.Any(e.Owns)))) ? Severity.Error : Severity.Note;

    /// <summary>The environments that get the value and do not expect it at deploy time; for a container whose application is kept elsewhere, its own.</summary>
    public static IReadOnlyList<EnvironmentInfo> Settled(SettingContext context) =>
        context.Container is { Service: null, Environment: { } own } ? [own]
        : [.. context.EffectiveIn.Where(e => !context.Policy.IsDeployTime(context.Key, e.Name)).Select(e => e.Info)];

    /// <summary>The deployed environments whose own file or variables hold the value, and the closed ones that get it.</summary>
    public static IReadOnlyList<EnvironmentInfo> OwnOrClosed(SettingContext context) =>
        [.. context.EffectiveIn.Where(e => e.Info.IsDeployed && (e.Owns(context.Source) || e.IsClosed)).Select(e => e.Info)];
}
