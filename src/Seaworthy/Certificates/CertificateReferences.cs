using Seaworthy.Environments;

namespace Seaworthy.Certificates;

/// <summary>The certificate and key files that configuration names: so that whoever may read files can hand them over, and rules can judge them.</summary>
internal static class CertificateReferences
{
    private static readonly string[] Extensions = [".pem", ".crt", ".cer", ".cert", ".der", ".pfx", ".p12", ".key"];

    /// <summary>Paths inside the validated folder that a workspace's configuration names, each once.</summary>
    public static IReadOnlyCollection<string> Paths(Workspace workspace)
    {
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        var loaded = new HashSet<ConfigurationSource>();
        foreach (var environment in workspace.Services.SelectMany(s => s.Environments))
        {
            loaded.UnionWith(environment.Layers);
            Add(Of(environment));
            environment.Release();
        }

        foreach (var source in workspace.Sources)
        {
            if (!loaded.Contains(source))
            {
                Add(Of(source));
            }
        }

        return paths;

        void Add(IEnumerable<CertificateReference> references)
        {
            foreach (var reference in references)
            {
                if (reference.Path is { Length: > 0 } path)
                {
                    paths.Add(path);
                }
            }
        }
    }

    /// <summary>What one environment of a service names; paths count from the service's folder, its content root.</summary>
    public static IEnumerable<CertificateReference> Of(EnvironmentModel environment) => Of(environment.Effective, environment.Service.Folder);

    /// <summary>What Kestrel loads in one environment of a service.</summary>
    public static IEnumerable<CertificateReference> OfKestrel(EnvironmentModel environment) => KestrelCertificates.Of(environment.Effective, environment.Service.Folder);

    /// <summary>What a source that no environment loads names; paths count from its own folder.</summary>
    public static IEnumerable<CertificateReference> Of(ConfigurationSource source) =>
        source.Entries.Exists(static e => e.Value is { } text && (IsFileName(text) || Mentions(text)))
            ? Of(EffectiveConfiguration.Layer([source]), source.File.Folder)
            : [];

    /// <summary>Whether a file may name a certificate inside the folder: few do, and the others need no second look.</summary>
    public static bool MayName(string file) => Mentions(file) || (Has(file, "Kestrel") && Has(file, "Certificate") && Has(file, "Path"));

    /// <summary>Whether a text names a certificate by a relative path.</summary>
    public static bool Mentions(string text)
    {
        foreach (var extension in Extensions)
        {
            for (var at = text.IndexOf(extension, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(extension, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (EndsWord(text, at + extension.Length) && IsRelative(text, at))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a text is the name of a certificate file.</summary>
    public static bool IsFileName(string text) =>
        text.Length is > 4 and < 1024 && Array.Exists(Extensions, e => text.EndsWith(e, StringComparison.OrdinalIgnoreCase)) && text.IndexOf('\n') < 0 && !text.Contains("://", StringComparison.Ordinal);

    private static IEnumerable<CertificateReference> Of(EffectiveConfiguration effective, string folder) =>
        KestrelCertificates.Of(effective, folder).Concat(NamedCertificates.Of(effective, folder));

    // A file that Kestrel loads may be called anything.
    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static bool EndsWord(string text, int end) => end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] is '.' or '_' or '-');

    // From the extension back to where the path starts.
    private static bool IsRelative(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < 1024 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('"' or '\'' or '=' or ':' or ';' or ','))
        {
            start--;
        }

        return start < at && text[start] is not ('/' or '\\' or '~' or '$' or '%' or '*');
    }
}
