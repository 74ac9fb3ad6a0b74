using Seaworthy.AzureKeyVault;
using Seaworthy.Environments;
using Seaworthy.Secrets;

namespace Seaworthy.Tool.Online;

/// <summary>Asks secret stores about the secrets that the chosen environments refer to: names and dates, never a value.</summary>
/// <param name="Mode">Whether at all, and what no answer means.</param>
/// <param name="Budget">The time for all stores together.</param>
/// <param name="PrivateDns">Whether a vault's name may be known on its private network only.</param>
internal sealed record OnlineCheck(OnlineMode Mode, TimeSpan Budget, bool PrivateDns)
{
    public static OnlineCheck Off { get; } = new(OnlineMode.Off, TimeSpan.Zero, false);

    /// <summary>The stores to ask; those of the providers that the tool knows, unless a test brings its own.</summary>
    public Func<IReadOnlyList<ISecretStore>>? Stores { get; init; }

    /// <summary>The request with what the stores told.</summary>
    public ValidationRequest Ask(Workspace workspace, ValidationRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        if (Mode == OnlineMode.Off || SecretDiscovery.Find(workspace, request.Environments) is not { Count: > 0 } wanted)
        {
            return request;
        }

        if (terminal.IsInteractive)
        {
            terminal.Error.WriteLine($"asking for {(wanted.Count == 1 ? "1 secret" : $"{wanted.Count} secrets")} ...");
        }

        var stores = Stores?.Invoke() ?? [new AzureKeyVaultStore(new AzureKeyVaultOptions { PrivateDnsZone = PrivateDns })];
        try
        {
            // The clock is read here and nowhere below.
            var verifier = new SecretVerifier(stores, new VerificationOptions { Now = DateTimeOffset.UtcNow, Budget = Budget });
            return request with
            {
                Verifications = verifier.VerifyAsync(wanted, cancellationToken).GetAwaiter().GetResult(),
                IsOnlineOptional = Mode == OnlineMode.Try,
            };
        }
        finally
        {
            foreach (var store in stores)
            {
                (store as IDisposable)?.Dispose();
            }
        }
    }
}
