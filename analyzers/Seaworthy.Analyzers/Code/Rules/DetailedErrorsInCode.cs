using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Seaworthy.Analyzers.Code.Rules;

/// <summary>Pages that show exceptions, or the migrations of a database, to whoever calls.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class DetailedErrorsInCode() : CodeRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = CodeDescriptor.Create(
        "SEA1404", "Detailed errors in production",
        "'{0}' {1} in every environment; put it inside 'if (app.Environment.IsDevelopment())'",
        RuleFamily.Contract, DiagnosticSeverity.Warning,
        "With details on, an unhandled exception answers the caller with the stack trace.");

    protected override void Register(CodeRegistration on) => on.Calls(["UseDeveloperExceptionPage", "UseDatabaseErrorPage", "UseMigrationsEndPoint"], See);

    private static void See(CodeContext context, IInvocationOperation call)
    {
        var name = call.TargetMethod.Name;
        if (call.TargetMethod.ContainingNamespace.ToDisplayString() == "Microsoft.AspNetCore.Builder" && !context.IsForDevelopment(call))
        {
            context.Report(CalledName.Of(call), name, name == "UseMigrationsEndPoint" ? "lets every caller run database migrations" : "shows stack traces and source code to every caller");
        }
    }
}
