using Seaworthy.Contracts;
using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Environments;

/// <summary>A variable or key that was meant to override a setting and can't.</summary>
internal sealed class OverrideWithoutEffect : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1028", "Override that cannot take effect", "wwee", Profile.Recommended, "process/pre/configuration-validation",
        "The setting keeps the value it was meant to lose, and nothing says so");

    public override void Register(RuleRegistration on) => on.Environment(See);

    private static void See(EnvironmentContext context)
    {
        foreach (var layer in context.Environment.Layers)
        {
            foreach (var entry in layer.Entries)
            {
                if (Meant(entry, layer.Kind, context) is { } target && !IsForCompose(context, entry))
                {
                    var (key, why, instead) = target;
                    context.Report(entry.KeyLocation, entry.Key, $"'{entry.WrittenKey}' does not set '{key}': {why}", $"Write {instead}", layer.Name, related: context.Effective[key] is { } value ? [new(value.Winner.KeyLocation, $"'{key}' is set here")] : []);
                }
            }
        }
    }

    private static (string Key, string Why, string Instead)? Meant(SourceEntry entry, SourceKind kind, EnvironmentContext context)
    {
        var name = entry.WrittenKey;
        if (kind != SourceKind.HostVariables && context.Service.Contract?.Find(entry.Key).Node is not null)
        {
            // The code reads it by this very name.
            return null;
        }

        switch (kind)
        {
            case SourceKind.HostVariables when !ConfigurationKey.Equals(entry.Key, "ENVIRONMENT") && FromFile(context, entry.Key) is { } value && value.Key.IndexOf(':') < 0 | name.IndexOf("__", StringComparison.Ordinal) > 0:
                return (value.Key, "variables with a host prefix rank below every file", value.Key.Replace(":", "__") + " without the prefix");
            case SourceKind.Variables when name.IndexOf("___", StringComparison.Ordinal) > 0 && Known(context, name.Replace("___", ":")) is { } key:
                return (key, "of three underscores the first two separate and the third belongs to the name", key.Replace(":", "__"));
            case SourceKind.Variables when name.IndexOf("__", StringComparison.Ordinal) < 0 && name.IndexOf('_') > 0 && Known(context, name.Replace('_', ':')) is { } key:
                return (key, "a single underscore separates nothing", key.Replace(":", "__"));
            case SourceKind.Variables when name.IndexOf('.') > 0 && Known(context, name.Replace('.', ':')) is { } key:
                return (key, "a dot separates nothing", key.Replace(":", "__"));
            case SourceKind.File when name.IndexOf("__", StringComparison.Ordinal) > 0 && Known(context, entry.Key.Replace("__", ":")) is { } key:
                return (key, "in a file '__' separates nothing", $"\"{VariableNames.ToKey(name)}\" or nest the keys");
            default:
                return null;
        }
    }

    // Compose fills in ${NAME} from a .env file: such a name is meant for compose, not for .NET.
    private static bool IsForCompose(EnvironmentContext context, SourceEntry entry) =>
        entry.Source.Document.Format == DocumentFormat.DotEnv &&
        context.Workspace.OfKind(DocumentKind.Compose).Any(d => d.File.Text.IndexOf("${" + entry.WrittenKey, StringComparison.Ordinal) >= 0 || d.File.Text.IndexOf("$" + entry.WrittenKey, StringComparison.Ordinal) >= 0);

    // A key of a file, or one that the code has a type or a read for; WALLET_PORT is the name of a variable in its own right.
    private static string? Known(EnvironmentContext context, string key) =>
        FromFile(context, key)?.Key ?? (key.Any(char.IsLower) && context.Service.Contract?.Find(key).Node?.Kind.IsScalar() == true && !context.Effective.Exists(key) ? key : null);

    private static EffectiveValue? FromFile(EnvironmentContext context, string key) =>
        context.Effective[key] is { Winner.Source.Kind: SourceKind.File } value ? value : null;
}
