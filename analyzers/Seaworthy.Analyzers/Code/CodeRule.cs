using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Seaworthy.Analyzers.Code;

/// <summary>A check of C# code. It says once per compilation what it wants to see, then is shown just that; it keeps no state.</summary>
/// <param name="descriptor">What the rule is, from <see cref="CodeDescriptor.Create"/>.</param>
internal abstract class CodeRule(DiagnosticDescriptor descriptor) : DiagnosticAnalyzer
{
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(descriptor);

    /// <summary>Whether the rule has something to say about test projects, whose code is never deployed.</summary>
    protected virtual bool LooksAtTestProjects => false;

    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var types = WellKnownTypes.Of(start.Compilation);
            if ((LooksAtTestProjects || !types.IsTestProject) && CodePolicy.IsOn(descriptor, start.Options, start.CancellationToken))
            {
                Register(new CodeRegistration(start, types, descriptor));
            }
        });
    }

    /// <summary>Says what the rule wants to see; nothing when the types it is about are absent.</summary>
    protected abstract void Register(CodeRegistration on);
}
