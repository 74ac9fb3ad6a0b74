namespace Seaworthy.Packaging;

/// <summary>The tool as its users get it: installed from the package, and as a native program.</summary>
public sealed class ToolPackageTests(PackedPackages packages)
{
    private const string Clean = """{ "Logging": { "LogLevel": { "Default": "Information" } } }""";
    private const string Broken = """{ "Logging": { "LogLevel": } """;

    [Fact]
    public async Task The_installed_tool_ends_with_1_for_a_broken_file_and_0_for_a_clean_one()
    {
        var tools = packages.NewFolder("tools");
        await CommandRun.Succeed(packages.Folder, "dotnet", "tool", "install", "Seaworthy.Tool", "--tool-path", tools, "--version", packages.Version, "--add-source", packages.Folder);
        await JudgesBoth(Path.Combine(tools, OperatingSystem.IsWindows() ? "seaworthy.exe" : "seaworthy"), "installed");
    }

    [Fact]
    public async Task The_native_program_is_published_without_a_warning_and_judges_as_the_tool_does()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && (IsOnPath("gcc") || IsOnPath("clang")), "a native build needs Linux with gcc or clang");
        var native = packages.NewFolder("native");
        var linker = IsOnPath("clang") ? "clang" : "gcc";
        // Artifacts of its own: nothing of another build is mixed in or overwritten.
        var output = await CommandRun.Succeed(
            PackedPackages.Repository, "dotnet", "publish", "src/Seaworthy.Tool", "-c", "Release", "-r", "linux-x64", "-p:PublishAot=true", $"-p:CppCompilerAndLinker={linker}",
            "--artifacts-path", packages.NewFolder("artifacts"), "-o", native);
        Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);
        await JudgesBoth(Directory.GetFiles(native).Single(f => Path.GetExtension(f).Length == 0 || Path.GetFileName(f) == "Seaworthy.Tool"), "native");
    }

    [Fact]
    public async Task Released_packages_install_the_native_program_where_there_is_one()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && (IsOnPath("gcc") || IsOnPath("clang")), "a native build needs Linux with gcc or clang");
        var (release, tools, version) = (packages.NewFolder("release"), packages.NewFolder("release-tools"), packages.Version + ".native");
        await CommandRun.Succeed(PackedPackages.Repository, Path.Combine(PackedPackages.Repository, "scripts", "pack.sh"), version, release);
        Assert.All(["Seaworthy", "Seaworthy.AzureKeyVault", "Seaworthy.Probes"], id => Assert.True(File.Exists(Path.Combine(release, $"{id}.{version}.nupkg")), id));
        await CommandRun.Succeed(packages.Folder, "dotnet", "tool", "install", "Seaworthy.Tool", "--tool-path", tools, "--version", version, "--add-source", release);
        var program = Path.Combine(tools, "seaworthy");
        var magic = new byte[4];
        await using (var file = File.OpenRead(program))
        {
            await file.ReadExactlyAsync(magic, TestContext.Current.CancellationToken);
        }

        Assert.Equal("\u007fELF"u8.ToArray(), magic);
        Assert.DoesNotContain(Directory.EnumerateFiles(tools, "*.dll", SearchOption.AllDirectories), f => f.EndsWith("Seaworthy.dll", StringComparison.Ordinal));
        await JudgesBoth(program, "released");
    }

    private async Task JudgesBoth(string program, string name)
    {
        var broken = await CommandRun.Start(packages.Folder, program, "validate", packages.Service(name + "-broken", Broken));
        Assert.True(broken.ExitCode == 1, broken.Output);
        Assert.Contains("SEA0001", broken.Output, StringComparison.Ordinal);
        var clean = await CommandRun.Start(packages.Folder, program, "validate", packages.Service(name + "-clean", Clean));
        Assert.True(clean.ExitCode == 0, clean.Output);
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
