using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Values;

namespace Seaworthy.Rules;

/// <summary>One value of one source, with the environments that load it and those in which it takes effect.</summary>
internal sealed class SettingContext(RuleRun run) : RuleContext(run)
{
    internal static readonly IReadOnlyList<EnvironmentModel> NoEnvironments = [];

    public SourceEntry Entry { get; internal set; } = null!;

    public string Key => Entry.Key;

    /// <summary>The last segment of the key.</summary>
    public string Leaf => Entry.Leaf;

    /// <summary>What the value is.</summary>
    public ClassifiedValue Value => Entry.Classified;

    public ConfigurationSource Source => Entry.Source;

    /// <summary>The kind of file it stands in.</summary>
    public DocumentKind DocumentKind { get; internal set; }

    /// <summary>The container that is handed it; null for a value of a file.</summary>
    public Container? Container { get; internal set; }

    /// <summary>Environments whose application gets this very value.</summary>
    public IReadOnlyList<EnvironmentModel> EffectiveIn { get; internal set; } = NoEnvironments;

    /// <summary>Environments that load its source.</summary>
    public IReadOnlyList<EnvironmentModel> LoadedBy { get; internal set; } = NoEnvironments;

    /// <summary>
    /// The environments a finding about the text concerns: those in which it takes effect; where it is overridden everywhere, the lowest tier
    /// that loads it; where nothing loads it, the environment its file belongs to; none when nothing tells.
    /// </summary>
    public IReadOnlyList<EnvironmentInfo> Environments =>
        EffectiveIn.Count > 0 ? [.. EffectiveIn.Select(e => e.Info)]
        : LoadedBy.Count > 0 ? [LoadedBy[0].Info]
        : (Source.OwnEnvironment ?? Container?.Environment) is { } own ? [own]
        : [];

    /// <summary>Reports the value.</summary>
    /// <param name="message">What is wrong, without the value.</param>
    /// <param name="mend">How to mend it.</param>
    /// <param name="environments">The environments concerned; by default <see cref="Environments"/>. An empty list reports nothing when the default was not empty.</param>
    /// <param name="atMost">The worst severity it deserves.</param>
    /// <param name="atKey">Whether the key is at fault rather than the value.</param>
    /// <param name="related">Further places.</param>
    public void Report(string message, string mend, IReadOnlyList<EnvironmentInfo>? environments = null, Severity atMost = Severity.Error, bool atKey = false, IReadOnlyList<RelatedLocation>? related = null)
    {
        if (environments is { Count: 0 })
        {
            return;
        }

        environments ??= Environments;
        Report(new Issue(atKey ? Entry.KeyLocation : Entry.ValueLocation, message, mend)
        {
            Key = Entry.Key,
            Environments = environments,
            AtMost = atMost,
            Layer = Source.Name,
            Service = (EffectiveIn.Count > 0 ? EffectiveIn : LoadedBy).FirstOrDefault()?.Service ?? Container?.Service,
            Related = [.. Shadowed(), .. related ?? []],
        });
    }

    /// <summary>Reports that something about the value could not be checked.</summary>
    public void ReportNotChecked(string message, string mend, Severity atMost) =>
        Report(new Issue(Entry.ValueLocation, message, mend)
        {
            Key = Entry.Key,
            Environments = Environments,
            AtMost = atMost,
            Layer = Source.Name,
            Service = (EffectiveIn.Count > 0 ? EffectiveIn : LoadedBy).FirstOrDefault()?.Service ?? Container?.Service,
            IsNotChecked = true,
        });

    // What the value hides in the environment that matters most.
    private IEnumerable<RelatedLocation> Shadowed() =>
        EffectiveIn.Count == 0 ? [] : EnvironmentContext.ShadowedBy(EffectiveIn[EffectiveIn.Count - 1].Effective[Entry.Key]);
}
