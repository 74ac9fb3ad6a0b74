using Seaworthy.Certificates;
using Seaworthy.Contracts;
using Seaworthy.Documents;
using Seaworthy.Endpoints;
using Seaworthy.Policies;
using Seaworthy.Schemas;
using Seaworthy.Secrets;
using Seaworthy.Text;

namespace Seaworthy.Environments;

/// <summary>The validated folder as the engine understands it.</summary>
internal sealed class Workspace(Policy policy, IReadOnlyList<WorkspaceDocument> documents, IReadOnlyList<ServiceModel> services, IReadOnlyList<Container> containers, IReadOnlyList<ConfigurationSource> sources)
{
    private Dictionary<string, WorkspaceDocument>? _byPath;
    private ILookup<string, WorkspaceDocument>? _byFolder;

    public Policy Policy { get; } = policy;

    public IReadOnlyList<WorkspaceDocument> Documents { get; } = documents;

    public IReadOnlyList<ServiceModel> Services { get; } = services;

    public IReadOnlyList<Container> Containers { get; } = containers;

    /// <summary>Every source whose text is looked at, each once, loaded by an environment or not.</summary>
    public IReadOnlyList<ConfigurationSource> Sources { get; } = sources;

    /// <summary>Paths of files that the policy keeps out of sight.</summary>
    public IReadOnlyList<string> Excluded { get; set; } = [];

    /// <summary>Paths of files that version control keeps; empty where nobody tells.</summary>
    public IReadOnlyCollection<string> Tracked { get; set; } = [];

    /// <summary>What secret stores told about the secrets that values refer to; none when they were not asked.</summary>
    public IReadOnlyDictionary<SecretAddress, SecretVerification> Verifications { get; set; } = new Dictionary<SecretAddress, SecretVerification>();

    /// <summary>What endpoints that values name were seen to do; none when they were not asked.</summary>
    public IReadOnlyDictionary<EndpointAddress, EndpointObservation> Observations { get; set; } = new Dictionary<EndpointAddress, EndpointObservation>();

    /// <summary>Whether a secret or endpoint that could not be checked is no more than a note.</summary>
    public bool IsOnlineOptional { get; set; }

    /// <summary>Whether only part of the deployment's files is in view, so that what is missing proves nothing.</summary>
    public bool IsPartial { get; set; }

    /// <summary>The contracts that were handed over, whether a service owns them or not.</summary>
    public IReadOnlyList<Contract> Contracts { get; init; } = [];

    /// <summary>The schema documents that were handed over.</summary>
    public SchemaFiles Schemas { get; set; } = SchemaFiles.None;

    /// <summary>The certificate files that were handed over.</summary>
    public CertificateFiles Certificates { get; set; } = CertificateFiles.None;

    /// <summary>The document at a relative path, or null.</summary>
    public WorkspaceDocument? Document(string path)
    {
        if (_byPath is null)
        {
            _byPath = new Dictionary<string, WorkspaceDocument>(StringComparer.Ordinal);
            foreach (var document in Documents)
            {
                _byPath[document.File.Path] = document;
            }
        }

        return _byPath.TryGetValue(path, out var found) ? found : null;
    }

    /// <summary>All documents right in a folder.</summary>
    public IEnumerable<WorkspaceDocument> InFolder(string folder) =>
        (_byFolder ??= Documents.ToLookup(d => d.File.Folder, StringComparer.Ordinal))[folder];

    /// <summary>All documents of a kind.</summary>
    public IEnumerable<WorkspaceDocument> OfKind(DocumentKind kind)
    {
        foreach (var document in Documents)
        {
            if (document.Kind == kind)
            {
                yield return document;
            }
        }
    }

    /// <summary>Every object of every Kubernetes manifest.</summary>
    public IEnumerable<KubernetesObject> KubernetesObjects()
    {
        foreach (var document in OfKind(DocumentKind.Kubernetes))
        {
            foreach (var item in KubernetesReading.Objects(document))
            {
                yield return item;
            }
        }
    }
}
