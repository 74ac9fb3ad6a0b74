using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Seaworthy.Analyzers.Contracts;
using Seaworthy.Text;

namespace Seaworthy.Analyzers.Hosting;

/// <summary>Runs the engine over the settings and deployment files that the build hands over, and reports what it finds in them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ConfigurationAnalyzer : DiagnosticAnalyzer
{
    private readonly DocumentCache _cache = new();
    private readonly ConditionalWeakTable<SourceText, Session> _sessions = new();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    internal DocumentCache Cache => _cache;

    /// <summary>Where results are kept; a test brings its own.</summary>
    internal ResultCache Results { get; init; } = ResultCache.OfThisProcess;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        var options = BuildOptions.Read(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        if (!options.IsEnabled || !HandedFiles.Any(context.Options, options.Folder))
        {
            return;
        }

        // Nothing is read before a file is asked for: the host may only want the diagnostics of C#.
        var session = new Lazy<Session?>(() => Find(options, HandedFiles.Of(context.Options, options.Folder, CancellationToken.None)));
        context.RegisterAdditionalFileAction(file =>
        {
            foreach (var diagnostic in session.Value?.In(file.AdditionalFile.Path, file.CancellationToken) ?? ImmutableArray<Diagnostic>.Empty)
            {
                file.ReportDiagnostic(diagnostic);
            }
        });

        // What the code needs is held against the settings once all code was seen.
        context.RegisterCompilationEndAction(end =>
        {
            if (session.Value is not { } all)
            {
                return;
            }

            var file = new SourceFile((end.Compilation.AssemblyName ?? "") + ".contract.json", ContractOf(end.Compilation));
            foreach (var diagnostic in all.Elsewhere(end.CancellationToken).AddRange(all.Against(file, end.CancellationToken)))
            {
                end.ReportDiagnostic(diagnostic);
            }
        });
    }

    // The generator has put it into the assembly; collecting it once more would cost the same again.
    private static string ContractOf(Compilation compilation)
    {
        foreach (var attribute in compilation.Assembly.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "AssemblyMetadataAttribute" && attribute.ConstructorArguments.Length == 2
                && attribute.ConstructorArguments[0].Value is ContractGenerator.MetadataKey && attribute.ConstructorArguments[1].Value is string contract)
            {
                return contract;
            }
        }

        return "";
    }

    // A keystroke in a C# file makes a new compilation of the same texts: their session is still good.
    private Session? Find(BuildOptions options, ImmutableArray<HandedFile> files)
    {
        if (files.Length == 0)
        {
            return null;
        }

        if (_sessions.TryGetValue(files[0].Text, out var known) && known.IsOf(options, files))
        {
            return known;
        }

        var session = new Session(options, files, _cache, Results);
        lock (_sessions)
        {
            _sessions.Remove(files[0].Text);
            _sessions.Add(files[0].Text, session);
        }

        return session;
    }
}
