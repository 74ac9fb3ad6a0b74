namespace Seaworthy.Certificates;

/// <summary>A file that configuration names as a certificate or its key, read by whoever may read files.</summary>
/// <param name="Path">Path relative to the validated folder, with forward slashes.</param>
/// <param name="Content">Its bytes. More than 1 MB is not looked at, so no more need be handed over than shows that.</param>
/// <param name="IsReadableByAll">Whether every user of the machine may read it; null where the file system does not tell.</param>
public sealed record CertificateFile(string Path, byte[] Content, bool? IsReadableByAll = null)
{
    /// <summary>The path alone: the content may be a private key.</summary>
    public override string ToString() => Path;
}
