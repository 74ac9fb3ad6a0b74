using System.Net.Sockets;
using System.Text.Json;
using Azure.Identity;

namespace Seaworthy.AzureKeyVault;

/// <summary>Reads what an exception of the pipeline is about. Retries wrap them in one another.</summary>
internal static class Failures
{
    private const int MaxDepth = 32;

    public static bool IsNameNotFound(Exception exception) => Has<SocketException>(exception, e => e.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData);

    // Every other failure to resolve is one of the resolver here and says nothing about the name.
    public static bool IsResolver(Exception exception) =>
        Has<SocketException>(exception, e => e.SocketErrorCode is SocketError.TryAgain or SocketError.NoRecovery)
        || Has<HttpRequestException>(exception, e => e.HttpRequestError == HttpRequestError.NameResolutionError);

    public static bool IsTls(Exception exception) =>
        Has<HttpRequestException>(exception, e => e.HttpRequestError == HttpRequestError.SecureConnectionError)
        || Has<System.Security.Authentication.AuthenticationException>(exception, _ => true);

    public static bool IsOfWrongTenant(AuthenticationFailedException exception) =>
        exception.Message.Contains("is not configured to acquire tokens for tenant", StringComparison.Ordinal);

    public static bool IsCredential(Exception exception) => Has<AuthenticationFailedException>(exception, _ => true);

    public static bool IsTimeout(Exception exception) =>
        Has<OperationCanceledException>(exception, _ => true) || Has<TimeoutException>(exception, _ => true)
        || Has<SocketException>(exception, e => e.SocketErrorCode == SocketError.TimedOut);

    public static bool IsProxy(Exception exception) => Has<HttpRequestException>(exception, e => e.HttpRequestError == HttpRequestError.ProxyTunnelError);

    public static bool IsConnection(Exception exception) =>
        Has<HttpRequestException>(exception, _ => true) || Has<SocketException>(exception, _ => true) || Has<IOException>(exception, _ => true);

    public static bool IsNotHttp(Exception exception) => Has<HttpRequestException>(exception, e => e.HttpRequestError == HttpRequestError.InvalidResponse);

    public static bool IsNotJson(Exception exception) => Has<JsonException>(exception, _ => true);

    public static T? Find<T>(Exception exception)
        where T : Exception
    {
        T? found = null;
        Has<T>(exception, e => (found = e) is not null);
        return found;
    }

    private static bool Has<T>(Exception exception, Func<T, bool> test)
        where T : Exception => Has(exception, test, MaxDepth);

    private static bool Has<T>(Exception? exception, Func<T, bool> test, int depth)
        where T : Exception => exception switch
        {
            null => false,
            _ when depth == 0 => false,
            T found when test(found) => true,

            // The last attempt tells how things stand.
            AggregateException { InnerExceptions: [.., var last] } => Has(last, test, depth - 1),
            _ => Has(exception.InnerException, test, depth - 1),
        };
}
