using System.Reflection;

[assembly: AssemblyFixture(typeof(Seaworthy.Packaging.PackedPackages))]

namespace Seaworthy.Packaging;

/// <summary>The packages as a user gets them, packed once into a temporary folder under a version nobody has cached.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("seaworthy-packages-").FullName;

    public string Version { get; } = $"0.1.0-test.{DateTime.UtcNow:yyyyMMddHHmmss}.{Environment.ProcessId}";

    internal static string Repository { get; } =
        typeof(PackedPackages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    public string Package(string id) => Path.Combine(Folder, $"{id}.{Version}.nupkg");

    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;

    /// <summary>A service folder with one settings file.</summary>
    public string Service(string name, string settings)
    {
        var folder = NewFolder(name);
        File.WriteAllText(Path.Combine(folder, "appsettings.json"), settings);
        return folder;
    }

    public async ValueTask InitializeAsync()
    {
        foreach (var project in (string[])["src/Seaworthy", "src/Seaworthy.Tool", "analyzers/Seaworthy.Analyzers.Package"])
        {
            await CommandRun.Succeed(Repository, "dotnet", "pack", project, "-c", "Release", "-o", Folder, $"-p:PackageVersion={Version}", "-v", "q");
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
