using System.Collections.Concurrent;
using Azure;
using Azure.Security.KeyVault.Secrets;
using Seaworthy.Secrets;

namespace Seaworthy.AzureKeyVault;

/// <summary>Everything asked of one vault in one look-up. Calls lists of properties alone: none of them holds a value.</summary>
internal sealed class VaultInquiry(SecretClient client, AzureKeyVaultOptions options, VaultRetryPolicy retries, Func<Task<bool>> isNameConclusive, CancellationToken cancellationToken)
{
    /// <summary>From so many names on, one list of the vault is cheaper than a list of versions for each.</summary>
    private const int ListFrom = 4;

    private const int ParallelNames = 4;

    private readonly ConcurrentBag<string> _absent = [];
    private volatile VaultFailure? _failure;

    /// <summary>The answers so far. What is not in it when time is up has none.</summary>
    public ConcurrentDictionary<SecretAddress, SecretLookup> Answers { get; } = new();

    public async Task AskAsync(IReadOnlyList<SecretAddress> addresses)
    {
        var names = addresses.GroupBy(a => a.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.OrdinalIgnoreCase);
        foreach (var name in names.Keys.Where(n => !VaultHost.IsSecretName(n)))
        {
            Answer(names[name], a => SecretLookup.Absent(a, new SecretFault(SecretFaultKind.Missing)));
        }

        await ListCurrentAsync(names).ConfigureAwait(false);

        var open = names.Where(n => n.Value.Any(a => !Answers.ContainsKey(a)) && !_absent.Contains(n.Key)).ToArray();
        if (open.Length > 0)
        {
            // The first alone: it tells whether the vault can be asked at all, and brings the token.
            await ListVersionsAsync(open[0].Key, open[0].Value).ConfigureAwait(false);
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = ParallelNames };
            await Parallel.ForEachAsync(open.Skip(1), parallel, async (n, _) => await ListVersionsAsync(n.Key, n.Value).ConfigureAwait(false)).ConfigureAwait(false);
        }

