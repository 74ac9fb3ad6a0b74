using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Seaworthy.Analyzers.Code.Text;

namespace Seaworthy.Analyzers.Code.Rules;

/// <summary>A constant address that a client calls in clear text across a public network.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ClearTextEndpointInCode() : CodeRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = CodeDescriptor.Create(
        "SEA3201", "Clear-text endpoint",
        "'{0}' is called in clear text ({1}), so whoever sits between reads and changes requests, tokens included; write '{2}://'",
        RuleFamily.Transport, DiagnosticSeverity.Warning,
        "Whoever sits between reads and changes requests, tokens included.");

    protected override void Register(CodeRegistration on)
    {
        on.Assignments(EndpointSinks.Properties, (context, assignment) =>
        {
            if (assignment.Member is IPropertySymbol property && EndpointSinks.IsAddress(property))
            {
                See(context, assignment.Value);
            }
        });
        on.Roslyn.RegisterOperationAction(
            context =>
            {
                var call = (IInvocationOperation)context.Operation;
                if (EndpointSinks.AddressParameter(call.TargetMethod) is { } parameter)
                {
                    See(new CodeContext(context, on.Types, Descriptor), Argument(call.Arguments, parameter));
                }
            },
            OperationKind.Invocation);
        on.Roslyn.RegisterOperationAction(
            context =>
            {
                var creation = (IObjectCreationOperation)context.Operation;
                if (creation.Constructor is { } constructor && EndpointSinks.AddressParameter(constructor) is { } parameter)
                {
                    See(new CodeContext(context, on.Types, Descriptor), Argument(creation.Arguments, parameter));
                }
            },
            OperationKind.ObjectCreation);
    }

    private static void See(CodeContext context, IOperation? address)
    {
        if (ClearTextAddress.Of(address) is { } found && !context.IsForDevelopment(context.Operation))
        {
            context.Report(found.Place, found.Host, found.Scheme, found.SafeScheme);
        }
    }

    private static IOperation? Argument(ImmutableArray<IArgumentOperation> arguments, IParameterSymbol parameter)
    {
        foreach (var argument in arguments)
        {
            if (SymbolEqualityComparer.Default.Equals(argument.Parameter, parameter))
            {
                return argument.Value;
            }
        }

        return null;
    }
}
