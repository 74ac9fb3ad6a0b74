using Seaworthy.Contracts;
using Seaworthy.Environments;
using Seaworthy.Findings;

namespace Seaworthy.Rules.Contracts;

/// <summary>A key under a bound section that names no member of the type.</summary>
/// <param name="Key">The key down to the name that is not known.</param>
/// <param name="Value">A value at or below it.</param>
/// <param name="Match">How far the contract knows it.</param>
internal sealed record UnknownKey(string Key, EffectiveValue Value, ContractMatch Match)
{
    /// <summary>The section whose type has no such member.</summary>
    public string Section => ConfigurationKey.Parent(Key);

    public SourceLocation Place => KeyPlaces.Find(Value.Winner.Source, Key) ?? Value.Winner.KeyLocation;

    /// <summary>Every unknown key of an environment, each once; the platform's own sections are not looked at.</summary>
    public static IEnumerable<UnknownKey> Of(EnvironmentModel environment)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (value, match) in environment.Contracted)
        {
            if (match is { Bound: not null, Unknown: { } name, Nearest: { Kind: ContractKind.Object } } && !PlatformKeys.Contain(value.Key))
            {
                var key = ConfigurationKey.Combine(value.Key.Substring(0, match.KnownLength), name);
                if (seen.Add(key))
                {
                    yield return new UnknownKey(key, value, match);
                }
            }
        }
    }

    /// <summary>The member that was probably meant and has no value; null when there is none or more than one.</summary>
    public string? Meant(EnvironmentModel environment)
    {
        var name = ConfigurationKey.Leaf(Key);
        var members = Match.Nearest!.Members;
        var near = members.FirstOrDefault(m => m.Value.Member is { } own && ConfigurationKey.Equals(own, name)).Key
            ?? Text.NearMiss.Find(name, members.Where(m => !m.Value.IsReadOnly).Select(m => m.Key));
        return near is not null && ConfigurationKey.Combine(Section, near) is var key && !environment.Effective.Exists(key) && !environment.IsSuppliedElsewhere(key) ? key : null;
    }
}
