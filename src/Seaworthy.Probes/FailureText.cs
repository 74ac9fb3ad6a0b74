namespace Seaworthy.Probes;

/// <summary>Says in words why an endpoint could not be checked.</summary>
internal static class FailureText
{
    public static string Of(ProbeFailure failure) => failure switch
    {
        ProbeFailure.NameNotFound => "the host name was not found",
        ProbeFailure.Unreachable => "no connection came about",
        ProbeFailure.TimedOut => "there was no answer in time",
        ProbeFailure.Reset => "the peer broke the connection off without an answer",
        ProbeFailure.PlainText => "the peer speaks another protocol than the one that was expected",
        ProbeFailure.NotAllowed => "the host may not be contacted",
        ProbeFailure.NameRefused => "the peer speaks TLS and knows no server of this name",
        ProbeFailure.HandshakeFailed => "no handshake came about with the TLS library of this machine",
        _ => "too many endpoints were named for one run",
    };
}
