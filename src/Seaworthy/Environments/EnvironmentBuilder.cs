using Seaworthy.Documents;
using Seaworthy.Policies;

namespace Seaworthy.Environments;

/// <summary>Finds the environments of one service and stacks their layers in the platform's order.</summary>
internal sealed class EnvironmentBuilder(
    Policy policy,
    string policyFolder,
    ServiceModel service,
    IReadOnlyDictionary<string, List<WorkspaceDocument>> byFolder,
    IReadOnlyDictionary<string, WorkspaceDocument> byPath,
    IReadOnlyList<Container> containers)
{
    private readonly List<Candidate> _candidates = [];
    private readonly Dictionary<string, ConfigurationSource> _lateSources = new(StringComparer.Ordinal);

    /// <summary>Adds every environment found, development first.</summary>
    public void AddEnvironments()
    {
        foreach (var environment in policy.Environments)
        {
            Name(environment.Name);
        }

        var profiles = LaunchProfiles();
        foreach (var (_, profile) in profiles)
        {
            Name(EnvironmentSelection.Of(profile.Variables)?.Value);
        }

        var containerStacks = ContainerStacks();
        foreach (var (selected, _, _) in containerStacks)
        {
            Name(selected);
        }

        foreach (var document in Folder())
        {
            Name(document.Kind switch
            {
                DocumentKind.Settings => DocumentNames.SettingsEnvironment(document.File.Name),
                DocumentKind.WebConfig => document.Source is { } source ? EnvironmentSelection.Of(source.Variables)?.Value : null,
                _ => null,
            });
        }

        foreach (var document in Folder().Where(d => d.Kind == DocumentKind.DotEnv && !DocumentNames.IsExample(d.File.Name)))
        {
            ByTier(DocumentNames.DotEnvEnvironment(document.File.Name));
        }

        // Where no settings are in view, containers that select nothing are all there is of the default environment.
        if (!service.HasFolder && containerStacks.Count == 0)
        {
            containerStacks.AddRange(containers.Where(c => c.Service == service).Select(c => new ContainerStack("Production", null, [c.Source!])));
        }

        List<NamedStack> stacks = [.. containerStacks.Select(s => new NamedStack(s.Selected ?? ByTier(s.FileEnvironment) ?? "", s.Sources))];

        // .NET starts in Production when nothing says otherwise.
        if (!_candidates.Exists(c => policy.Info(c.Name).Tier == EnvironmentTier.Production))
        {
            _candidates.Add(new Candidate("Production", true));
        }

        for (var tier = EnvironmentTier.Development; tier <= EnvironmentTier.Production; tier++)
        {
            foreach (var candidate in _candidates)
            {
                if (policy.Info(candidate.Name) is var info && info.Tier == tier)
                {
                    var named = policy.Environment(candidate.Name);
                    var layers = named?.Sources is { } sources ? Declared(sources) : Default(info, profiles, stacks);
                    service.Add(new EnvironmentModel(service, info, named?.IsClosed ?? false, candidate.IsImplied, layers));
                }
            }
        }
    }

    private void Name(string? name)
    {
        if (!string.IsNullOrEmpty(name) && !_candidates.Exists(c => ConfigurationKey.Equals(c.Name, name!)))
        {
            _candidates.Add(new Candidate(name!, false));
        }
    }

    /// <summary>The environment a file's name or folder means: the one so named, else the only one of its tier (<c>docker-compose.prod.yml</c> is Production's), else a new one.</summary>
    private string? ByTier(string? name)
    {
        if (name is null || _candidates.Exists(c => ConfigurationKey.Equals(c.Name, name)))
        {
            return name;
        }

        var meant = policy.Info(name);
        var ofTier = meant.TierIsKnown ? _candidates.FindAll(c => policy.Info(c.Name) is { TierIsKnown: true } info && info.Tier == meant.Tier) : [];
        if (ofTier.Count == 1)
        {
            return ofTier[0].Name;
        }

        Name(name);
        return name;
    }

    // Lowest first: host variables, appsettings, {App}.settings, then plain variables.
    private List<ConfigurationSource> Default(EnvironmentInfo environment, List<OwnProfile> profiles, List<NamedStack> stacks)
    {
        var variables = Variables(environment, profiles, stacks);
        var layers = new List<ConfigurationSource>();
        AddHost(layers, variables, "ASPNETCORE_");
        AddHost(layers, variables, "DOTNET_");
        AddFile(layers, "appsettings.json");
        AddFile(layers, $"appsettings.{environment.Name}.json");
        if (service.Project?.LoadsApplicationSettings ?? true)
        {
            AddFile(layers, $"{service.Name}.settings.json");
            AddFile(layers, $"{service.Name}.settings.{environment.Name}.json");
        }

        layers.AddRange(variables);
        layers.AddRange(LateFiles(environment));
        return layers;
    }

    // Code adds them behind the variables, so they beat them.
    private IEnumerable<ConfigurationSource> LateFiles(EnvironmentInfo environment)
    {
        foreach (var late in service is { HasFolder: true, Contract: { ClearsSources: false } contract } ? contract.LateFiles : [])
        {
            if (late.In(environment.Name) is { } name && RelativePath.Combine(service.Folder, name) is { } path && byPath.TryGetValue(path, out var document) && document.Document.Root is ObjectNode)
            {
                if (!_lateSources.TryGetValue(path, out var source))
                {
                    _lateSources[path] = source = document.Source ?? new ConfigurationSource(path, SourceKind.File, document.Document, null, Flattening.Tree);
                }

                yield return source;
            }
        }
    }

    private List<ConfigurationSource> Variables(EnvironmentInfo environment, List<OwnProfile> profiles, List<NamedStack> stacks)
    {
        var variables = new List<ConfigurationSource>();
        foreach (var document in Folder())
        {
            if (document.Kind == DocumentKind.DotEnv && document.Source is { } env && !DocumentNames.IsExample(document.File.Name) && Loads(document, environment))
            {
                variables.Add(env);
            }
            else if (document.Kind == DocumentKind.WebConfig && document.Source is { Entries.Count: > 0 } web &&
                ConfigurationKey.Equals(EnvironmentSelection.Of(web.Variables)?.Value ?? "Production", environment.Name))
            {
                variables.Add(web);
            }
        }

        // The first profile that `dotnet run` would take for this environment.
        var own = profiles.Find(p => p.Profile.RunsProject && EnvironmentSelection.Of(p.Profile.Variables) is { } selected && ConfigurationKey.Equals(selected.Value!, environment.Name));
        if (own is var (launch, profile) && environment.Tier == EnvironmentTier.Development)
        {
            variables.Add(WorkspaceBuilder.VariableSource($"{launch.File.Path} (profile {profile.Name})", launch.Document, environment, profile.Variables));
        }

        foreach (var (name, sources) in stacks)
        {
            if (ConfigurationKey.Equals(name, environment.Name))
            {
                variables.AddRange(sources);
            }
        }

        return variables;
    }

    // A plain .env beside the service is a developer's; `.env.production` is production's.
    private static bool Loads(WorkspaceDocument document, EnvironmentInfo environment) =>
        document.Environment is { } own ? own.Tier == environment.Tier && own.TierIsKnown : environment.Tier == EnvironmentTier.Development;

    private static void AddHost(List<ConfigurationSource> layers, List<ConfigurationSource> variables, string prefix)
    {
        foreach (var source in variables)
        {
            var host = new ConfigurationSource(source.Name, SourceKind.HostVariables, source.Document, source.OwnEnvironment, s => VariableFlattening.Host(s, source.Variables, prefix));
            if (host.Entries.Count > 0)
            {
                layers.Add(host);
            }
        }
    }

    // Ordinal on purpose: Linux loads a file only under its exact name.
    private void AddFile(List<ConfigurationSource> layers, string name)
    {
        if (service.HasFolder && byPath.TryGetValue(service.Folder.Length == 0 ? name : service.Folder + "/" + name, out var document) && document.Source is { } source)
        {
            layers.Add(source);
        }
    }

    private List<ConfigurationSource> Declared(IReadOnlyList<PolicyText> sources)
    {
        var layers = new List<ConfigurationSource>();
        foreach (var declared in sources)
        {
            foreach (var folder in new[] { service.Folder, policyFolder })
            {
                if (RelativePath.Combine(folder, declared.Text) is { } path && byPath.TryGetValue(path, out var document))
                {
                    layers.AddRange(DeclaredSources(document));
                    break;
                }
            }
        }

        var variables = layers.Where(l => l.Kind == SourceKind.Variables).ToList();
        var host = new List<ConfigurationSource>();
        AddHost(host, variables, "ASPNETCORE_");
        AddHost(host, variables, "DOTNET_");
        return [.. host, .. layers];
    }

    private IEnumerable<ConfigurationSource> DeclaredSources(WorkspaceDocument document)
    {
        if (document.Kind is DocumentKind.Compose or DocumentKind.Kubernetes)
        {
            return containers.Where(c => c.Document == document && c.Service == service && c.Source is not null).Select(c => c.Source!);
        }

        var source = document.Source ?? (document.Document.Root is ObjectNode ? new ConfigurationSource(document.File.Path, SourceKind.File, document.Document, null, Flattening.Tree) : null);
        return source is null ? [] : [source];
    }

    private List<OwnProfile> LaunchProfiles()
    {
        var profiles = new List<OwnProfile>();
        var path = service.Folder.Length == 0 ? "Properties/launchSettings.json" : service.Folder + "/Properties/launchSettings.json";
        if (service.HasFolder && byPath.TryGetValue(path, out var document))
        {
            foreach (var profile in LaunchProfile.Read(document.Document.Root))
            {
                profiles.Add(new OwnProfile(document, profile));
            }
        }

        return profiles;
    }

    /// <summary>What containers of this service hand it: per environment the base file's variables below those of the environment's own file.</summary>
    private List<ContainerStack> ContainerStacks()
    {
        var stacks = new List<ContainerStack>();
        foreach (var group in containers.Where(c => c.Service == service && c.Source is not null).GroupBy(c => c.Document.File.Folder + "\n" + (c.IsCompose ? c.Name : c.Document.File.Path + "/" + c.Name), StringComparer.Ordinal))
        {
            var variants = group.Where(c => c.IsCompose && ComposeVariant(c.Document.File.Name) is not null).ToList();
            var bases = group.Except(variants).ToList();
            foreach (var variant in variants)
            {
                Stack(stacks, [.. bases, variant], variant);
            }

            // Compose merges an override file by itself, so the base runs alone only where there is none.
            if (variants.Count == 0 && bases.Count > 0)
            {
                Stack(stacks, bases, bases[bases.Count - 1]);
            }
        }

        return stacks;
    }

    private static void Stack(List<ContainerStack> stacks, IReadOnlyList<Container> parts, Container own)
    {
        var selected = EnvironmentSelection.Of(parts.SelectMany(p => p.Variables).ToList())?.Value;
        if (selected is not null || own.Document.Environment is not null)
        {
            stacks.Add(new ContainerStack(selected, own.Document.Environment?.Name, [.. parts.Select(p => p.Source!)]));
        }
    }

    // docker-compose.{variant}.yml
    private static string? ComposeVariant(string name) => name.Split('.') is { Length: > 2 } parts ? parts[parts.Length - 2] : null;

    private List<WorkspaceDocument> Folder() => service.HasFolder && byFolder.TryGetValue(service.Folder, out var documents) ? documents : [];

    private sealed record Candidate(string Name, bool IsImplied);

    private sealed record OwnProfile(WorkspaceDocument Document, LaunchProfile Profile);

    /// <summary>What containers hand the service, with the environment that their variables select and the one that their file's name tells.</summary>
    private sealed record ContainerStack(string? Selected, string? FileEnvironment, List<ConfigurationSource> Sources);

    private sealed record NamedStack(string Name, List<ConfigurationSource> Sources);
}
