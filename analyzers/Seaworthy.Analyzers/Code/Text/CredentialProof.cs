namespace Seaworthy.Analyzers.Code.Text;

/// <summary>How sure the form of a literal makes that it is a credential.</summary>
internal enum CredentialProof
{
    /// <summary>Prefix and length fit a provider's format.</summary>
    Form,

    /// <summary>It is the password part of something parsed.</summary>
    Structure,

    /// <summary>The provider's own checksum is right.</summary>
    Checksum,
}
