using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Seaworthy.Analyzers.Code;

/// <summary>One place in the code that a rule asked to see.</summary>
internal readonly struct CodeContext(OperationAnalysisContext context, WellKnownTypes types, DiagnosticDescriptor descriptor)
{
    public WellKnownTypes Types => types;

    public CancellationToken CancellationToken => context.CancellationToken;

    public IOperation Operation => context.Operation;

    public ISymbol ContainingSymbol => context.ContainingSymbol;

    public Compilation Compilation => context.Compilation;

    /// <summary>Whether this place runs in development only.</summary>
    public bool IsForDevelopment(IOperation operation) =>
        DevelopmentGuard.Covers(operation)
        || context.ContainingSymbol.Name.IndexOf("Development", StringComparison.Ordinal) >= 0 // ConfigureDevelopment, SetDevelopmentOptions
        || context.ContainingSymbol.ContainingType?.Name.EndsWith("Development", StringComparison.Ordinal) == true // StartupDevelopment
        || DebugBuild.Holds(operation.Syntax);

    /// <summary>Reports at a place; the arguments fill the message.</summary>
    public void Report(SyntaxNode at, params object[] arguments) => Report(at.GetLocation(), arguments);

    /// <summary>Reports at a place, as far as the policy lets it.</summary>
    public void Report(Location at, params object[] arguments)
    {
        if (CodePolicy.Apply(descriptor, at, arguments, context.Options, context.CancellationToken) is { } diagnostic)
        {
            context.ReportDiagnostic(diagnostic);
        }
    }
}
