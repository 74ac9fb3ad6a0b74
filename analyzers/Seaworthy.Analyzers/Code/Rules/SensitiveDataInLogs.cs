using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Seaworthy.Analyzers.Code.Rules;

/// <summary>Code that writes parameter values, personal data or whole bodies into the logs of every environment.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SensitiveDataInLogs() : CodeRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = CodeDescriptor.Create(
        "SEA1405", "Sensitive data in logs",
        "{0}; {1}, or do it only where 'IsDevelopment()'",
        RuleFamily.Contract, DiagnosticSeverity.Warning,
        "Logs are shipped, indexed and kept by people who may not read the data itself.");

    protected override void Register(CodeRegistration on)
    {
        on.Calls(["EnableSensitiveDataLogging"], SeeCommandValues);
        on.Assignments(["ShowPII", "LogCompleteSecurityArtifact"], SeePersonalData);
        if (HttpBodyFields.Of(on.Types) is { } bodies)
        {
            on.Calls(["WithHttpLogging"], (context, call) => SeeFields(context, call.Argument("loggingFields"), bodies));
            on.Assignments(["LoggingFields"], (context, assignment) =>
            {
                if (assignment is { Owner.Name: "HttpLoggingOptions", Operation: not ICompoundAssignmentOperation { OperatorKind: not BinaryOperatorKind.Or } })
                {
                    SeeFields(context, assignment.Value, bodies);
                }
            });
        }
    }

    private static void SeeCommandValues(CodeContext context, IInvocationOperation call)
    {
        if (IsEntityFramework(call.TargetMethod) && IsOn(call) && !context.IsForDevelopment(call))
        {
            context.Report(CalledName.Of(call), "'EnableSensitiveDataLogging' writes the values of every command into the logs", "remove it");
        }
    }

    private static void SeePersonalData(CodeContext context, CodeAssignment assignment)
    {
        if (assignment.Owner.Name == "IdentityModelEventSource" && assignment.IsConstant(true) && !context.IsForDevelopment(assignment.Operation))
        {
            context.Report(((IAssignmentOperation)assignment.Operation).Target.Syntax, $"'{assignment.Member.Name}' writes personal data and tokens into the logs", "remove it");
        }
    }

    private static void SeeFields(CodeContext context, IOperation? fields, HttpBodyFields bodies)
    {
        if (fields is not null && bodies.Holds(fields) && !context.IsForDevelopment(fields) && !LogsInDevelopmentOnly(fields))
        {
            context.Report(fields.Syntax, "HTTP logging writes whole bodies, passwords and card numbers included, into the logs", "leave the body fields out");
        }
    }

    // The options are harmless where the same code puts the middleware that reads them behind a guard.
    private static bool LogsInDevelopmentOnly(IOperation fields)
    {
        var uses = fields.Root().Descendants().OfType<IInvocationOperation>().Where(static c => c.TargetMethod.Name == "UseHttpLogging").ToList();
        return uses.Count > 0 && uses.TrueForAll(DevelopmentGuard.Covers);
    }

    // A value the code computes may well be "env.IsDevelopment()".
    private static bool IsOn(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { Type.SpecialType: SpecialType.System_Boolean })
            {
                return argument.Value.ConstantValue is { HasValue: true, Value: true };
            }
        }

        return true;
    }

    private static bool IsEntityFramework(IMethodSymbol method) => method.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal);
}
