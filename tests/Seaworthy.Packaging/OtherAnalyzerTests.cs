namespace Seaworthy.Packaging;

/// <summary>Another package whose analyzer brings YamlDotNet.dll in an old version: the SDK keeps one file of each name, so ours must not be one of them.</summary>
public sealed class OtherAnalyzerTests(PackedPackages packages)
{
    [Fact]
    public async Task Both_work_side_by_side_with_and_without_the_compiler_server()
    {
        var other = await PackOther("other");
        var project = AnalyzedProject.Create(packages, "beside", items: $"""<PackageReference Include="Other.Analyzers" Version="{other}" PrivateAssets="all" /><AdditionalFiles Include="other.yaml" />""");
        project.Write("other.yaml", "answer: 42\n");
        project.Write("appsettings.json", "{}");
        project.Write("docker-compose.yml", "services:\n  beside:\n    build: .\n    environment: [ A=1, A=2 ]\n");
        foreach (var shared in (string[])["true", "false"])
        {
            var run = await project.Build("--no-incremental", $"-p:UseSharedCompilation={shared}");
            Assert.Matches(@"warning OTHER1: 13\.[0-9.]+ read 42", run.Output);
            Assert.Contains("docker-compose.yml(4,25): warning SEA0003", AnalyzedProject.Lines(run));
        }
    }

    private async Task<string> PackOther(string name)
    {
        var folder = packages.NewFolder(name);
        await File.WriteAllTextAsync(Path.Combine(folder, "Directory.Build.props"), "<Project />", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "Directory.Packages.props"), "<Project />", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "Other.Analyzers.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
                <LangVersion>latest</LangVersion>
                <NuGetAudit>false</NuGetAudit>
                <NoWarn>$(NoWarn);NU5128;RS1041;RS2008</NoWarn>
                <IncludeBuildOutput>false</IncludeBuildOutput>
                <SuppressDependenciesWhenPacking>true</SuppressDependenciesWhenPacking>
                <CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies>
                <TargetsForTfmSpecificContentInPackage>$(TargetsForTfmSpecificContentInPackage);AddAnalyzer</TargetsForTfmSpecificContentInPackage>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.8.0" PrivateAssets="all" />
                <PackageReference Include="YamlDotNet" Version="13.7.1" />
              </ItemGroup>
              <Target Name="AddAnalyzer">
                <ItemGroup>
                  <TfmSpecificPackageFile Include="$(OutputPath)Other.Analyzers.dll;$(OutputPath)YamlDotNet.dll" PackagePath="analyzers/dotnet/cs" />
                </ItemGroup>
              </Target>
            </Project>
            """, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "OtherAnalyzer.cs"), """
            using System.Collections.Immutable;
            using System.IO;
            using Microsoft.CodeAnalysis;
            using Microsoft.CodeAnalysis.Diagnostics;
            using YamlDotNet.RepresentationModel;

            [DiagnosticAnalyzer(LanguageNames.CSharp)]
            public sealed class OtherAnalyzer : DiagnosticAnalyzer
            {
                private static readonly DiagnosticDescriptor Rule = new DiagnosticDescriptor("OTHER1", "Other", "{0} read {1}", "Other", DiagnosticSeverity.Warning, true);

                public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

                public override void Initialize(AnalysisContext context)
                {
                    context.EnableConcurrentExecution();
                    context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
                    context.RegisterAdditionalFileAction(file =>
                    {
                        if (file.AdditionalFile.Path.EndsWith("other.yaml"))
                        {
                            var yaml = new YamlStream();
                            yaml.Load(new StringReader(file.AdditionalFile.GetText()!.ToString()));
                            var answer = ((YamlMappingNode)yaml.Documents[0].RootNode).Children[new YamlScalarNode("answer")];
                            file.ReportDiagnostic(Diagnostic.Create(Rule, Location.None, typeof(YamlStream).Assembly.GetName().Version, answer));
                        }
                    });
                }
            }
            """, TestContext.Current.CancellationToken);
        var version = $"1.0.0-{name}.{packages.Version.Replace('.', '-')}";
        await CommandRun.Succeed(folder, "dotnet", "pack", "-c", "Release", "-o", packages.Folder, $"-p:PackageVersion={version}", "-v", "q");
        return version;
    }
}
