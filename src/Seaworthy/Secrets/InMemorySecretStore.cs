using System.Collections.Concurrent;

namespace Seaworthy.Secrets;

/// <summary>A store made up of what a test says about it. It keeps facts, never values.</summary>
public sealed class InMemorySecretStore : ISecretStore
{
    private readonly ConcurrentDictionary<(string Store, string Name, string Version), SecretFacts> _secrets = new();
    private readonly ConcurrentDictionary<(string Store, string Name), DateTimeOffset?> _deleted = new();
    private readonly ConcurrentDictionary<string, (NotCheckedCause Cause, string Detail)> _failures = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _provider;
    private int _lookups;

    /// <summary>A store that answers for a provider's addresses.</summary>
    public InMemorySecretStore(string provider) => _provider = provider ?? throw new ArgumentNullException(nameof(provider));

    /// <summary>How many addresses it was asked for.</summary>
    public int Lookups => Volatile.Read(ref _lookups);

    /// <summary>Puts a secret in. The version that was put in last is the current one.</summary>
    /// <returns>This store.</returns>
    public InMemorySecretStore Add(string store, string name, SecretFacts facts)
    {
        if (facts is null)
        {
            throw new ArgumentNullException(nameof(facts));
        }

        _secrets[Key(store, name, null)] = facts;
        if (facts.Version is { } version)
        {
            _secrets[Key(store, name, version)] = facts;
        }

        return this;
    }

    /// <summary>Says that a secret was deleted and can be recovered.</summary>
    /// <returns>This store.</returns>
    public InMemorySecretStore AddDeleted(string store, string name, DateTimeOffset? deletedOn = null)
    {
        var key = Key(store, name, null);
        _deleted[(key.Store, key.Name)] = deletedOn;
        return this;
    }

    /// <summary>Says that a store cannot be asked.</summary>
    /// <returns>This store.</returns>
    public InMemorySecretStore Fail(string store, NotCheckedCause cause, string detail)
    {
        _failures[store ?? throw new ArgumentNullException(nameof(store))] = (cause, detail);
        return this;
    }

    /// <inheritdoc />
    public bool Handles(SecretAddress address) => address?.Provider == _provider;

    /// <inheritdoc />
    public Task<IReadOnlyList<SecretLookup>> LookUpAsync(IReadOnlyList<SecretAddress> addresses, CancellationToken cancellationToken)
    {
        if (addresses is null)
        {
            throw new ArgumentNullException(nameof(addresses));
        }

        Interlocked.Add(ref _lookups, addresses.Count);
        return Task.FromResult<IReadOnlyList<SecretLookup>>([.. addresses.Select(LookUp)]);
    }

    private SecretLookup LookUp(SecretAddress address)
    {
        if (_failures.TryGetValue(address.Store, out var failure))
        {
            return SecretLookup.NotChecked(address, failure.Cause, failure.Detail);
        }

        if (_secrets.TryGetValue(Key(address.Store, address.Name, address.Version), out var facts))
        {
            return SecretLookup.Found(address, facts);
        }

        var current = Key(address.Store, address.Name, null);
        return _secrets.ContainsKey(current) ? SecretLookup.Absent(address, new SecretFault(SecretFaultKind.VersionMissing))
            : _deleted.TryGetValue((current.Store, current.Name), out var on) ? SecretLookup.Absent(address, new SecretFault(SecretFaultKind.Deleted, on))
            : SecretLookup.Absent(address, new SecretFault(SecretFaultKind.Missing));
    }

    private static (string Store, string Name, string Version) Key(string store, string name, string? version) =>
        ((store ?? throw new ArgumentNullException(nameof(store))).ToUpperInvariant(),
            (name ?? throw new ArgumentNullException(nameof(name))).ToUpperInvariant(),
            (version ?? "").ToUpperInvariant());
}
