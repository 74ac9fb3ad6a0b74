using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Transport;

/// <summary>What the rules about drivers share: a connection string that leads to another machine.</summary>
internal static class RemoteConnection
{
    /// <summary>The connection of a setting when its driver is the one asked for and its server is not this machine; null otherwise.</summary>
    public static ConnectionString? Of(SettingContext context, Driver driver) =>
        context.Value.ConnectionString is { } connection && connection.Driver == driver && connection.Host.Length > 0 && !connection.IsDevelopmentHost && connection.IsWellFormed ? connection : null;

    /// <summary>The value of a part without case and surrounding blanks; null when the part is absent or only a token.</summary>
    public static string? Text(ConnectionString connection, params string[] names) =>
        connection.TryGet(out var part, names) && part.IsLiteral ? part.Value.Trim() : null;

    public static bool Is(string? value, params string[] words)
    {
        foreach (var word in words)
        {
            if (string.Equals(value, word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The environments that get the value, deploy-time keys excepted.</summary>
    public static IReadOnlyList<EnvironmentInfo> Environments(SettingContext context) =>
        [.. context.Environments.Where(e => !context.Policy.IsDeployTime(context.Key, e.Name))];

    /// <summary>Reports unless the value arrives at deploy time in every environment.</summary>
    public static void Report(SettingContext context, string message, string mend, Severity atMost = Severity.Error)
    {
        if (context.Environments.Count == 0)
        {
            context.Report(message, mend, atMost: atMost);
        }
        else
        {
            context.Report(message, mend, Environments(context), atMost);
        }
    }
}
