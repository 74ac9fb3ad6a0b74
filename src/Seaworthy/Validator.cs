using Seaworthy.Certificates;
using Seaworthy.Contracts;
using Seaworthy.Documents;
using Seaworthy.Endpoints;
using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Rules;
using Seaworthy.Rules.User;
using Seaworthy.Schemas;
using Seaworthy.Secrets;
using Seaworthy.Text;

namespace Seaworthy;

/// <summary>The entry: environment, contract and policy in, findings out.</summary>
public static class Validator
{
    /// <summary>Validates a folder's files.</summary>
    /// <param name="request">The files, the policy and the date.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>The findings; never null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static ValidationResult Validate(ValidationRequest request, CancellationToken cancellationToken = default)
    {
        var workspace = Load(request ?? throw new ArgumentNullException(nameof(request)), cancellationToken);
        return Validate(workspace, request, RuleCatalog.Rules, cancellationToken);
    }

    /// <summary>The secrets that the environments of a folder refer to, each once, for a <see cref="SecretVerifier"/> to ask about.</summary>
    /// <param name="request">The files, the policy and the environments meant.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static IReadOnlyList<SecretRequest> FindSecrets(ValidationRequest request, CancellationToken cancellationToken = default) =>
        SecretDiscovery.Find(Load(request ?? throw new ArgumentNullException(nameof(request)), cancellationToken), request.Environments);

    /// <summary>
    /// The TLS endpoints that the environments of a folder name and that the policy allows to ask (<c>online: endpoints: allow</c>), each once
    /// with the places that name it; none without such a list.
    /// </summary>
    /// <param name="request">The files, the policy and the environments meant.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static IReadOnlyList<NamedEndpoint> FindEndpoints(ValidationRequest request, CancellationToken cancellationToken = default) =>
        EndpointDiscovery.FindEach(Load(request ?? throw new ArgumentNullException(nameof(request)), cancellationToken), request.Environments);

    /// <summary>Reads the files and finds services and environments, without judging anything.</summary>
    internal static Workspace Load(ValidationRequest request, CancellationToken cancellationToken = default) => Load(request, null, cancellationToken);

    /// <summary>As the other, with what is known already of files whose text has not changed.</summary>
    internal static Workspace Load(ValidationRequest request, Func<SourceFile, ConfigDocument?>? known, CancellationToken cancellationToken)
    {
        var schemas = request.Schemas.Count == 0 ? SchemaFiles.None : new SchemaFiles(request.Schemas, cancellationToken);
        var policyDocument = request.Policy is null ? null : known?.Invoke(request.Policy) ?? YamlReader.Read(request.Policy, cancellationToken);
        var policy = policyDocument is null ? Policy.Default : PolicyReader.Read(policyDocument, RuleCatalog.Ids, id => RuleCatalog.Find(id)?.Options, schemas);
        IReadOnlyList<Contract> contracts = request.Contracts.Count == 0 ? [] : [.. request.Contracts.Select(file => ContractReader.Read(file, cancellationToken))];
        var documents = new List<ConfigDocument>(request.Files.Count);
        List<string> excluded = [.. request.Unread.Select(u => u.Path).Where(path => IsExcluded(policy, path))];
        foreach (var file in request.Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (policyDocument is not null && file.Path == policyDocument.File.Path)
            {
                continue;
            }

            if (IsExcluded(policy, file.Path))
            {
                excluded.Add(file.Path);
            }
            else if (DocumentNames.FormatOf(file.Path) is { } format)
            {
                documents.Add(known?.Invoke(file) ?? DocumentReader.Read(file, format, cancellationToken));
            }
            else if (contracts.Count > 0 && IsLate(contracts, file))
            {
                documents.Add(JsonReader.Read(file, cancellationToken));
            }
            else if (policy.Matches(policy.Selections, file.Path))
            {
                documents.Add(SchemaFiles.Read(file, cancellationToken));
            }
        }

        if (policyDocument is not null)
        {
            documents.Add(policyDocument);
        }

        var workspace = WorkspaceBuilder.Build(documents, policy, contracts, cancellationToken);
        workspace.Excluded = excluded;
        workspace.Schemas = schemas;
        workspace.IsPartial = request.IsPartial;
        workspace.Certificates = request.Certificates is null ? CertificateFiles.None : new CertificateFiles([.. request.Certificates.Where(c => !IsExcluded(policy, c.Path))]);
        workspace.Tracked = request.Tracked;
        return workspace;
    }

    internal static ValidationResult Validate(Workspace workspace, ValidationRequest request, IReadOnlyList<Rule> rules, CancellationToken cancellationToken)
    {
        var profile = request.Profile ?? workspace.Policy.Profile;
        if (request.Verifications.Count > 0)
        {
            var verifications = new Dictionary<SecretAddress, SecretVerification>();
            foreach (var verification in request.Verifications)
            {
                verifications[verification.Address] = verification;
            }

            workspace.Verifications = verifications;
        }

        if (request.Probes.Count > 0)
        {
            var observations = new Dictionary<EndpointAddress, EndpointObservation>();
            foreach (var observation in request.Probes)
            {
                observations[observation.Endpoint] = observation;
            }

            workspace.Observations = observations;
        }

        workspace.IsOnlineOptional = request.IsOnlineOptional;

        var on = new RuleRegistration();
        foreach (var rule in rules.Concat(UserRules.Of(workspace.Policy)))
        {
            // A rule that can't report is not even shown anything.
            if (Funnel.IsOn(rule.Descriptor, workspace.Policy, profile))
            {
                on.Add(rule);
            }
        }

        List<Suppression> suppressions = [.. workspace.Policy.Suppressions, .. workspace.Documents.SelectMany(d => CommentSuppressions.Find(d.File))];
        var environments = request.Environments is null ? null : new HashSet<string>(request.Environments, StringComparer.OrdinalIgnoreCase);
        var funnel = new Funnel(workspace.Policy, profile, suppressions, request.Today.Date, environments);
        var run = new RuleRun(workspace, on, funnel, request.Today.Date, [.. request.Unread.Where(u => !IsExcluded(workspace.Policy, u.Path))], suppressions, cancellationToken);
        run.Walk();
        return new ValidationResult(workspace, profile, funnel.Findings(), run.Failures);
    }

    // The environment's part of the name may be any.
    private static bool IsLate(IReadOnlyList<Contract> contracts, SourceFile file) =>
        file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) &&
        contracts.Any(c => c.LateFiles.Any(late => late.In("*") is { } path && Glob.IsMatch("**/" + path, file.Path)));

    private static bool IsExcluded(Policy policy, string path) => policy.Matches(policy.Exclude, path);
}
