using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Seaworthy.Analyzers.Code.Rules;

/// <summary>Data protection whose keys live and die with the process.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class KeysLostOnRestart() : CodeRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = CodeDescriptor.Create(
        "SEA6001", "Session keys lost on restart",
        "Session keys live in memory, so a restart logs everybody out and replicas refuse each other's cookies; keep them outside with 'PersistKeysTo...' and encrypt them with 'ProtectKeysWith...'",
        RuleFamily.Data, DiagnosticSeverity.Warning,
        "The keys of data protection sign cookies, antiforgery tokens and reset links.");

    protected override void Register(CodeRegistration on) => on.Calls(["UseEphemeralDataProtectionProvider"], See);

    private static void See(CodeContext context, IInvocationOperation call)
    {
        if (call.TargetMethod.ContainingType.Name == "DataProtectionBuilderExtensions" && !context.IsForDevelopment(call))
        {
            context.Report(CalledName.Of(call));
        }
    }
}
