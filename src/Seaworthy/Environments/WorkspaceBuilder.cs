using Seaworthy.Contracts;
using Seaworthy.Documents;
using Seaworthy.Policies;
using Seaworthy.Text;

namespace Seaworthy.Environments;

/// <summary>Makes services, environments and their layers out of the files at hand.</summary>
internal sealed class WorkspaceBuilder
{
    private readonly Policy _policy;
    private readonly string _policyFolder;
    private readonly List<WorkspaceDocument> _documents = [];
    private readonly List<Container> _containers = [];
    private readonly List<ConfigurationSource> _sources = [];
    private readonly Dictionary<string, List<WorkspaceDocument>> _byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WorkspaceDocument> _byPath = new(StringComparer.Ordinal);

    private WorkspaceBuilder(Policy policy)
    {
        _policy = policy;
        _policyFolder = policy.File?.Folder ?? "";
    }

    public static Workspace Build(IReadOnlyList<ConfigDocument> documents, Policy policy, IReadOnlyList<Contract> contracts, CancellationToken cancellationToken)
    {
        var builder = new WorkspaceBuilder(policy);
        foreach (var document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            builder.Add(document);
        }

        builder.ImportVariables();
        var services = builder.FindServices();
        var alone = ContractOwners.Assign(services, contracts, builder._documents);
        builder.AttachContainers(services);
        ContractOwners.AttachContainers(alone, contracts, builder._containers);
        services.RemoveAll(s => !s.HasFolder && !builder._containers.Exists(c => c.Service == s) && policy.Environments.Count == 0);
        foreach (var service in services)
        {
            cancellationToken.ThrowIfCancellationRequested();
            new EnvironmentBuilder(builder._policy, builder._policyFolder, service, builder._byFolder, builder._byPath, builder._containers).AddEnvironments();
        }

        return new Workspace(policy, builder._documents, services, builder._containers, builder._sources) { Contracts = contracts };
    }

    private void ImportVariables()
    {
        var objects = new Lazy<ILookup<string, KubernetesObject>>(() => _documents.Where(d => d.Kind == DocumentKind.Kubernetes).SelectMany(KubernetesReading.Objects).ToLookup(o => o.Kind + "/" + o.Name, StringComparer.Ordinal));
        foreach (var container in _containers)
        {
            container.Source!.Imported = ImportedVariables.Of(container, objects, path => _byPath.TryGetValue(path, out var document) ? document : null);
        }
    }

    private void Add(ConfigDocument document)
    {
        var kind = DocumentNames.KindOf(document);
        var environment = EnvironmentOf(document.File.Path, kind);
        var added = new WorkspaceDocument(document, kind, environment);
        added = added with { Source = SourceOf(added) };
        _documents.Add(added);
        _byPath[document.File.Path] = added;
        if (!_byFolder.TryGetValue(document.File.Folder, out var folder))
        {
            _byFolder[document.File.Folder] = folder = [];
        }

        folder.Add(added);
        if (added.Source is { } source)
        {
            _sources.Add(source);
        }

        AddContainers(added);
        if (kind == DocumentKind.LaunchSettings)
        {
            foreach (var profile in LaunchProfile.Read(document.Root))
            {
                _sources.Add(VariableSource($"{document.File.Path} (profile {profile.Name})", document, null, profile.Variables));
            }
        }
    }

    private EnvironmentInfo? EnvironmentOf(string path, DocumentKind kind)
    {
        foreach (var environment in _policy.Environments)
        {
            if (_policy.Matches(environment.Files, path))
            {
                return environment.Info;
            }
        }

        return DocumentNames.EnvironmentOf(path, kind) is { } name ? _policy.Info(name) : null;
    }

    private static ConfigurationSource? SourceOf(WorkspaceDocument document) => document.Kind switch
    {
        DocumentKind.Settings => new ConfigurationSource(document.File.Path, SourceKind.File, document.Document, document.Environment, Flattening.Tree),
        DocumentKind.NodeSettings => new ConfigurationSource(document.File.Path, SourceKind.TextOnly, document.Document, document.Environment, Flattening.Tree),
        DocumentKind.DotEnv => VariableSource(document.File.Path, document.Document, document.Environment, DotEnvVariables(document.Document)),
        DocumentKind.WebConfig => VariableSource(document.File.Path, document.Document, document.Environment, WebConfigVariables(document.Document)),
        _ => null,
    };

    private void AddContainers(WorkspaceDocument document)
    {
        var containers = document.Kind switch
        {
            DocumentKind.Compose => ComposeReading.Containers(document),
            DocumentKind.Kubernetes => KubernetesReading.Objects(document).SelectMany(KubernetesReading.Containers),
            _ => [],
        };
        foreach (var container in containers)
        {
            container.Environment = EnvironmentOf(document, Selected(container.Variables));
            container.Source = VariableSource($"{document.File.Path} ({(container.IsCompose ? "service" : "container")} {container.Name})", document.Document, container.Environment, container.Variables);
            _containers.Add(container);
            _sources.Add(container.Source);
        }
    }

