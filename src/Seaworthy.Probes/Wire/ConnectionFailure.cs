using System.Net.Sockets;

namespace Seaworthy.Probes.Wire;

/// <summary>Tells what an exception on a connection means.</summary>
internal static class ConnectionFailure
{
    public static ProbeFailure Of(Exception exception) => exception switch
    {
        OperationCanceledException => ProbeFailure.TimedOut,
        SocketException s => Of(s.SocketErrorCode),
        _ when exception.InnerException is SocketException s => Of(s.SocketErrorCode),
        _ => ProbeFailure.Reset,
    };

    private static ProbeFailure Of(SocketError error) => error switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery => ProbeFailure.NameNotFound,
        SocketError.TimedOut => ProbeFailure.TimedOut,
        SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown => ProbeFailure.Reset,
        _ => ProbeFailure.Unreachable,
    };
}
