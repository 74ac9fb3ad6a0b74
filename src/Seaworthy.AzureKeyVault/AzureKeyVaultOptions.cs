using Azure.Core;

namespace Seaworthy.AzureKeyVault;

/// <summary>How vaults are reached.</summary>
public sealed record AzureKeyVaultOptions
{
    /// <summary>
    /// What proves who asks; null for the first of these that gives a token: workload identity, environment variables, managed identity, Azure CLI.
    /// The permission to list secrets is enough and should be all it has.
    /// </summary>
    public TokenCredential? Credential { get; init; }

    /// <summary>How long each of the default credentials may take, apart from the Azure CLI.</summary>
    public TimeSpan CredentialTimeout { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>How long the Azure CLI may take: it starts slowly.</summary>
    public TimeSpan AzureCliTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The host suffix of a vault that a reference names without one.</summary>
    public string VaultSuffix { get; init; } = ".vault.azure.net";

    /// <summary>
    /// Whether vaults are named in a private DNS zone. Then a name that is not found may only be invisible from here:
    /// it says "could not check" instead of "missing".
    /// </summary>
    public bool PrivateDnsZone { get; init; }

    /// <summary>How long a connection may take to come about.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long one attempt at a request may take.</summary>
    public TimeSpan NetworkTimeout { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>How often a failed request is made again.</summary>
    public int MaxRetries { get; init; } = 2;

    /// <summary>The shortest wait before a request is made again.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(0.4);

    /// <summary>The longest wait that a throttling vault may ask for; one that asks for more is not asked again.</summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>How many pages of a list are read.</summary>
    public int MaxPages { get; init; } = 200;

    /// <summary>How many vaults are asked at the same time.</summary>
    public int MaxParallelVaults { get; init; } = 16;

    /// <summary>Asks the name server for a host; false when it does not know it or does not answer.</summary>
    internal Func<string, CancellationToken, Task<bool>> Resolves { get; init; } = NameServer.ResolvesAsync;

    /// <summary>Last changes to the handler: the tests lead its connections to a server of their own.</summary>
    internal Action<SocketsHttpHandler>? ConfigureHandler { get; init; }
}
