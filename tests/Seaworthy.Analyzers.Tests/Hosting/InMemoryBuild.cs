using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Seaworthy.Analyzers.Hosting;

namespace Seaworthy.Analyzers.Tests.Hosting;

/// <summary>The compiler running our analyzer over additional files of a project in /project.</summary>
internal sealed class InMemoryBuild(DiagnosticAnalyzer analyzer, params (string Key, string Value)[] properties)
{
    private readonly List<AdditionalText> _files = [];

    public InMemoryBuild(params (string Key, string Value)[] properties)
        : this(new ConfigurationAnalyzer { Results = new ResultCache() }, properties)
    {
    }

    public string Code { get; set; } = "class C;";

    /// <summary>What the code is compiled against; the base library unless a test says otherwise.</summary>
    public IEnumerable<MetadataReference> References { get; init; } = [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)];

    public InMemoryBuild With(string path, string text)
    {
        _files.Add(new HandedText(Path.GetFullPath("/project/" + path), text));
        return this;
    }

    public InMemoryBuild With(AdditionalText file)
    {
        _files.Add(file);
        return this;
    }

    public async Task<ImmutableArray<Diagnostic>> Run(CancellationToken cancellationToken)
    {
        var compilation = CSharpCompilation.Create("Wallet", [CSharpSyntaxTree.ParseText(Code, path: "/project/Program.cs", cancellationToken: cancellationToken)], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var given = new BuildProperties([("build_property.MSBuildProjectDirectory", "/project"), ("build_property.SeaworthyToday", "2026-11-23"), .. properties]);
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([.. _files], given), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var diagnostics = await compilation.WithAnalyzers([analyzer], options).GetAnalyzerDiagnosticsAsync(cancellationToken);
        Assert.DoesNotContain(diagnostics, d => d.Id is "AD0001");
        return diagnostics;
    }
}
