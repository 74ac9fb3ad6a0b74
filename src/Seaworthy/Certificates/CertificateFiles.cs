namespace Seaworthy.Certificates;

/// <summary>The certificate files that were handed over, each read once a password.</summary>
internal sealed class CertificateFiles
{
    public static readonly CertificateFiles None = new(null);

    private readonly Dictionary<string, CertificateFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Path, string Password), CertificateContent> _read = [];

    public CertificateFiles(IReadOnlyList<CertificateFile>? files)
    {
        WereLookedFor = files is not null;
        foreach (var file in files ?? [])
        {
            _files[file.Path] = file;
        }
    }

    /// <summary>Whether somebody looked for the files, so that absence proves something.</summary>
    public bool WereLookedFor { get; }

    public bool Any => _files.Count > 0;

    /// <summary>The file at a relative path, or null.</summary>
    public CertificateFile? Find(string path) => _files.TryGetValue(path, out var file) ? file : null;

    /// <summary>What a file holds.</summary>
    public CertificateContent Read(CertificateFile file, string? password)
    {
        if (!_read.TryGetValue((file.Path, password ?? ""), out var content))
        {
            _read[(file.Path, password ?? "")] = content = CertificateReader.Read(file.Content, password);
        }

        return content;
    }
}
