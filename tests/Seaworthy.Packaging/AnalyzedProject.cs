using System.Text.RegularExpressions;

namespace Seaworthy.Packaging;

/// <summary>A clean folder with a project that references the packed analyzers, built by the SDK as a user builds it.</summary>
internal sealed partial class AnalyzedProject
{
    // What a load failure or an exception in an analyzer would be: they only warn, so an analyzer fails open.
    private const string LoadFailures = "-warnaserror:AD0001;CS8032;CS9057";

    private readonly PackedPackages _packages;

    private AnalyzedProject(PackedPackages packages, string folder) => (_packages, Folder) = (packages, folder);

    public string Folder { get; }

    public static AnalyzedProject Create(PackedPackages packages, string name, string properties = "", string items = "", string sdk = "Microsoft.NET.Sdk.Web")
    {
        var project = new AnalyzedProject(packages, packages.NewFolder(name));
        project.Isolate();
        project.Write(name + ".csproj", $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <ImplicitUsings>enable</ImplicitUsings>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Seaworthy.Analyzers" Version="{packages.Version}" PrivateAssets="all" />
                {items}
              </ItemGroup>
            </Project>
            """);
        project.Write("Program.cs", """Console.WriteLine("wallet");""");
        return project;
    }

    /// <summary>A project that a template of the SDK made, with the analyzers added as a user adds them.</summary>
    public static async Task<AnalyzedProject> FromTemplate(PackedPackages packages, string template)
    {
        var project = new AnalyzedProject(packages, packages.NewFolder("new-" + template));
        project.Isolate();
        await CommandRun.Succeed(project.Folder, "dotnet", "new", template, "-n", "Shop", "-o", ".", "--no-restore");
        var path = Directory.GetFiles(project.Folder, "*.csproj").Single();
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        project.Write("Shop.csproj", text.Replace("</Project>", $"""  <ItemGroup><PackageReference Include="Seaworthy.Analyzers" Version="{packages.Version}" PrivateAssets="all" /></ItemGroup></Project>""", StringComparison.Ordinal));
        return project;
    }

    public void Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>A file of the build's output.</summary>
    public string Output(string name) => Path.Combine(Folder, "bin", "Debug", "net10.0", name);

    public void Delete(string name) => File.Delete(Path.Combine(Folder, name));

    public Task<CommandRun> Build(params string[] options) => CommandRun.Start(Folder, "dotnet", ["build", "-nologo", LoadFailures, .. options]);

    /// <summary>The warnings and errors of a build, each once: <c>file(line,column): severity id</c>.</summary>
    public async Task<IReadOnlyList<string>> Diagnostics(params string[] options) =>
        // MSBuild does not compile again for a property alone.
        Lines(await Build(options.Length == 0 ? [] : ["--no-incremental", .. options]));

    public static IReadOnlyList<string> Lines(CommandRun run) =>
        [.. DiagnosticLine().Matches(run.Output).Select(m => $"{Path.GetFileName(m.Groups[1].Value)}{m.Groups[2].Value}: {m.Groups[3].Value} {m.Groups[4].Value}").Distinct().Order(StringComparer.Ordinal)];

    // Settings of enclosing folders stay out, and the packages go to a folder that is deleted with the rest.
    private void Isolate()
    {
        Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <NuGetAudit>false</NuGetAudit>
                <RestorePackagesPath>{_packages.Folder}/.packages</RestorePackagesPath>
                <RestoreAdditionalProjectSources>{_packages.Folder}</RestoreAdditionalProjectSources>
              </PropertyGroup>
            </Project>
            """);
        Write("Directory.Packages.props", "<Project />");
        Write(".editorconfig", "root = true");
    }

    [GeneratedRegex(@"^\s*(\S[^(\r\n]*?)(\(\d+,\d+\))?\s?: (warning|error) ([A-Z]+\d*):", RegexOptions.Multiline)]
    private static partial Regex DiagnosticLine();
}
