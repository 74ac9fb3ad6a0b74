using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Seaworthy.Analyzers.Code.Rules;

/// <summary>Strict transport security that lasts less than a year.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ShortHsts() : CodeRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = CodeDescriptor.Create(
        "SEA3405", "Upstream not verified or HSTS weak",
        "Browsers forget after less than a year that this host speaks HTTPS only; write 'TimeSpan.FromDays(730)'",
        RuleFamily.Transport, DiagnosticSeverity.Warning,
        "While HSTS lasts, a browser makes no request in clear text that somebody could answer in the host's place.");

    private const int Year = 365;

    protected override void Register(CodeRegistration on)
    {
        var names = new Lazy<CodeNames>(() => CodeNames.Of(on.Compilation));
        on.Assignments(["MaxAge"], (context, assignment) => See(context, assignment, names));
    }

    private static void See(CodeContext context, CodeAssignment assignment, Lazy<CodeNames> names)
    {
        if (assignment.Owner.Name == "HstsOptions"
            && ConstantTimeSpan.Days(assignment.Value) is < Year
            && !context.IsForDevelopment(assignment.Operation)
            && names.Value.Contains("UseHsts"))
        {
            context.Report(assignment.Value.Syntax);
        }
    }
}
