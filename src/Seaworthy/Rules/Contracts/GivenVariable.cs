using Seaworthy.Contracts;
using Seaworthy.Environments;
using Seaworthy.Findings;

namespace Seaworthy.Rules.Contracts;

/// <summary>A nested override that a file hands the service by variable and that names no key the service knows.</summary>
/// <param name="Name">The variable's name.</param>
/// <param name="Key">The key it sets.</param>
/// <param name="Place">Where the name is.</param>
/// <param name="Layer">The layer that hands it over.</param>
/// <param name="Match">How far the contract knows the key.</param>
internal sealed record GivenVariable(string Name, string Key, SourceLocation Place, ConfigurationSource Layer, ContractMatch Match)
{
    /// <summary>The variables of one environment whose key neither the contract nor a file knows.</summary>
    public static IEnumerable<GivenVariable> Unknown(EnvironmentModel environment)
    {
        if (environment.Service.Contract is not { Root: not null } contract)
        {
            yield break;
        }

        foreach (var layer in environment.Layers)
        {
            if (layer.Kind != SourceKind.Variables)
            {
                continue;
            }

            var own = layer.Variables.Select(v => (v.Name, Place: new SourceLocation(layer.File, v.NameSpan)));
            foreach (var (name, place) in own.Concat(layer.Imported.Variables.Select(v => (v.Name, Place: new SourceLocation(v.File, v.NameSpan)))))
            {
                var key = VariableNames.Translate(name).Key;
                if (key.IndexOf(':') > 0 && !PlatformKeys.IsHostVariable(name) && contract.Find(key) is { IsKnown: false } match && !IsInFile(environment, key))
                {
                    yield return new GivenVariable(name, key, place, layer, match);
                }
            }
        }
    }

    /// <summary>The known key that was probably meant: the same but for one name; null when there is none or more than one.</summary>
    public string? Meant(EnvironmentModel environment)
    {
        var segments = Key.Split(':');
        var parent = "";
        for (var i = 0; i < segments.Length; i++)
        {
            var path = ConfigurationKey.Combine(parent, segments[i]);
            if (environment.Service.Contract!.Find(path).IsKnown || IsInFile(environment, path))
            {
                parent = path;
                continue;
            }

            if (Text.NearMiss.Find(segments[i], Names(environment, parent)) is not { } near)
            {
                return null;
            }

            var meant = string.Join(":", segments.Skip(i + 1).Prepend(ConfigurationKey.Combine(parent, near)));
            return environment.Service.Contract!.Find(meant).IsKnown || IsInFile(environment, meant) ? meant : null;
        }

        return null;
    }

    // What the contract and the files have right below a key; a sibling that only another variable makes is no evidence.
    private static IEnumerable<string> Names(EnvironmentModel environment, string parent) =>
        (environment.Service.Contract!.Find(parent).Node?.Members.Keys ?? []).Concat(environment.Effective.Children(parent).Where(name => IsInFile(environment, ConfigurationKey.Combine(parent, name)))).Distinct(StringComparer.OrdinalIgnoreCase);

    private static bool IsInFile(EnvironmentModel environment, string key) =>
        environment.Effective[key] is { } value ? value.Shadowed.Prepend(value.Winner).Any(e => e.Source.Kind == SourceKind.File)
        : environment.Effective.Children(key).Any(child => IsInFile(environment, ConfigurationKey.Combine(key, child)));
}
