using System.Collections.Concurrent;
using Azure.Core;
using Azure.Identity;

namespace Seaworthy.AzureKeyVault;

/// <summary>Asks a credential once for all vaults of a run: ten vaults neither start ten processes nor wait ten times for one that fails.</summary>
internal sealed class SharedCredential(TokenCredential inner, CancellationToken runToken) : TokenCredential
{
    private readonly ConcurrentDictionary<(string Scopes, string? Tenant, string? Claims), Lazy<Task<AccessToken>>> _tokens = new();

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        GetTokenAsync(requestContext, cancellationToken).AsTask().GetAwaiter().GetResult();

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        var key = (string.Join(' ', requestContext.Scopes), requestContext.TenantId, requestContext.Claims);
        var token = _tokens.GetOrAdd(key, _ => new Lazy<Task<AccessToken>>(() => AskAsync(requestContext))).Value;
        return await token.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<AccessToken> AskAsync(TokenRequestContext requestContext)
    {
        try
        {
            return await Task.Run(() => inner.GetTokenAsync(requestContext, runToken).AsTask(), runToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (AuthenticationFailedException or OperationCanceledException))
        {
            // A network failure of the sign-in must not pass for one of the vault.
            throw new NoCredentialException("the credential failed", e);
        }
    }
}
