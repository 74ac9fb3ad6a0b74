namespace Seaworthy.Tool.Tests.Support;

/// <summary>A folder that is there for one test.</summary>
public sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("seaworthy-").FullName;

    public TestFolder With(string name, string text)
    {
        var path = At(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The end of every search for a policy above.</summary>
    public TestFolder AsRepository()
    {
        Directory.CreateDirectory(At(".git"));
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
