using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

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
        context.RegisterCompilationEndAction(end =>
        {
            foreach (var diagnostic in session.Value?.Elsewhere(end.CancellationToken) ?? ImmutableArray<Diagnostic>.Empty)
            {
                end.ReportDiagnostic(diagnostic);
            }
        });
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

        var session = new Session(options, files, _cache);
        lock (_sessions)
        {
            _sessions.Remove(files[0].Text);
            _sessions.Add(files[0].Text, session);
        }

        return session;
    }
}
