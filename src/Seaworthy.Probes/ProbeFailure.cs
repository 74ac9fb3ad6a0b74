namespace Seaworthy.Probes;

/// <summary>Why an endpoint, or one part of it, could not be checked. None of these says anything good or bad about it.</summary>
public enum ProbeFailure
{
    /// <summary>The host name could not be resolved here.</summary>
    NameNotFound,

    /// <summary>No connection came about: refused, or no way there.</summary>
    Unreachable,

    /// <summary>The time limit passed.</summary>
    TimedOut,

    /// <summary>The peer broke the connection off without a word.</summary>
    Reset,

    /// <summary>The peer speaks something that is no TLS, or on a clear-text endpoint no HTTP/1.</summary>
    PlainText,

    /// <summary>The caller's policy keeps the host out, or its address is one that is never contacted.</summary>
    NotAllowed,

    /// <summary>The peer speaks TLS and knows no server of this name.</summary>
    NameRefused,

    /// <summary>This machine's TLS library could not finish a handshake with the peer.</summary>
    HandshakeFailed,

    /// <summary>More endpoints were named than a run may ask.</summary>
    OverLimit,
}
