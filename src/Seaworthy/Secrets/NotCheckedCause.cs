namespace Seaworthy.Secrets;

/// <summary>Why a secret could not be checked. None of these says anything about the secret.</summary>
public enum NotCheckedCause
{
    /// <summary>The name of the store could not be resolved here.</summary>
    NameNotFound,

    /// <summary>No connection came about, or it broke off.</summary>
    ConnectionFailed,

    /// <summary>No trusted TLS connection came about.</summary>
    TlsFailed,

    /// <summary>The time limit passed.</summary>
    TimedOut,

    /// <summary>No credential gave a token, or the store refused it.</summary>
    NoCredential,

    /// <summary>The credential belongs to another tenant than the store.</summary>
    WrongTenant,

    /// <summary>The credential may not list secrets.</summary>
    NoPermission,

    /// <summary>The store's firewall keeps this address out.</summary>
    Firewall,

    /// <summary>The store answers on its private network only.</summary>
    PublicAccessDisabled,

    /// <summary>The store is asked too often.</summary>
    Throttled,

    /// <summary>The store reports a failure of its own.</summary>
    ServiceError,

    /// <summary>Something else answered in place of the store, for example a proxy.</summary>
    NotAVault,

    /// <summary>The store answered in a way that says nothing about the secret.</summary>
    UnexpectedAnswer,

    /// <summary>No store at hand answers for this address.</summary>
    NoStore,
}
