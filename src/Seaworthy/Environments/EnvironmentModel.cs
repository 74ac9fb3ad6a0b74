namespace Seaworthy.Environments;

/// <summary>One environment of one service: what it loads, in which order, and what comes of it.</summary>
internal sealed class EnvironmentModel(ServiceModel service, EnvironmentInfo info, bool isClosed, bool isImplied, IReadOnlyList<ConfigurationSource> layers)
{
    private EffectiveConfiguration? _effective;
    private IReadOnlyList<ContractedValue>? _contracted;
    private HashSet<string>? _elsewhere;

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

    /// <summary>Every effective value with what the service's contract knows of its key; none without a contract.</summary>
    public IReadOnlyList<ContractedValue> Contracted => _contracted ??= Service.Contract is { Root: not null } contract ? [.. Effective.Values.Select(v => new ContractedValue(v, contract.Find(v.Key)))] : [];

    /// <summary>Whether a source could be read in part only, or a container takes variables from where nobody can look: then absence proves nothing.</summary>
    public bool IsIncomplete => Layers.Any(l => l.Imported.IsIncomplete || l.Document.Errors.Length > 0);

    /// <summary>Lets the effective configuration go; it is made again when somebody asks.</summary>
    public void Release() => (_effective, _contracted) = (null, null);

    /// <summary>Whether a key, or one below it, gets a value that is not in view: a variable whose value another object holds.</summary>
    public bool IsSuppliedElsewhere(string key)
    {
        _elsewhere ??= Elsewhere();
        return _elsewhere.Contains(key) || (_elsewhere.Count > 0 && _elsewhere.Any(supplied => ConfigurationKey.IsUnder(supplied, key)));
    }

    private HashSet<string> Elsewhere()
    {
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var layer in Layers.Where(l => l.Kind == SourceKind.Variables))
        {
            keys.UnionWith(layer.Variables.Where(v => v.Value is null).Select(v => VariableNames.Translate(v.Name).Key));
            keys.UnionWith(layer.Imported.Variables.Select(v => VariableNames.Translate(v.Name).Key));
        }

        return keys;
    }

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
