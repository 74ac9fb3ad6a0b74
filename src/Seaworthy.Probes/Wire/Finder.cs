using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Seaworthy.Probes.Wire;

/// <summary>Finds the address of an endpoint: the first of its addresses that accepts a connection. All later connections go there.</summary>
internal static class Finder
{
    private const int MaxAddresses = 4;
    private const int MaxHostLength = 253;

    /// <summary>Finds an endpoint.</summary>
    /// <returns>The target, or why there is none.</returns>
    public static async Task<(Target? Target, UncheckedEndpoint? Failure)> FindAsync(
        ProbeEndpoint endpoint, string host, ProbeOptions options, CancellationToken cancellationToken)
    {
        var isAddress = IPAddress.TryParse(host, out var literal);
        IPAddress[] addresses;
        try
        {
            // Waited for from outside: a name server that hangs does not heed the token everywhere.
            addresses = isAddress ? [literal!] : await options.Resolve(host, cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return (null, new UncheckedEndpoint(endpoint, ProbeFailure.TimedOut, "the name server gave no answer in time"));
        }
        catch (Exception e) when (e is SocketException or ArgumentException)
        {
            addresses = [];
        }

        if (addresses.Length == 0)
        {
            return (null, new UncheckedEndpoint(endpoint, ProbeFailure.NameNotFound, "the host name was not found"));
        }

        var usable = addresses.Distinct().Where(a => AddressClasses.Of(a) != AddressClass.Special).Take(MaxAddresses).ToList();
        return usable.Count == 0
            ? (null, new UncheckedEndpoint(endpoint, ProbeFailure.NotAllowed, "its address is of a kind that is never contacted")
            {
                AddressClass = AddressClass.Special,
            })
            : await ConnectAsync(endpoint, isAddress ? null : host, usable, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<(Target?, UncheckedEndpoint?)> ConnectAsync(
        ProbeEndpoint endpoint, string? serverName, List<IPAddress> addresses, CancellationToken cancellationToken)
    {
        if (addresses.Count == 1)
        {
            // Nothing to choose: the questions find out whether it answers.
            return (new Target(endpoint, serverName, addresses[0]), null);
        }

        var failure = ProbeFailure.Unreachable;
        foreach (var address in addresses)
        {
            var target = new Target(endpoint, serverName, address);
            using var turn = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            turn.CancelAfter(TimeSpan.FromSeconds(1));
            try
            {
                await (await target.ConnectAsync(turn.Token).ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
                return (target, null);
            }
            catch (Exception e) when (e is SocketException or OperationCanceledException)
            {
                failure = ConnectionFailure.Of(e);
            }
        }

        return (null, new UncheckedEndpoint(endpoint, failure, FailureText.Of(failure)) { AddressClass = AddressClasses.Of(addresses[0]) });
    }

    /// <summary>The host as it goes on the wire: letters, digits, dots, hyphens; null when it is no host.</summary>
    internal static string? NormalizedHost(string? host)
    {
        if (string.IsNullOrEmpty(host) || host.Length > MaxHostLength)
        {
            return null;
        }

        if (IPAddress.TryParse(host, out var address))
        {
            return address.ToString();
        }

        try
        {
            host = new IdnMapping().GetAscii(host.TrimEnd('.')).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }

        return host.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_') ? host : null;
    }
}
