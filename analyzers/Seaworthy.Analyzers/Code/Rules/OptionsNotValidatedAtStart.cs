using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Seaworthy.Analyzers.Code.Options;

namespace Seaworthy.Analyzers.Code.Rules;

/// <summary>Options whose validation runs at the first request instead of at the start.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class OptionsNotValidatedAtStart() : CodeRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = CodeDescriptor.Create(
        "SEA1041", "Options are not validated at start",
        "'{0}' is validated at its first use, when the service already takes requests; append '.ValidateOnStart()'",
        RuleFamily.Contract, DiagnosticSeverity.Info,
        "Options that fail at the first request pass every health check before it.");

    protected override void Register(CodeRegistration on)
    {
        var annotations = new Annotations(on.Types);
        var mentions = new Lazy<OptionsMentions>(() => OptionsMentions.Of(on.Compilation));
        on.Calls(OptionsRegistration.Beginnings, (context, call) => See(context, call, annotations, mentions));
    }

    private static void See(CodeContext context, IInvocationOperation call, Annotations annotations, Lazy<OptionsMentions> mentions)
    {
        if (OptionsRegistration.Read(call) is { IsBound: true, IsOpaque: false, StartsValidated: false } registration
            && IsValidated(context, registration, annotations, mentions)
            && !mentions.Value.MayStart(registration.Options))
        {
            context.Report(registration.Name, registration.Options.Name);
        }
    }

    private static bool IsValidated(CodeContext context, OptionsRegistration registration, Annotations annotations, Lazy<OptionsMentions> mentions) =>
        registration.HasDelegate
        || (registration.RunsAnnotations && OptionsConstraints.Of(registration.Options, annotations).Declared)
        || (mentions.Value.HasValidator(registration.Options) && IsOnly(context.Compilation, registration.Options));

    // A validator is known by the type's bare name, which must not be that of another type too.
    private static bool IsOnly(Compilation compilation, INamedTypeSymbol options) =>
        compilation.GetSymbolsWithName(options.Name, SymbolFilter.Type).Take(2).Count() < 2;
}
