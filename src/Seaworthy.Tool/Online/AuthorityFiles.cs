using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Seaworthy.Policies;

namespace Seaworthy.Tool.Online;

/// <summary>The roots of an organisation's own that the policy names.</summary>
internal static class AuthorityFiles
{
    private const long MostBytes = 1 << 20;

    /// <summary>The certificates of all files; null when the policy names none.</summary>
    public static X509Certificate2Collection? Read(string root, Policy policy)
    {
        if (policy is not { File: { } file, Endpoints.Authorities: { Count: > 0 } paths })
        {
            return null;
        }

        var found = new X509Certificate2Collection();
        foreach (var (path, _) in paths)
        {
            var before = found.Count;
            try
            {
                var full = Path.Combine(root, file.Folder, path);
                if (new FileInfo(full).Length <= MostBytes)
                {
                    found.ImportFromPem(File.ReadAllText(full));
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException or CryptographicException)
            {
                // Said below: nothing came of it.
            }

            if (found.Count == before)
            {
                throw new InputException($"{file.Path}: 'online: endpoints: authorities' names '{path}', which is no readable file of certificates in PEM. Paths count from the policy's folder");
            }
        }

        return found;
    }
}
