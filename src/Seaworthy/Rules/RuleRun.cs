using Seaworthy.Certificates;
using Seaworthy.Documents;
using Seaworthy.Endpoints;
using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Rules.User;

namespace Seaworthy.Rules;

/// <summary>One pass of all rules over one workspace: each thing is visited once and shown to the rules that asked for it.</summary>
internal sealed class RuleRun
{
    private readonly RuleRegistration _on;
    private readonly Dictionary<SourceEntry, List<EnvironmentModel>> _effectiveIn = [];
    private readonly Dictionary<ConfigurationSource, List<EnvironmentModel>> _loadedBy = [];
    private readonly List<RuleFailure> _failures = [];

    public RuleRun(Workspace workspace, RuleRegistration on, Funnel funnel, DateTime today, IReadOnlyList<UnreadFile> unread, IReadOnlyList<Suppression> suppressions, CancellationToken cancellationToken)
    {
        _on = on;
        Workspace = workspace;
        Funnel = funnel;
        Today = today;
        Unread = unread;
        Suppressions = suppressions;
        CancellationToken = cancellationToken;
    }

    public Workspace Workspace { get; }

    public Funnel Funnel { get; }

    public DateTime Today { get; }

    public IReadOnlyList<UnreadFile> Unread { get; }

    public IReadOnlyList<Suppression> Suppressions { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>Rules that failed: a defect of ours, never of the input.</summary>
    public IReadOnlyList<RuleFailure> Failures => _failures;

    /// <summary>The rule with an id, one of the policy's own included; null when there is none.</summary>
    public RuleDescriptor? Find(string ruleId) => RuleCatalog.Find(ruleId) ?? UserRules.Descriptor(Workspace.Policy, ruleId);

    public IReadOnlyList<EnvironmentModel> LoadedBy(ConfigurationSource source) => _loadedBy.TryGetValue(source, out var environments) ? environments : [];

    public void Walk()
    {
        IndexSources();
        VisitDocuments();
        VisitServices();
        VisitContainers();
        VisitResources();
        VisitEndpoints();
        var workspace = new WorkspaceContext(this);
        Show(_on.Workspaces, workspace);
        Show(_on.Completions, workspace);
    }

    /// <summary>Which environments load which source; asked by everything that follows.</summary>
    private void IndexSources()
    {
        foreach (var service in Workspace.Services)
        {
            foreach (var environment in service.Environments)
            {
                foreach (var source in environment.Layers)
                {
                    Append(_loadedBy, source, environment);
                }
            }
        }
    }

    private void VisitDocuments()
    {
        if (_on.AllDocuments.Count == 0 && _on.Documents.Count == 0)
        {
            return;
        }

        var context = new DocumentContext(this);
        foreach (var document in Workspace.Documents)
        {
            CancellationToken.ThrowIfCancellationRequested();
            context.Document = document;
            Show(_on.AllDocuments, context);
            if (_on.Documents.TryGetValue((int)document.Kind, out var handlers))
            {
                Show(handlers, context);
            }
        }
    }

    // Service by service, so that one service's effective configurations are gone before the next one's are made.
    private void VisitServices()
    {
        var environments = new EnvironmentContext(this);
        var services = new ServiceContext(this);
        var certificates = new CertificateContext(this);
        var settings = new SettingContext(this);
        var containers = new Dictionary<ConfigurationSource, Container>();
        foreach (var container in Workspace.Containers)
        {
            if (container.Source is { } source)
            {
                containers[source] = container;
            }
        }

        var kinds = new Dictionary<ConfigDocument, int>();
        foreach (var document in Workspace.Documents)
        {
            kinds[document.Document] = (int)document.Kind;
        }

        var visited = new HashSet<ConfigurationSource>();
        foreach (var service in Workspace.Services)
        {
            services.Service = service;
            Show(_on.Services, services);
            foreach (var environment in service.Environments)
            {
                CancellationToken.ThrowIfCancellationRequested();
                environments.Environment = environment;
                Show(_on.Environments, environments);
                VisitCertificates(environment, certificates);
                foreach (var value in environment.Effective.Values)
                {
                    Append(_effectiveIn, value.Winner, environment);
                }
            }

            foreach (var source in service.Sources)
            {
                // A source that several services load is shown with the first of them.
                if (source.Kind != SourceKind.HostVariables && visited.Add(source))
                {
                    VisitSettings(source, settings, containers, kinds);
                }
            }

            _effectiveIn.Clear();
            foreach (var environment in service.Environments)
            {
                environment.Release();
            }
        }

        foreach (var source in Workspace.Sources)
        {
            if (visited.Add(source))
            {
                VisitCertificates(source, containers.TryGetValue(source, out var container) ? container : null, certificates);
                VisitSettings(source, settings, containers, kinds);
            }
        }
    }

    private void VisitCertificates(EnvironmentModel environment, CertificateContext context)
    {
        if (_on.Certificates.Count > 0)
        {
            // Without files only Kestrel's own settings say anything.
            foreach (var reference in Workspace.Certificates.Any ? CertificateReferences.Of(environment) : CertificateReferences.OfKestrel(environment))
            {
                if (!Workspace.Policy.IsDeployTime(reference.Value.Key, environment.Name))
                {
                    context.See(reference, environment.Info, environment);
                    Show(_on.Certificates, context);
                }
            }
        }
    }

    // What no environment loads is looked at only when there is something to look at.
    private void VisitCertificates(ConfigurationSource source, Container? container, CertificateContext context)
    {
        if (_on.Certificates.Count > 0 && Workspace.Certificates.Any)
        {
            foreach (var reference in CertificateReferences.Of(source))
            {
                context.See(reference, source.OwnEnvironment ?? container?.Environment, null);
                Show(_on.Certificates, context);
            }
        }
    }

    private void VisitSettings(ConfigurationSource source, SettingContext context, Dictionary<ConfigurationSource, Container> containers, Dictionary<ConfigDocument, int> kinds)
    {
        CancellationToken.ThrowIfCancellationRequested();
        context.Container = containers.TryGetValue(source, out var container) ? container : null;
        context.DocumentKind = kinds.TryGetValue(source.Document, out var kind) ? (DocumentKind)kind : DocumentKind.Other;
        context.LoadedBy = LoadedBy(source);
        foreach (var entry in source.Entries)
        {
            if (entry.Shape == EntryShape.Derived)
            {
                continue;
            }

            context.Entry = entry;
            context.EffectiveIn = _effectiveIn.TryGetValue(entry, out var effective) ? effective : SettingContext.NoEnvironments;
            Show(_on.AllSettings, context);
            if (_on.SettingsByLeaf.TryGetValue(entry.Leaf, out var byLeaf))
            {
                Show(byLeaf, context);
            }

            if (_on.SettingsByKind.TryGetValue((int)entry.Classified.Kind, out var byKind))
            {
                Show(byKind, context);
            }

            entry.Release();
        }
    }

    private void VisitContainers()
    {
        var context = new ContainerContext(this);
        foreach (var container in Workspace.Containers)
        {
            CancellationToken.ThrowIfCancellationRequested();
            context.Container = container;
            Show(_on.Containers, context);
        }
    }

    private void VisitResources()
    {
        if (_on.Resources.Count == 0)
        {
            return;
        }

        var context = new ResourceContext(this);
        foreach (var item in Workspace.KubernetesObjects())
        {
            CancellationToken.ThrowIfCancellationRequested();
            if (_on.Resources.TryGetValue(item.Kind, out var handlers))
            {
                context.Resource = item;
                Show(handlers, context);
            }
        }
    }

    // Nothing was asked without the user's word, so most runs end here.
    private void VisitEndpoints()
    {
        if (_on.Endpoints.Count == 0 || Workspace.Observations.Count == 0)
        {
            return;
        }

        var context = new EndpointContext(this);
        foreach (var mention in EndpointDiscovery.Find(Workspace, null))
        {
            CancellationToken.ThrowIfCancellationRequested();
            context.See(mention);
            Show(_on.Endpoints, context);
        }
    }

    private void Show<T>(List<Handler<T>> handlers, T context)
        where T : RuleContext
    {
        foreach (var handler in handlers)
        {
            context.Rule = handler.Rule;
            try
            {
                handler.See(context);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // One defect in one rule must not hide what the others found; it is reported as "could not check".
                _failures.Add(new RuleFailure(handler.Rule.Descriptor.Id, exception.GetType().Name));
            }
        }
    }

    private static void Append<TKey>(Dictionary<TKey, List<EnvironmentModel>> index, TKey key, EnvironmentModel environment)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        if (list.Count == 0 || list[list.Count - 1] != environment)
        {
            list.Add(environment);
        }
    }
}