    // Of one tier the variable knows the name better: docker-compose.prod.yml that selects Production is Production's.
    private static EnvironmentInfo? EnvironmentOf(WorkspaceDocument document, EnvironmentInfo? selected) =>
        document.Environment is not { } own || (own.TierIsKnown && selected is { TierIsKnown: true } && selected.Tier == own.Tier) ? selected : own;

    private EnvironmentInfo? Selected(IReadOnlyList<Variable> variables) => EnvironmentSelection.Of(variables) is { } selection ? _policy.Info(selection.Value!) : null;

    internal static ConfigurationSource VariableSource(string name, ConfigDocument document, EnvironmentInfo? own, IReadOnlyList<Variable> variables) =>
        new(name, SourceKind.Variables, document, own, source => VariableFlattening.Plain(source, variables)) { Variables = variables };

    internal static IReadOnlyList<Variable> DotEnvVariables(ConfigDocument document)
    {
        var variables = new List<Variable>();
        foreach (var member in document.Root.Members())
        {
            variables.Add(new Variable(member.Name, member.NameSpan, member.Value.AsText(), member.Value.Span, member.Value));
        }

        return variables;
    }

    private static IReadOnlyList<Variable> WebConfigVariables(ConfigDocument document)
    {
        var variables = new List<Variable>();
        Collect(document.Root, variables, 0);
        return variables;
    }

    // `environmentVariables` stands under aspNetCore, itself under location and system.webServer in some files.
    private static void Collect(ConfigNode? node, List<Variable> variables, int depth)
    {
        if (depth > 8)
        {
            return;
        }

        foreach (var member in node.Members())
        {
            if (member.Name == "environmentVariable" && member.Value.At("@name") is ScalarNode { Text: { } text } name && member.Value.At("@value") is ScalarNode value)
            {
                variables.Add(new Variable(text, name.Span, value.Text, value.Span, value));
            }
            else if (member.Value is ObjectNode)
            {
                Collect(member.Value, variables, depth + 1);
            }
        }
    }

    private List<ServiceModel> FindServices()
    {
        var services = new List<ServiceModel>();
        foreach (var pair in _byFolder)
        {
            if (!pair.Value.Exists(d => d.Kind == DocumentKind.Settings))
            {
                continue;
            }

            var project = pair.Value.Find(d => d.Kind == DocumentKind.Project);
            var file = project is null ? null : ProjectFile.Read(project);
            var name = file?.AssemblyName ?? pair.Key.Substring(pair.Key.LastIndexOf('/') + 1);
            services.Add(new ServiceModel(name, pair.Key) { Project = file });
        }

        services.Sort((a, b) => string.CompareOrdinal(a.Folder, b.Folder));
        return services;
    }

    private void AttachContainers(List<ServiceModel> services)
    {
        var byFolder = services.Where(s => s.HasFolder).ToDictionary(s => s.Folder, StringComparer.OrdinalIgnoreCase);
        var byName = services.GroupBy(s => NameFolding.Fold(s.Name)).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var container in _containers)
        {
            container.Service = ByBuild(container, byFolder) ?? ByName(container, byName);
        }

        AttachVariants();
    }

    // A compose override repeats a service's name and not where it is built.
    private void AttachVariants()
    {
        foreach (var parts in _containers.Where(c => c.IsCompose).GroupBy(c => c.Document.File.Folder + "\n" + c.Name, StringComparer.Ordinal))
        {
            if (parts.Where(c => c.Service is not null).Select(c => c.Service).Distinct().ToList() is [{ } service])
            {
                foreach (var container in parts)
                {
                    // One that names an image or a build of its own is what that tells, not a variant.
                    container.Service ??= container.Node["image"] is null && container.Node["build"] is null ? service : null;
                }
            }
        }
    }

    private static ServiceModel? ByBuild(Container container, Dictionary<string, ServiceModel> byFolder)
    {
        if (!container.IsCompose || container.Node["build"] is not { } build)
        {
            return null;
        }

        var context = build.AsText() ?? build.At("context").AsText() ?? ".";
        var dockerfile = build.At("dockerfile").AsText();
        var folder = RelativePath.Combine(container.Document.File.Folder, context);
        if (folder is not null && dockerfile is not null && RelativePath.Combine(folder, dockerfile) is { } file)
        {
            folder = file.LastIndexOf('/') is > 0 and var slash ? file.Substring(0, slash) : "";
        }

        return folder is not null && byFolder.TryGetValue(folder, out var service) ? service : null;
    }

    private static ServiceModel? ByName(Container container, Dictionary<string, ServiceModel> byName)
    {
        foreach (var name in new[] { container.Name, ImageName(container.Image) })
        {
            if (name.Length > 0 && byName.TryGetValue(NameFolding.Fold(name), out var service))
            {
                return service;
            }
        }

        return null;
    }

    // registry/team/wallet-api:1.2@sha256:... is wallet-api.
    private static string ImageName(string? image)
    {
        var name = image ?? "";
        name = name.Substring(name.LastIndexOf('/') + 1);
        var end = name.IndexOfAny([':', '@']);
        return end < 0 ? name : name.Substring(0, end);
    }
}
