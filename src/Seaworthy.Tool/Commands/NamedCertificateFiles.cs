using Seaworthy.Certificates;
using Seaworthy.Rules;

namespace Seaworthy.Tool.Commands;

/// <summary>The certificates and keys that the configuration of a folder names by a path inside it.</summary>
internal static class NamedCertificateFiles
{
    // Even a folder of many services names few; a hostile one must end.
    private const int MostFiles = 1000;

    /// <summary>The files named, as far as they exist; those that can't be read are added to <paramref name="unread"/>.</summary>
    public static IReadOnlyList<CertificateFile> Read(string root, ValidationRequest request, List<UnreadFile> unread, CancellationToken cancellationToken)
    {
        // Which environment names what only the layered configuration tells; most folders are spared that second look.
        if (!request.Files.Any(f => CertificateReferences.MayName(f.Text)))
        {
            return [];
        }

        var found = new List<CertificateFile>();
        foreach (var path in CertificateReferences.Paths(Validator.Load(request, cancellationToken)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (found.Count < MostFiles && File.Exists(Path.Combine(root, path)))
            {
                try
                {
                    found.Add(Open(Path.Combine(root, path), path));
                }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
                {
                    unread.Add(new UnreadFile(path, exception is UnauthorizedAccessException ? "access is denied" : "the system can't read it"));
                }
            }
        }

        return found;
    }

    private static CertificateFile Open(string path, string name)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

        // One byte more than is looked at shows that there is more.
        var content = new byte[Math.Min(RandomAccess.GetLength(handle), CertificateReader.MostBytes + 1)];
        var count = 0;
        for (int read; count < content.Length && (read = RandomAccess.Read(handle, content.AsSpan(count), count)) > 0;)
        {
            count += read;
        }

        Array.Resize(ref content, count);
        return new CertificateFile(name, content, OperatingSystem.IsWindows() ? null : (File.GetUnixFileMode(handle) & UnixFileMode.OtherRead) != 0);
    }
}
