namespace Seaworthy.Rules.Secrets;

/// <summary>How a literal secret shows; exactly one rule speaks of each value.</summary>
internal enum LiteralSecretKind
{
    None,

    /// <summary>The format proves it: a token, key or wallet material.</summary>
    Credential,

    /// <summary>The password or key part of a connection string.</summary>
    ConnectionString,

    /// <summary>The password part of a URI.</summary>
    Uri,

    /// <summary>The key's name says it, and the value is a literal.</summary>
    Named,

    /// <summary>A published default that anyone can look up.</summary>
    WellKnown,
}
