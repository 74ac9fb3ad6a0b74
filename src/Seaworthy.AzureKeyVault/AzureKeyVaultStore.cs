using System.Collections.Concurrent;
using Azure.Core;
using Azure.Security.KeyVault.Secrets;
using Seaworthy.Secrets;

namespace Seaworthy.AzureKeyVault;

/// <summary>
/// Azure Key Vault. Lists the properties of secrets and never reads a value, so the permission to list is all it needs. Vaults are asked at the
/// same time; every wait is bounded.
/// </summary>
public sealed class AzureKeyVaultStore : ISecretStore, IDisposable
{
    private readonly AzureKeyVaultOptions _options;
    private readonly TokenCredential _credential;
    private readonly VaultTransport _transport;

    /// <summary>A store over all vaults that the credential can reach.</summary>
    public AzureKeyVaultStore(AzureKeyVaultOptions? options = null)
    {
        _options = options ?? new AzureKeyVaultOptions();
        _credential = _options.Credential ?? CredentialChain.Default(_options);
        _transport = new VaultTransport(_options);
    }

    /// <inheritdoc />
    public bool Handles(SecretAddress address) => address?.Provider == SecretProviders.AzureKeyVault;

    /// <inheritdoc />
    public async Task<IReadOnlyList<SecretLookup>> LookUpAsync(IReadOnlyList<SecretAddress> addresses, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        var answers = new ConcurrentBag<SecretLookup>();
        var credential = new SharedCredential(_credential, cancellationToken);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, _options.MaxParallelVaults) };
        await Parallel.ForEachAsync(
            addresses.GroupBy(a => VaultHost.Find(a.Store, _options.VaultSuffix)),
            parallel,
            async (vault, _) =>
            {
                foreach (var lookup in await AskAsync(vault.Key, [.. vault], credential, cancellationToken).ConfigureAwait(false))
                {
                    answers.Add(lookup);
                }
            }).ConfigureAwait(false);
        return [.. answers];
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _transport.Dispose();

    private async Task<IEnumerable<SecretLookup>> AskAsync(Uri? vault, SecretAddress[] addresses, SharedCredential credential, CancellationToken cancellationToken)
    {
        if (vault is null)
        {
            return addresses.Select(a => SecretLookup.NotChecked(a, NotCheckedCause.NotAVault, "the host is not that of a vault, so it was not asked"));
        }

        var retries = new VaultRetryPolicy(_options);
        if (cancellationToken.IsCancellationRequested)
        {
            return addresses.Select(a => NotInTime(a, retries));
        }

        var client = new SecretClient(vault, credential, ClientOptions(retries));
        var inquiry = new VaultInquiry(client, _options, retries, () => IsNameConclusiveAsync(vault, cancellationToken), cancellationToken);
        try
        {
            await inquiry.AskAsync(addresses).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Whatever has an answer by now keeps it.
        }

        return addresses.Select(a => inquiry.Answers.TryGetValue(a, out var answer) ? answer : NotInTime(a, retries));
    }

    // "Not found" is a fault of the reference only where the vault's name would be known if there were one.
    private async Task<bool> IsNameConclusiveAsync(Uri vault, CancellationToken cancellationToken) =>
        !_options.PrivateDnsZone && !_transport.UsesProxy(vault)
        && await _options.Resolves(NameServer.SignInHost(vault), cancellationToken).ConfigureAwait(false);

    private static SecretLookup NotInTime(SecretAddress address, VaultRetryPolicy retries)
    {
        var failure = VaultFailure.TimeIsUp(retries.IsThrottled);
        return SecretLookup.NotChecked(address, failure.Cause ?? NotCheckedCause.TimedOut, failure.Detail);
    }

    private SecretClientOptions ClientOptions(VaultRetryPolicy retries)
    {
        var options = new SecretClientOptions
        {
            Transport = _transport.Pipeline,
            RetryPolicy = retries,
            DisableChallengeResourceVerification = false,
        };
        options.Retry.NetworkTimeout = _options.NetworkTimeout;

        // What the client would log holds the caller's address and the vault's tenant.
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsLoggingContentEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        options.Diagnostics.IsTelemetryEnabled = false;
        return options;
    }
}
