namespace Seaworthy.Environments;

/// <summary>The value a key has in one environment, with the entry that won and those it hides.</summary>
/// <param name="Winner">The entry whose value the application gets.</param>
/// <param name="Shadowed">The entries it hides, highest layer first.</param>
internal sealed record EffectiveValue(SourceEntry Winner, IReadOnlyList<SourceEntry> Shadowed)
{
    public string Key => Winner.Key;

    public string? Value => Winner.Value;
}
