using Seaworthy.Certificates;
using Seaworthy.Endpoints;
using Seaworthy.Policies;
using Seaworthy.Rules;
using Seaworthy.Secrets;
using Seaworthy.Text;

namespace Seaworthy;

/// <summary>What to validate. The engine sees nothing but this.</summary>
public sealed record ValidationRequest
{
    /// <summary>The files of the folder, read; paths relative to it. Files that mean nothing to Seaworthy are passed over.</summary>
    public required IReadOnlyList<SourceFile> Files { get; init; }

    /// <summary>The policy (<c>seaworthy.yaml</c>); null for the defaults.</summary>
    public SourceFile? Policy { get; init; }

    /// <summary>
    /// What the code of the services needs of their configuration: contracts, as a build with Seaworthy.Analyzers writes them, each named as messages shall call it.
    /// </summary>
    public IReadOnlyList<SourceFile> Contracts { get; init; } = [];

    /// <summary>
    /// The JSON Schemas (JSON or YAML) that the policy and the files' own <c>$schema</c> name by path, and the documents these refer to;
    /// paths as in <see cref="Files"/>, with <c>..</c> for those above the folder. Nothing else is looked for.
    /// </summary>
    public IReadOnlyList<SourceFile> Schemas { get; init; } = [];

    /// <summary>
    /// The certificates and keys that configuration names by a path inside the folder, as far as they exist; paths as in <see cref="Files"/>.
    /// Null when nobody looked for them, so that absence proves nothing.
    /// </summary>
    public IReadOnlyList<CertificateFile>? Certificates { get; init; }

    /// <summary>
    /// What secret stores told about the secrets that <see cref="Validator.FindSecrets"/> names; none when they were not asked.
    /// A <see cref="SecretVerifier"/> asks them.
    /// </summary>
    public IReadOnlyList<SecretVerification> Verifications { get; init; } = [];

    /// <summary>What the endpoints that <see cref="Validator.FindEndpoints"/> names were seen to do; none when they were not asked.</summary>
    public IReadOnlyList<EndpointObservation> Probes { get; init; } = [];

    /// <summary>Whether a secret or endpoint that could not be checked is no more than a note.</summary>
    public bool IsOnlineOptional { get; init; }

    /// <summary>Paths of the files that version control keeps, as in <see cref="Files"/>; empty when that is not known, and then nothing is said about it.</summary>
    public IReadOnlyCollection<string> Tracked { get; init; } = [];

    /// <summary>Whether other files of the deployment may exist that were not handed over, so that what is missing here proves nothing.</summary>
    internal bool IsPartial { get; init; }

    /// <summary>The date of the run: suppressions and reviews are judged by it. Only the date part counts.</summary>
    public required DateTime Today { get; init; }

    /// <summary>A profile that replaces the policy's; null to keep that one.</summary>
    public Profile? Profile { get; init; }

    /// <summary>Names of the environments to judge, compared without case; null for all.</summary>
    public IReadOnlyCollection<string>? Environments { get; init; }

    /// <summary>Files that were found but could not be read.</summary>
    public IReadOnlyList<UnreadFile> Unread { get; init; } = [];
}
