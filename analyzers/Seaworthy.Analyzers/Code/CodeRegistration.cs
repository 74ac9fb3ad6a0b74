using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Seaworthy.Analyzers.Code;

/// <summary>What a code rule may ask to see of one compilation. A member's name is compared before any symbol, so that other code costs next to nothing.</summary>
internal sealed class CodeRegistration(CompilationStartAnalysisContext start, WellKnownTypes types, DiagnosticDescriptor descriptor)
{
    public Compilation Compilation => start.Compilation;

    public WellKnownTypes Types => types;

    public AnalyzerConfigOptionsProvider Options => start.Options.AnalyzerConfigOptionsProvider;

    /// <summary>Everything else Roslyn offers.</summary>
    public CompilationStartAnalysisContext Roslyn => start;

    /// <summary>Shows each call of a method of one of these names.</summary>
    public void Calls(string[] names, Action<CodeContext, IInvocationOperation> see) => Calls(name => Array.IndexOf(names, name) >= 0, see);

    /// <summary>Shows each call of a method whose name is asked for.</summary>
    public void Calls(Func<string, bool> isAskedFor, Action<CodeContext, IInvocationOperation> see) =>
        start.RegisterOperationAction(
            context =>
            {
                var call = (IInvocationOperation)context.Operation;
                if (isAskedFor(call.TargetMethod.Name))
                {
                    see(new CodeContext(context, types, descriptor), call);
                }
            },
            OperationKind.Invocation);

    /// <summary>Shows each assignment (plain, combined, in an initializer) to a property or field of one of these names.</summary>
    public void Assignments(string[] names, Action<CodeContext, CodeAssignment> see) => Assignments(name => Array.IndexOf(names, name) >= 0, see);

    /// <summary>Shows each assignment to a property or field whose name is asked for.</summary>
    public void Assignments(Func<string, bool> isAskedFor, Action<CodeContext, CodeAssignment> see) =>
        start.RegisterOperationAction(
            context =>
            {
                if (CodeAssignment.From(context.Operation) is { } assignment && isAskedFor(assignment.Member.Name))
                {
                    see(new CodeContext(context, types, descriptor), assignment);
                }
            },
            OperationKind.SimpleAssignment,
            OperationKind.CompoundAssignment,
            OperationKind.CoalesceAssignment,
            OperationKind.EventAssignment);

    /// <summary>Shows each read or write of a property or field of one of these names.</summary>
    public void Mentions(string[] names, Action<CodeContext, IMemberReferenceOperation> see) =>
        start.RegisterOperationAction(
            context =>
            {
                var mention = (IMemberReferenceOperation)context.Operation;
                if (Array.IndexOf(names, mention.Member.Name) >= 0)
                {
                    see(new CodeContext(context, types, descriptor), mention);
                }
            },
            OperationKind.PropertyReference,
            OperationKind.FieldReference);

    /// <summary>Shows each <c>new</c> of one of these types, subclasses included.</summary>
    public void Creations(INamedTypeSymbol[] created, Action<CodeContext, IObjectCreationOperation> see) =>
        start.RegisterOperationAction(
            context =>
            {
                var creation = (IObjectCreationOperation)context.Operation;
                if (created.Any(type => WellKnownTypes.Is(creation.Type, type)))
                {
                    see(new CodeContext(context, types, descriptor), creation);
                }
            },
            OperationKind.ObjectCreation);
}
