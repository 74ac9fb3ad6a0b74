namespace Seaworthy.Probes.Ratings;

/// <summary>In what an endpoint deviates from a guideline.</summary>
public enum DeviationKind
{
    /// <summary>It accepts a version that the guideline does not allow.</summary>
    VersionNotAllowed,

    /// <summary>It refuses TLS 1.3, or every version that a client could use.</summary>
    VersionMissing,

    /// <summary>It accepts a suite that the guideline does not allow.</summary>
    SuiteNotAllowed,

    /// <summary>Its certificate, or one of the issuers', has expired.</summary>
    CertificateExpired,

    /// <summary>Its certificate is not valid yet.</summary>
    CertificateNotYetValid,

    /// <summary>Its certificate, or one of the issuers', ends within the window.</summary>
    CertificateExpiresSoon,

    /// <summary>Its certificate does not name the host.</summary>
    NameNotCovered,

    /// <summary>Its certificate is its own issuer, and not trusted.</summary>
    SelfSigned,

    /// <summary>The chain leads to nobody who is trusted here, or a certificate in between was not sent.</summary>
    UnknownIssuer,

    /// <summary>The chain is not valid for another reason: a signature, a usage, a constraint.</summary>
    ChainInvalid,

    /// <summary>It answers over HTTPS without Strict-Transport-Security.</summary>
    StrictTransportSecurityMissing,

    /// <summary>Its Strict-Transport-Security lasts shorter than the guideline demands.</summary>
    StrictTransportSecurityShort,

    /// <summary>It answers in clear text and does not redirect to HTTPS on the same host.</summary>
    RedirectMissing,
}
