using Seaworthy.Contracts;
using Seaworthy.Documents;

namespace Seaworthy.Environments;

/// <summary>Which contract belongs to which service, and services that are known by their contract alone.</summary>
internal static class ContractOwners
{
    /// <summary>Gives services their contracts; a contract whose code is not in view makes a service of its own, which is added and returned.</summary>
    public static IReadOnlyList<ServiceModel> Assign(List<ServiceModel> services, IReadOnlyList<Contract> contracts, IReadOnlyList<WorkspaceDocument> documents)
    {
        var alone = new List<ServiceModel>();
        var isOnly = services.Count == 1 && contracts.Count == 1;
        foreach (var contract in contracts)
        {
            if (contract.Root is null)
            {
                continue;
            }

            if ((isOnly ? services[0] : services.Find(s => s.Contract is null && ConfigurationKey.Equals(s.Name, contract.Assembly))) is { } owner)
            {
                owner.Contract = contract;
                continue;
            }

            var added = OfProject(contract, services, documents) ?? new ServiceModel(contract.Assembly, "") { HasFolder = false };
            added.Contract = contract;
            services.Add(added);
            if (!added.HasFolder)
            {
                alone.Add(added);
            }
        }

        return alone;
    }

    /// <summary>Gives the only contract's service the containers that no name tells of: those whose variables the contract knows.</summary>
    public static void AttachContainers(IReadOnlyList<ServiceModel> alone, IReadOnlyList<Contract> contracts, IReadOnlyList<Container> containers)
    {
        if (alone.Count != 1 || contracts.Count != 1 || containers.Any(c => c.Service == alone[0]))
        {
            return;
        }

        var free = containers.Where(c => c.Service is null).ToList();
        var known = free.FindAll(c => Names(c).Any(name => IsKnown(contracts[0], name)));
        if (known.Count == 0)
        {
            var hosts = free.FindAll(c => Names(c).Any(IsHost));
            known = hosts.Select(c => NameFolding.Fold(c.Image ?? c.Name)).Distinct(StringComparer.Ordinal).Count() == 1 ? hosts : [];
        }

        foreach (var container in known)
        {
            container.Service = alone[0];
        }
    }

    // A project without settings files of its own.
    private static ServiceModel? OfProject(Contract contract, List<ServiceModel> services, IReadOnlyList<WorkspaceDocument> documents)
    {
        foreach (var document in documents)
        {
            if (document.Kind == DocumentKind.Project && ProjectFile.Read(document) is var project && ConfigurationKey.Equals(project.AssemblyName, contract.Assembly) && !services.Exists(s => s.HasFolder && s.Folder == document.File.Folder))
            {
                return new ServiceModel(project.AssemblyName, document.File.Folder) { Project = project };
            }
        }

        return null;
    }

    private static IEnumerable<string> Names(Container container) => container.Variables.Select(v => v.Name).Concat(container.Source?.Imported.Variables.Select(v => v.Name) ?? []);

    private static bool IsHost(string name) => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name.StartsWith("DOTNET_", StringComparison.Ordinal);

    // Only nested keys prove something: PASSWORD and PORT belong to every program.
    private static bool IsKnown(Contract contract, string name) =>
        VariableNames.Translate(name).Key is var key && key.IndexOf(':') > 0 && contract.Find(key) is { KnownLength: > 0 };
}
