namespace Seaworthy.Endpoints;

/// <summary>In what an endpoint deviates.</summary>
public enum EndpointDeviationKind
{
    /// <summary>It accepts a version of TLS that the guideline does not allow.</summary>
    Version,

    /// <summary>It accepts a suite that the guideline does not allow.</summary>
    Suite,

    /// <summary>A certificate has expired or is not valid yet.</summary>
    CertificateOutOfDate,

    /// <summary>A certificate ends within the window.</summary>
    CertificateExpiresSoon,

    /// <summary>The certificate does not name the host.</summary>
    NameNotCovered,

    /// <summary>The chain is incomplete, or leads to nobody who is trusted.</summary>
    Untrusted,

    /// <summary>A signature, usage or constraint in the chain is wrong.</summary>
    ChainInvalid,

    /// <summary>It sends no Strict-Transport-Security, or one that holds for less than the guideline wants.</summary>
    StrictTransportSecurity,

    /// <summary>Its host answers in clear text instead of leading to HTTPS.</summary>
    NoRedirect,
}
