using Seaworthy.AzureKeyVault;
using Seaworthy.Endpoints;
using Seaworthy.Environments;
using Seaworthy.Rules;
using Seaworthy.Secrets;

namespace Seaworthy.Tool.Online;

/// <summary>
/// Asks about what the chosen environments refer to: secret stores for names and dates, never a value, and the TLS endpoints that the policy
/// allows for what they offer.
/// </summary>
/// <param name="Mode">Whether at all, and what no answer means.</param>
/// <param name="Budget">The time for everything together.</param>
/// <param name="PrivateDns">Whether a vault's name may be known on its private network only.</param>
internal sealed record OnlineCheck(OnlineMode Mode, TimeSpan Budget, bool PrivateDns)
{
    public static OnlineCheck Off { get; } = new(OnlineMode.Off, TimeSpan.Zero, false);

    /// <summary>The stores to ask; those of the providers that the tool knows, unless a test brings its own.</summary>
    public Func<IReadOnlyList<ISecretStore>>? Stores { get; init; }

    /// <summary>The port that leads to a TLS port in clear text; null for none. A test has ports of its own.</summary>
    public Func<int, int?> ClearTextPort { get; init; } = static port => port == 443 ? 80 : null;

    /// <summary>The request with what stores and endpoints told; paths count from <paramref name="root"/>.</summary>
    public ValidationRequest Ask(Workspace workspace, ValidationRequest request, string root, Terminal terminal, CancellationToken cancellationToken)
    {
        if (Mode == OnlineMode.Off)
        {
            return request;
        }

        var secrets = SecretDiscovery.Find(workspace, request.Environments);
        var endpoints = EndpointDiscovery.FindEach(workspace, request.Environments);
        if (secrets.Count + endpoints.Count == 0)
        {
            return request;
        }

        if (terminal.IsInteractive)
        {
            terminal.Error.WriteLine($"asking about {string.Join(" and ", new[] { Count(secrets.Count, "secret"), Count(endpoints.Count, "endpoint") }.OfType<string>())} ...");
        }

        return AskAsync(workspace, request, root, secrets, endpoints, cancellationToken).GetAwaiter().GetResult();
    }

    private async Task<ValidationRequest> AskAsync(
        Workspace workspace, ValidationRequest request, string root, IReadOnlyList<SecretRequest> secrets, IReadOnlyList<NamedEndpoint> endpoints, CancellationToken cancellationToken)
    {
        // The clock is read here and nowhere below.
        var now = DateTimeOffset.UtcNow;
        var probing = endpoints.Count == 0 ? Task.FromResult(request.Probes) : ProbeAsync(workspace, endpoints, root, Funnel.IsOn(RuleCatalog.Find("SEA3405")!, workspace.Policy, request.Profile ?? workspace.Policy.Profile), now, cancellationToken);
        var verifying = secrets.Count == 0 ? Task.FromResult(request.Verifications) : VerifyAsync(secrets, now, cancellationToken);
        await Task.WhenAll(probing, verifying).ConfigureAwait(false);
        return request with { Probes = await probing.ConfigureAwait(false), Verifications = await verifying.ConfigureAwait(false), IsOnlineOptional = Mode == OnlineMode.Try };
    }

    // Each in a method of its own: a run that has nothing of the kind to ask about does not load what asks.
    private Task<IReadOnlyList<EndpointObservation>> ProbeAsync(Workspace workspace, IReadOnlyList<NamedEndpoint> endpoints, string root, bool asksHttp, DateTimeOffset now, CancellationToken cancellationToken) =>
        EndpointCheck.RunAsync(endpoints, workspace.Policy, AuthorityFiles.Read(root, workspace.Policy), asksHttp ? ClearTextPort : null, now, Budget, cancellationToken);

    private async Task<IReadOnlyList<SecretVerification>> VerifyAsync(IReadOnlyList<SecretRequest> secrets, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var stores = Stores?.Invoke() ?? [new AzureKeyVaultStore(new AzureKeyVaultOptions { PrivateDnsZone = PrivateDns })];
        try
        {
            var verifier = new SecretVerifier(stores, new VerificationOptions { Now = now, Budget = Budget });
            return await verifier.VerifyAsync(secrets, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            foreach (var store in stores)
            {
                (store as IDisposable)?.Dispose();
            }
        }
    }

    private static string? Count(int count, string what) => count switch { 0 => null, 1 => $"1 {what}", _ => $"{count} {what}s" };
}
