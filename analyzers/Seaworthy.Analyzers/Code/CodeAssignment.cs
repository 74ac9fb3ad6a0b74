using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Seaworthy.Analyzers.Code;

/// <summary>A value that is given to a property, field or event.</summary>
/// <param name="Operation">The whole assignment.</param>
/// <param name="Member">What it is given to.</param>
/// <param name="Instance">Whose member it is; null for a static member.</param>
/// <param name="Value">What it is given.</param>
internal sealed record CodeAssignment(IOperation Operation, ISymbol Member, IOperation? Instance, IOperation Value)
{
    /// <summary>The type that declares the member.</summary>
    public INamedTypeSymbol Owner => Member.ContainingType;

    /// <summary>The assignment an operation is, or null when it gives nothing to a member.</summary>
    public static CodeAssignment? From(IOperation operation)
    {
        var (target, value) = operation switch
        {
            IEventAssignmentOperation { Adds: true } handler => (handler.EventReference, handler.HandlerValue),
            IAssignmentOperation assignment => (assignment.Target, assignment.Value),
            _ => (null, null),
        };
        return target is IMemberReferenceOperation reference && value is not null ? new(operation, reference.Member, reference.Instance, value) : null;
    }

    /// <summary>Whether the value is this constant.</summary>
    public bool IsConstant(bool value) => Value.IsConstant(value);
}
