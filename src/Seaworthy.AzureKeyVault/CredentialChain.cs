using Azure.Core;
using Azure.Identity;

namespace Seaworthy.AzureKeyVault;

/// <summary>
/// The credentials tried when none is given, each with a time limit: what was set up for this process first (workload identity, environment
/// variables), then what the machine has (managed identity), then who is signed in (Azure CLI).
/// </summary>
internal sealed class CredentialChain(IReadOnlyList<CredentialChain.Link> links) : TokenCredential
{
    /// <summary>One credential of the chain.</summary>
    /// <param name="Name">What it is called in a message.</param>
    /// <param name="Limit">How long it may take.</param>
    /// <param name="Create">Makes it; it may throw where it is not set up.</param>
    /// <param name="IsGuess">Whether nobody asked for it: then its failure leads on to the next, where that of a credential set up on purpose ends the search.</param>
    internal sealed record Link(string Name, TimeSpan Limit, Func<TokenCredential> Create, bool IsGuess = false);

    /// <summary>The credentials in the order in which they are tried.</summary>
    public IEnumerable<string> Names => links.Select(l => l.Name);

    public static CredentialChain Default(AzureKeyVaultOptions options)
    {
        var limit = options.CredentialTimeout;
        return new CredentialChain(
        [
            new("workload identity", limit, () => new WorkloadIdentityCredential(Quiet(new WorkloadIdentityCredentialOptions(), limit))),
            new("environment credential", limit, () => new EnvironmentCredential(Quiet(new EnvironmentCredentialOptions(), limit))),
            new("managed identity", limit, () => new ManagedIdentityCredential(Quiet(new ManagedIdentityCredentialOptions(Identity()), limit)), IsGuess: true),
            new("Azure CLI", options.AzureCliTimeout, () => new AzureCliCredential(Quiet(new AzureCliCredentialOptions { ProcessTimeout = options.AzureCliTimeout }, limit))),
        ]);
    }

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        GetTokenAsync(requestContext, cancellationToken).AsTask().GetAwaiter().GetResult();

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        var tried = new List<string>();
        foreach (var link in links)
        {
            using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limited.CancelAfter(link.Limit);
            try
            {
                // Not every credential heeds its token, and some block before their first wait.
                return await Task.Run(() => link.Create().GetTokenAsync(requestContext, limited.Token).AsTask(), limited.Token)
                    .WaitAsync(limited.Token).ConfigureAwait(false);
            }
            catch (CredentialUnavailableException) when (!cancellationToken.IsCancellationRequested)
            {
                tried.Add(limited.IsCancellationRequested ? $"{link.Name} took too long" : $"{link.Name} is not set up here");
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                tried.Add($"{link.Name} took too long");
            }
            catch (AuthenticationFailedException e) when (!cancellationToken.IsCancellationRequested && !Failures.IsOfWrongTenant(e))
            {
                var isLate = limited.IsCancellationRequested && Failures.IsTimeout(e);
                tried.Add($"{link.Name} {(isLate ? "took too long" : link.IsGuess ? "gave none" : Failures.IsConnection(e) ? "did not reach its sign-in service" : "was refused one")}");
                if (!isLate && !link.IsGuess)
                {
                    throw new NoCredentialException(Message(tried), e);
                }
            }
        }

        throw new NoCredentialException(Message(tried));
    }

    private static string Message(List<string> tried) => $"no credential gave a token: {string.Join(", ", tried)}";

    private static ManagedIdentityId Identity() =>
        Environment.GetEnvironmentVariable("AZURE_CLIENT_ID") is { Length: > 0 } id ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned;

    private static T Quiet<T>(T options, TimeSpan limit)
        where T : TokenCredentialOptions
    {
        options.Retry.MaxRetries = 1;
        options.Retry.NetworkTimeout = limit;
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsLoggingContentEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        options.Diagnostics.IsTelemetryEnabled = false;
        return options;
    }
}
