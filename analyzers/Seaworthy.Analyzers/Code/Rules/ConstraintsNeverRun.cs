using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Seaworthy.Analyzers.Code.Options;

namespace Seaworthy.Analyzers.Code.Rules;

/// <summary>Validation attributes on options, or on a type below them, that no registration runs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ConstraintsNeverRun() : CodeRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = CodeDescriptor.Create(
        "SEA1042", "Constraints on options are never run",
        "{0}",
        RuleFamily.Contract, DiagnosticSeverity.Info,
        "Attributes on options are only text until a registration runs them.");

    protected override void Register(CodeRegistration on)
    {
        var annotations = new Annotations(on.Types);
        var mentions = new Lazy<OptionsMentions>(() => OptionsMentions.Of(on.Compilation));
        if (annotations.Validation is not null)
        {
            on.Roslyn.RegisterOperationAction(context => See(context, annotations, mentions), OperationKind.Invocation);
        }
    }

    private void See(OperationAnalysisContext context, Annotations annotations, Lazy<OptionsMentions> mentions)
    {
        if (OptionsRegistration.Read((IInvocationOperation)context.Operation) is not { IsBound: true, IsOpaque: false, MayRunAnnotations: false } registration
            || OptionsConstraints.Of(registration.Options, annotations) is not { Declared: true } constraints
            || mentions.Value.HasValidator(registration.Options))
        {
            return;
        }

        if (registration.RunsAnnotations)
        {
            if (constraints.Unreached is { } unreached && annotations.CanLead)
            {
                ReportUnreached(context, registration, unreached);
            }
        }
        else if (!mentions.Value.MayCheck(registration.Options))
        {
            var options = registration.Options.Name;
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, registration.Name.GetLocation(), registration.IsConfigure
                ? $"'Configure' runs none of the validation attributes of '{options}'; write 'AddOptions<{options}>().Bind(...).ValidateDataAnnotations().ValidateOnStart()'"
                : $"Nothing runs the validation attributes of '{options}'; append '.ValidateDataAnnotations().ValidateOnStart()'"));
        }
    }

    // The fix goes to the property, which may stand in another file.
    private void ReportUnreached(OperationAnalysisContext context, OptionsRegistration registration, UnreachedProperty unreached)
    {
        var property = unreached.Property;
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptor,
            registration.Name.GetLocation(),
            property.Locations.Where(l => l.IsInSource),
            ImmutableDictionary<string, string?>.Empty.Add(UnreachedProperty.AttributeKey, unreached.Attribute),
            $"ValidateDataAnnotations does not look into '{property.ContainingType.Name}.{property.Name}', so the validation attributes of '{unreached.Below.Name}' never run; put [{unreached.Attribute}] on the property"));
    }
}
