using System.Collections.Concurrent;

namespace Seaworthy.Secrets;

/// <summary>
/// Verifies secrets with the stores at hand: all stores at the same time, every address asked once a run, the whole bounded in time.
/// Keep one for a run: answers are remembered, failures to get one are not.
/// </summary>
public sealed class SecretVerifier
{
    private readonly IReadOnlyList<ISecretStore> _stores;
    private readonly VerificationOptions _options;
    private readonly ConcurrentDictionary<SecretAddress, SecretLookup> _known = new();

    /// <summary>A verifier over stores; the first that handles an address is asked.</summary>
    public SecretVerifier(IReadOnlyList<ISecretStore> stores, VerificationOptions options)
    {
        _stores = stores ?? throw new ArgumentNullException(nameof(stores));
        _options = options ?? throw new ArgumentNullException(nameof(options));
    }

    /// <summary>Verifies secrets. Throws nothing but <see cref="OperationCanceledException"/>, when <paramref name="cancellationToken"/> is cancelled.</summary>
    /// <returns>One verification for each request, in the same order.</returns>
    public async Task<IReadOnlyList<SecretVerification>> VerifyAsync(IReadOnlyList<SecretRequest> requests, CancellationToken cancellationToken = default)
    {
        if (requests is null)
        {
            throw new ArgumentNullException(nameof(requests));
        }

        var addresses = requests.Select(r => r.Address).Distinct().Where(a => !_known.ContainsKey(a)).ToList();
        var answers = new ConcurrentDictionary<SecretAddress, SecretLookup>();
        if (addresses.Count > 0)
        {
            await AskAsync(addresses, answers, cancellationToken).ConfigureAwait(false);
        }

        return [.. requests.Select(r => SecretJudgement.Judge(r, AnswerTo(r.Address, answers), _options.Now))];
    }

    private async Task AskAsync(List<SecretAddress> addresses, ConcurrentDictionary<SecretAddress, SecretLookup> answers, CancellationToken cancellationToken)
    {
        var budget = TimeSpan.FromMilliseconds(Math.Min(Math.Max(_options.Budget.TotalMilliseconds, 1), TimeSpan.FromHours(1).TotalMilliseconds));

        // Stores hear a little before the end that time is up, so that they can hand in what they have.
        var grace = TimeSpan.FromMilliseconds(Math.Min(1000, budget.TotalMilliseconds / 5));
        using var soft = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var hard = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        soft.CancelAfter(budget - grace);
        hard.CancelAfter(budget);

        var asked = addresses
            .GroupBy(a => _stores.FirstOrDefault(s => s.Handles(a)))
            .Select(g => g.Key is null ? HandInAsync(g, answers) : AskStoreAsync(g.Key, [.. g], answers, soft.Token));
        var all = Task.WhenAll([.. asked]);

        var over = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using (hard.Token.Register(() => over.TrySetResult(true)))
        {
            // A store that does not heed its token is left behind; its late answers change nothing.
            await Task.WhenAny(all, over.Task).ConfigureAwait(false);
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    private static Task HandInAsync(IEnumerable<SecretAddress> addresses, ConcurrentDictionary<SecretAddress, SecretLookup> answers)
    {
        foreach (var address in addresses)
        {
            answers[address] = SecretLookup.NotChecked(address, NotCheckedCause.NoStore, $"nothing here can ask the provider '{address.Provider}'");
        }

        return Task.CompletedTask;
    }

    private async Task AskStoreAsync(
        ISecretStore store, SecretAddress[] addresses, ConcurrentDictionary<SecretAddress, SecretLookup> answers, CancellationToken cancellationToken)
    {
        try
        {
            // On another thread: a store that blocks must not hold up the others.
            var asked = new HashSet<SecretAddress>(addresses);
            var lookups = await Task.Run(() => store.LookUpAsync(addresses, cancellationToken), cancellationToken).ConfigureAwait(false);
            foreach (var lookup in lookups.Where(l => asked.Contains(l.Address)))
            {
                answers[lookup.Address] = lookup;
                if (lookup.Cause is null)
                {
                    _known[lookup.Address] = lookup;
                }
            }

            if (!cancellationToken.IsCancellationRequested)
            {
                LeaveUnchecked(addresses, answers, "the store gave no answer about it");
            }
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // A foreign store's message may hold anything: its type has to do.
            LeaveUnchecked(addresses, answers, $"the store failed with {e.GetType().Name}");
        }
        catch (OperationCanceledException)
        {
            // Time is up: whatever has no answer says so.
        }
    }

    private static void LeaveUnchecked(SecretAddress[] addresses, ConcurrentDictionary<SecretAddress, SecretLookup> answers, string detail)
    {
        foreach (var address in addresses)
        {
            answers.TryAdd(address, SecretLookup.NotChecked(address, NotCheckedCause.UnexpectedAnswer, detail));
        }
    }

    private SecretLookup AnswerTo(SecretAddress address, ConcurrentDictionary<SecretAddress, SecretLookup> answers) =>
        _known.TryGetValue(address, out var lookup) || answers.TryGetValue(address, out lookup)
            ? lookup
            : SecretLookup.NotChecked(address, NotCheckedCause.TimedOut, "the time limit of the run passed");
}
