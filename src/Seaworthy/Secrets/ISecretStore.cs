namespace Seaworthy.Secrets;

/// <summary>
/// A place that keeps secrets and can be asked about them. It tells what it knows (<see cref="SecretFacts"/>) and never reads a value;
/// <see cref="SecretVerifier"/> judges what it told. One package a provider.
/// </summary>
public interface ISecretStore
{
    /// <summary>Whether this store answers for an address. Decided from the address alone: nothing is asked.</summary>
    bool Handles(SecretAddress address);

    /// <summary>
    /// Looks up many secrets at once, so that one request can serve several addresses. A failure is an answer
    /// (<see cref="SecretLookup.NotChecked"/>), not an exception. When <paramref name="cancellationToken"/> fires, time is up: the store soon
    /// hands in what it has, the rest as <see cref="NotCheckedCause.TimedOut"/>.
    /// </summary>
    /// <param name="addresses">Addresses this store handles, each once.</param>
    /// <param name="cancellationToken">Fires when time is up.</param>
    /// <returns>One answer for each address, in any order.</returns>
    Task<IReadOnlyList<SecretLookup>> LookUpAsync(IReadOnlyList<SecretAddress> addresses, CancellationToken cancellationToken);
}
