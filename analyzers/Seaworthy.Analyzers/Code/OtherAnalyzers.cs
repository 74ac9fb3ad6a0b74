using Microsoft.CodeAnalysis;

namespace Seaworthy.Analyzers.Code;

/// <summary>Tells whether a rule of the .NET SDK that is off by default has been switched on, so that nothing is said twice.</summary>
internal static class OtherAnalyzers
{
    public static bool IsOn(Compilation compilation, SyntaxTree tree, string id, CancellationToken cancellation) =>
        (compilation.Options.SpecificDiagnosticOptions.TryGetValue(id, out var severity) && Says(severity))
        || (compilation.Options.SyntaxTreeOptionsProvider is { } provider
            && ((provider.TryGetDiagnosticValue(tree, id, cancellation, out severity) && Says(severity)) || (provider.TryGetGlobalDiagnosticValue(id, cancellation, out severity) && Says(severity))));

    private static bool Says(ReportDiagnostic severity) => severity is ReportDiagnostic.Error or ReportDiagnostic.Warn or ReportDiagnostic.Info;
}
