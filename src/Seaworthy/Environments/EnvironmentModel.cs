namespace Seaworthy.Environments;

/// <summary>One environment of one service: what it loads, in which order, and what comes of it.</summary>
internal sealed class EnvironmentModel(ServiceModel service, EnvironmentInfo info, bool isClosed, bool isImplied, IReadOnlyList<ConfigurationSource> layers)
{
    private EffectiveConfiguration? _effective;

    public ServiceModel Service { get; } = service;

    public EnvironmentInfo Info { get; } = info;

    public string Name => Info.Name;

    public EnvironmentTier Tier => Info.Tier;

    /// <summary>Whether the policy says that all its sources are in view, so that absence proves something.</summary>
    public bool IsClosed { get; } = isClosed;

    /// <summary>Whether nothing names it: .NET starts in Production when no variable says otherwise.</summary>
    public bool IsImplied { get; } = isImplied;

    /// <summary>The sources it loads, lowest first.</summary>
    public IReadOnlyList<ConfigurationSource> Layers { get; } = layers;

    public EffectiveConfiguration Effective => _effective ??= EffectiveConfiguration.Layer(Layers);

    /// <summary>Lets the effective configuration go; it is made again when somebody asks.</summary>
    public void Release() => _effective = null;

    /// <summary>How high a source stands among the layers; -1 when it is none of them.</summary>
    public int Rank(ConfigurationSource source)
    {
        for (var i = Layers.Count - 1; i >= 0; i--)
        {
            if (Layers[i] == source)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a source belongs to this environment alone: by name, or loaded here from a file that names the tier otherwise (<c>.env.prod</c>).</summary>
    public bool Owns(ConfigurationSource source) => source.OwnEnvironment is { } own &&
        (ConfigurationKey.Equals(own.Name, Name) || (own.TierIsKnown && Info.TierIsKnown && own.Tier == Tier && Layers.Contains(source)));
}
