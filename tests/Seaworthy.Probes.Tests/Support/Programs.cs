namespace Seaworthy.Probes.Tests.Support;

/// <summary>Programs of the machine that tests compare with.</summary>
internal static class Programs
{
    public static bool Has(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .Any(f => File.Exists(Path.Combine(f, name)) || File.Exists(Path.Combine(f, name + ".exe")));
}
