using Azure.Core.Pipeline;

namespace Seaworthy.AzureKeyVault;

/// <summary>The connections to all vaults: no redirects, no cookies, a short wait for a connection.</summary>
internal sealed class VaultTransport : IDisposable
{
    private readonly SocketsHttpHandler _handler;
    private readonly HttpClient _client;

    public VaultTransport(AzureKeyVaultOptions options)
    {
        _handler = new SocketsHttpHandler
        {
            // A redirect would fetch a foreign answer.
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = options.ConnectTimeout,
            MaxResponseHeadersLength = 64,
        };
        options.ConfigureHandler?.Invoke(_handler);

        // The pipeline and the token bound a request; a limit here would only blur which of them did.
        _client = new HttpClient(_handler) { Timeout = Timeout.InfiniteTimeSpan };
        Pipeline = new HttpClientTransport(_client);
    }

    public HttpClientTransport Pipeline { get; }

    /// <summary>Whether requests to a vault go through a proxy, which then resolves the vault's name.</summary>
    public bool UsesProxy(Uri vault)
    {
        if (!_handler.UseProxy)
        {
            return false;
        }

        var proxy = _handler.Proxy ?? HttpClient.DefaultProxy;
        return !proxy.IsBypassed(vault) && proxy.GetProxy(vault) is { } reached && reached != vault;
    }

    public void Dispose()
    {
        Pipeline.Dispose();
        _client.Dispose();
    }
}
