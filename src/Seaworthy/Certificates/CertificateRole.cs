namespace Seaworthy.Certificates;

/// <summary>What a named file is for; it decides what is asked of it.</summary>
internal enum CertificateRole
{
    /// <summary>What a server presents: it needs a name, a key and its chain.</summary>
    Server,

    /// <summary>What a client presents: it needs a key.</summary>
    Client,

    /// <summary>Authorities to trust.</summary>
    Authority,

    /// <summary>The certificate of the other side, trusted by itself.</summary>
    Peer,

    /// <summary>A private key in a file of its own.</summary>
    Key,

    /// <summary>A certificate whose use the name does not tell.</summary>
    Other,
}
