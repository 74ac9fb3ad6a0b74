using Seaworthy.Documents;
using Seaworthy.Values;

namespace Seaworthy.Rules;

/// <summary>Collects what rules want to see, so that one walk can show it to them.</summary>
internal sealed class RuleRegistration
{
    private Rule _rule = null!;

    internal List<Handler<SettingContext>> AllSettings { get; } = [];

    internal Dictionary<int, List<Handler<SettingContext>>> SettingsByKind { get; } = [];

    internal Dictionary<string, List<Handler<SettingContext>>> SettingsByLeaf { get; } = new(StringComparer.OrdinalIgnoreCase);

    internal List<Handler<EnvironmentContext>> Environments { get; } = [];

    internal List<Handler<ServiceContext>> Services { get; } = [];

    internal List<Handler<CertificateContext>> Certificates { get; } = [];

    internal List<Handler<EndpointContext>> Endpoints { get; } = [];

    internal List<Handler<ContainerContext>> Containers { get; } = [];

    internal Dictionary<int, List<Handler<DocumentContext>>> Documents { get; } = [];

    internal List<Handler<DocumentContext>> AllDocuments { get; } = [];

    internal Dictionary<string, List<Handler<ResourceContext>>> Resources { get; } = new(StringComparer.Ordinal);

    internal List<Handler<WorkspaceContext>> Workspaces { get; } = [];

    internal List<Handler<WorkspaceContext>> Completions { get; } = [];

    internal void Add(Rule rule)
    {
        _rule = rule;
        rule.Register(this);
    }

    /// <summary>Every value of every source, once, wherever it was read.</summary>
    public void Setting(Action<SettingContext> see) => AllSettings.Add(new(_rule, see));

    /// <summary>Values of one kind.</summary>
    public void Setting(ValueKind kind, Action<SettingContext> see) => Add(SettingsByKind, (int)kind, see);

    /// <summary>Values whose key ends in one of these segments; case decides not.</summary>
    public void Key(IEnumerable<string> leaves, Action<SettingContext> see)
    {
        foreach (var leaf in leaves)
        {
            Add(SettingsByLeaf, leaf, see);
        }
    }

    /// <summary>Values whose key ends in this segment; case decides not.</summary>
    public void Key(string leaf, Action<SettingContext> see) => Add(SettingsByLeaf, leaf, see);

    /// <summary>Each environment of each service, with its effective configuration.</summary>
    public void Environment(Action<EnvironmentContext> see) => Environments.Add(new(_rule, see));

    /// <summary>Each service with all its environments.</summary>
    public void Service(Action<ServiceContext> see) => Services.Add(new(_rule, see));

    /// <summary>Each certificate or key file that an environment's configuration names, whether it was read or not.</summary>
    public void Certificate(Action<CertificateContext> see) => Certificates.Add(new(_rule, see));

    /// <summary>Each place that names an endpoint that was asked.</summary>
    public void Endpoint(Action<EndpointContext> see) => Endpoints.Add(new(_rule, see));

    /// <summary>Each compose service and Kubernetes container.</summary>
    public void Container(Action<ContainerContext> see) => Containers.Add(new(_rule, see));

    /// <summary>Each file of a kind.</summary>
    public void Document(DocumentKind kind, Action<DocumentContext> see) => Add(Documents, (int)kind, see);

    /// <summary>Each file.</summary>
    public void Document(Action<DocumentContext> see) => AllDocuments.Add(new(_rule, see));

    /// <summary>Each Kubernetes object of a kind.</summary>
    public void Resource(string kind, Action<ResourceContext> see) => Add(Resources, kind, see);

    /// <summary>The whole folder, once.</summary>
    public void Workspace(Action<WorkspaceContext> see) => Workspaces.Add(new(_rule, see));

    /// <summary>The whole folder once more, after every other rule has spoken.</summary>
    public void Completed(Action<WorkspaceContext> see) => Completions.Add(new(_rule, see));

    private void Add<TKey, T>(Dictionary<TKey, List<Handler<T>>> handlers, TKey key, Action<T> see)
        where TKey : notnull
    {
        if (!handlers.TryGetValue(key, out var list))
        {
            handlers[key] = list = [];
        }

        list.Add(new(_rule, see));
    }
}
