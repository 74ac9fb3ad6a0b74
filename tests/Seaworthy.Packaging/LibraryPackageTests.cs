using System.IO.Compression;
using System.Xml.Linq;

namespace Seaworthy.Packaging;

/// <summary>The library as its users get it.</summary>
public sealed class LibraryPackageTests(PackedPackages packages)
{
    [Fact]
    public async Task The_package_holds_both_targets_with_documentation_a_licence_and_a_readme()
    {
        await using var package = await ZipFile.OpenReadAsync(packages.Package("Seaworthy"), TestContext.Current.CancellationToken);
        var names = package.Entries.Select(e => e.FullName).ToList();
        Assert.Equal(
            ["lib/net10.0/Seaworthy.dll", "lib/net10.0/Seaworthy.xml", "lib/netstandard2.0/Seaworthy.dll", "lib/netstandard2.0/Seaworthy.xml"],
            names.Where(n => n.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        var metadata = await Metadata(package);
        Assert.Equal(("expression", "MIT"), (Element(metadata, "license").Attribute("type")!.Value, Element(metadata, "license").Value));
        Assert.Contains(Element(metadata, "readme").Value, names);
        Assert.NotEmpty(Element(metadata, "description").Value);
    }

    [Fact]
    public async Task The_package_depends_on_YamlDotNet_and_where_spans_are_missing_on_System_Memory()
    {
        await using var package = await ZipFile.OpenReadAsync(packages.Package("Seaworthy"), TestContext.Current.CancellationToken);
        var dependencies = (await Metadata(package)).Descendants()
            .Where(e => e.Name.LocalName == "dependency")
            .Select(e => $"{e.Parent!.Attribute("targetFramework")!.Value}: {e.Attribute("id")!.Value}");
        Assert.Equal([".NETStandard2.0: System.Memory", ".NETStandard2.0: YamlDotNet", "net10.0: YamlDotNet"], dependencies.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_program_that_references_the_package_validates_settings_in_memory()
    {
        var folder = packages.NewFolder("consumer");
        // Empty files keep settings of enclosing folders out.
        await Write(folder, "Directory.Build.props", "<Project />");
        await Write(folder, "Directory.Packages.props", "<Project />");
        await Write(folder, "Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
                <RestoreAdditionalProjectSources>{packages.Folder}</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Seaworthy" Version="{packages.Version}" />
              </ItemGroup>
            </Project>
            """);
        await Write(folder, "Program.cs", """"
            using Seaworthy;
            using Seaworthy.Text;

            var settings = new SourceFile("appsettings.json", """{ "Logging": { "LogLevel": "Debug", } "Port": }""");
            var result = Validator.Validate(new ValidationRequest { Files = [settings], Today = new DateTime(2026, 11, 23) });
            foreach (var finding in result.Findings)
            {
                Console.WriteLine($"{finding.RuleId} {finding.Location.Path}");
            }
            """");
        var output = await CommandRun.Succeed(folder, "dotnet", "run", "--project", folder);
        Assert.Contains("SEA0001 appsettings.json", output, StringComparison.Ordinal);
    }

    private static Task Write(string folder, string name, string text) => File.WriteAllTextAsync(Path.Combine(folder, name), text, TestContext.Current.CancellationToken);

    private static async Task<XElement> Metadata(ZipArchive package)
    {
        await using var stream = await package.GetEntry("Seaworthy.nuspec")!.OpenAsync(TestContext.Current.CancellationToken);
        return (await XDocument.LoadAsync(stream, LoadOptions.None, TestContext.Current.CancellationToken)).Root!.Elements().Single(e => e.Name.LocalName == "metadata");
    }

    private static XElement Element(XElement metadata, string name) => metadata.Elements().Single(e => e.Name.LocalName == name);
}
