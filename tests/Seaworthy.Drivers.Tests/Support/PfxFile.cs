using System.Security.Cryptography.X509Certificates;

namespace Seaworthy.Drivers.Tests.Support;

/// <summary>A certificate with its key in a file for as long as it takes to load it.</summary>
internal sealed class PfxFile : IDisposable
{
    public const string Password = "made-up-4712";

    public PfxFile(X509Certificate2 certificate)
    {
        Path = System.IO.Path.Combine(AppContext.BaseDirectory, $"{Guid.NewGuid():N}.pfx");
        File.WriteAllBytes(Path, certificate.Export(X509ContentType.Pfx, Password));
    }

    public string Path { get; }

    public (string Key, string? Value)[] Settings(string section) => [($"{section}:Path", Path), ($"{section}:Password", Password)];

    public void Dispose() => File.Delete(Path);
}
