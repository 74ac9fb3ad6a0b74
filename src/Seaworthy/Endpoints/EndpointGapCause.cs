namespace Seaworthy.Endpoints;

/// <summary>Why something about an endpoint could not be found out.</summary>
public enum EndpointGapCause
{
    /// <summary>The host name was not resolved.</summary>
    NameNotFound,

    /// <summary>No connection came about.</summary>
    Unreachable,

    /// <summary>There was no answer in time.</summary>
    TimedOut,

    /// <summary>The peer broke off without a word.</summary>
    Reset,

    /// <summary>The peer speaks no TLS.</summary>
    NoTls,

    /// <summary>The host leads to an address that is never contacted.</summary>
    NotAllowed,

    /// <summary>The peer speaks TLS and knows no server of this name.</summary>
    NameRefused,

    /// <summary>The TLS library of the machine that asked could not finish a handshake.</summary>
    HandshakeFailed,

    /// <summary>More endpoints are named than one run asks.</summary>
    OverLimit,
}