        await TellDeletedFromMissingAsync(names).ConfigureAwait(false);
    }

    /// <summary>One pass over the vault's own list, whose items carry the facts of the current versions.</summary>
    private async Task ListCurrentAsync(Dictionary<string, SecretAddress[]> names)
    {
        var wanted = names.Where(n => VaultHost.IsSecretName(n.Key) && n.Value.All(a => a.Version is null)).Select(n => n.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (wanted.Count < ListFrom)
        {
            return;
        }

        try
        {
            var isWhole = await ReadAsync(client.GetPropertiesOfSecretsAsync(cancellationToken), "/secrets", Take).ConfigureAwait(false);
            if (isWhole)
            {
                foreach (var name in wanted)
                {
                    _absent.Add(name);
                }
            }
        }
        catch (Exception e)
        {
            var failure = await FailureOfAsync(e).ConfigureAwait(false);
            if (failure.IsOfWholeVault)
            {
                _failure = failure;
            }

            // Otherwise each name is asked for: a role may be given for a single secret.
        }

        bool Take(SecretProperties item)
        {
            Expect(item);
            if (wanted.Remove(item.Name))
            {
                Answer(names[item.Name], a => SecretLookup.Found(a, FactsOf(item)));
            }

            return wanted.Count > 0;
        }
    }

    private async Task ListVersionsAsync(string name, SecretAddress[] addresses)
    {
        if (_failure is { } known)
        {
            Answer(addresses, a => NotChecked(a, known));
            return;
        }

        try
        {
            var versions = new List<SecretProperties>();
            var isWhole = await ReadAsync(client.GetPropertiesOfSecretVersionsAsync(name, cancellationToken), $"/secrets/{name}/versions", item =>
            {
                Expect(item, name);
                versions.Add(item);
                return true;
            }).ConfigureAwait(false);
            if (versions.Count == 0 && isWhole)
            {
                _absent.Add(name);
            }
            else
            {
                Answer(addresses, a => FromVersions(a, versions, isWhole));
            }
        }
        catch (RequestFailedException e) when (VaultFailure.IsSecretNotFound(e))
        {
            _absent.Add(name);
        }
        catch (Exception e)
        {
            var failure = await FailureOfAsync(e).ConfigureAwait(false);
            if (failure.IsOfWholeVault)
            {
                _failure = failure;
            }

            Answer(addresses, a => NotChecked(a, failure));
        }
    }

    private static SecretLookup FromVersions(SecretAddress address, List<SecretProperties> versions, bool isWhole)
    {
        var match = address.Version is { } pinned
            ? versions.Find(v => string.Equals(v.Version, pinned, StringComparison.OrdinalIgnoreCase))
            // The order of the list is that of random identifiers: the youngest is the current one.
            : isWhole ? versions.MaxBy(v => (v.CreatedOn ?? DateTimeOffset.MinValue, v.UpdatedOn ?? DateTimeOffset.MinValue)) : null;
        return match is not null ? SecretLookup.Found(address, FactsOf(match))
            : isWhole ? SecretLookup.Absent(address, new SecretFault(SecretFaultKind.VersionMissing))
            : SecretLookup.NotChecked(address, NotCheckedCause.UnexpectedAnswer, "the list of versions did not end within the limit of pages");
    }

    private async Task TellDeletedFromMissingAsync(Dictionary<string, SecretAddress[]> names)
    {
        var absent = _absent.ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (absent.Count == 0)
        {
            return;
        }

        var deleted = new Dictionary<string, DateTimeOffset?>(StringComparer.OrdinalIgnoreCase);
        try
        {
            await ReadAsync(client.GetDeletedSecretsAsync(cancellationToken), "/deletedsecrets", item =>
            {
                Expect(item.Properties);
                if (absent.Contains(item.Name))
                {
                    deleted[item.Name] = item.DeletedOn;
                }

                return deleted.Count < absent.Count;
            }).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // That a secret is absent is known; only whether it can be recovered is not.
        }

        foreach (var name in absent)
        {
            Answer(names[name], a => SecretLookup.Absent(
                a, deleted.TryGetValue(name, out var on) ? new SecretFault(SecretFaultKind.Deleted, on) : new SecretFault(SecretFaultKind.Missing)));
        }
    }

    /// <summary>Reads a list page by page, at most as many as allowed, until <paramref name="take"/> has seen enough.</summary>
    /// <returns>Whether the list was read to its end.</returns>
    private async Task<bool> ReadAsync<T>(AsyncPageable<T> list, string path, Func<T, bool> take)
        where T : notnull
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var page in list.AsPages().ConfigureAwait(false))
        {
            foreach (var item in page.Values)
            {
                if (!take(item))
                {
                    return false;
                }
            }

            if (string.IsNullOrEmpty(page.ContinuationToken))
            {
                return true;
            }

            if (!IsOwnPage(page.ContinuationToken, path))
            {
                throw new UnexpectedAnswerException("the list leads elsewhere than to its own next page");
            }

            if (!seen.Add(page.ContinuationToken))
            {
                throw new UnexpectedAnswerException("the list runs in a circle");
            }

            if (seen.Count >= options.MaxPages)
            {
                break;
            }
        }

        return false;
    }

    // The client follows a link to any vault and to any call, even to that which gives the value out.
    private bool IsOwnPage(string link, string path) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri)
        && uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) == client.VaultUri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)
        && string.Equals(uri.AbsolutePath.TrimEnd('/'), path, StringComparison.OrdinalIgnoreCase);

    /// <summary>An item that a vault could have sent: of this vault and, where one was asked for, of that name.</summary>
    private void Expect(SecretProperties item, string? name = null)
    {
        if (string.IsNullOrEmpty(item.Name)
            || !string.Equals(item.VaultUri?.Host, client.VaultUri.Host, StringComparison.OrdinalIgnoreCase)
            || (name is not null && !string.Equals(item.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new UnexpectedAnswerException("the list holds an item that is not one of this vault");
        }
    }

    private async Task<VaultFailure> FailureOfAsync(Exception exception) =>
        exception is UnexpectedAnswerException ? VaultFailure.ForeignAnswer(exception.Message)
        : cancellationToken.IsCancellationRequested && Failures.IsTimeout(exception) ? VaultFailure.TimeIsUp(retries.IsThrottled)
        : VaultFailure.Of(exception, Failures.IsNameNotFound(exception) && await isNameConclusive().ConfigureAwait(false));

    private void Answer(SecretAddress[] addresses, Func<SecretAddress, SecretLookup> answer)
    {
        foreach (var address in addresses)
        {
            Answers.TryAdd(address, answer(address));
        }
    }

    private static SecretLookup NotChecked(SecretAddress address, VaultFailure failure) => failure.Cause is { } cause
        ? SecretLookup.NotChecked(address, cause, failure.Detail)
        : SecretLookup.Absent(address, new SecretFault(SecretFaultKind.StoreMissing));

    private static SecretFacts FactsOf(SecretProperties item) => new()
    {
        Version = string.IsNullOrEmpty(item.Version) ? null : item.Version,
        IsEnabled = item.Enabled ?? true,
        CreatedOn = item.CreatedOn,
        NotBefore = item.NotBefore,
        ExpiresOn = item.ExpiresOn,
    };

    /// <summary>An answer that no vault gives. The message is one of this class.</summary>
    private sealed class UnexpectedAnswerException(string message) : Exception(message);
}
