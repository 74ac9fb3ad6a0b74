using Azure.Core;

namespace Seaworthy.AzureKeyVault.Tests.Support;

/// <summary>A credential that gives a token, or does what a test says.</summary>
internal sealed class FixedCredential(Func<CancellationToken, Task<AccessToken>>? ask = null) : TokenCredential
{
    public const string Token = "token-of-the-tests-Qe81";
    private int _asked;

    public int Asked => Volatile.Read(ref _asked);

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _asked);
        return ask is null ? new(new AccessToken(Token, DateTimeOffset.UtcNow.AddHours(1))) : new(ask(cancellationToken));
    }
}
