using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Seaworthy.Analyzers.Code.Rules;

/// <summary>Code that empties both lists of known proxies and fills neither. With one of them left, ASP.NET Core still asks who is calling.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ForwardedHeadersFromAnyone() : CodeRule(Descriptor)
{
    private const int ForwardedFor = 1;

    private static readonly DiagnosticDescriptor Descriptor = CodeDescriptor.Create(
        "SEA4007", "Forwarded headers trusted from anyone",
        "Both lists of known proxies are emptied and none is named, so that any caller can write the client address that allowlists, limits and logs see: add your proxy, as in '{0}.KnownProxies.Add(...)'",
        RuleFamily.Network, DiagnosticSeverity.Warning,
        "Without a known proxy the X-Forwarded-* headers of every caller are believed.");

    private static readonly string[] Networks = ["KnownNetworks", "KnownIPNetworks"];

    protected override void Register(CodeRegistration on)
    {
        if (on.Types["Microsoft.AspNetCore.Builder.ForwardedHeadersOptions"] is not { } options)
        {
            return;
        }

        on.Calls(["Clear"], (context, call) =>
        {
            if (call.Instance is IPropertyReferenceOperation { Property.Name: "KnownProxies" } proxies
                && WellKnownTypes.Is(proxies.Property.ContainingType, options)
                && proxies.Instance is { } owner
                && IsEmptiedForGood(call, options)
                && !context.IsForDevelopment(call))
            {
                context.Report(call.Syntax, owner.Syntax.ToString());
            }
        });
    }

    private static bool IsEmptiedForGood(IOperation clear, INamedTypeSymbol options)
    {
        var networksEmptied = false;
        foreach (var operation in clear.Function().Descendants())
        {
            switch (operation)
            {
                case IInvocationOperation { Instance: IPropertyReferenceOperation { Property: var list } } call when WellKnownTypes.Is(list.ContainingType, options):
                    if (call.TargetMethod.Name != "Clear")
                    {
                        return false;
                    }

                    networksEmptied |= Array.IndexOf(Networks, list.Name) >= 0;
                    break;

                // The options or one of their lists are handed on: who gets them may fill them.
                case IArgumentOperation { Value: var value, Parent: not IInvocationOperation { TargetMethod.Name: "UseForwardedHeaders" } } when IsOptionsOrList(value, options):
                    return false;

                // Only the scheme or the host is taken over: no address can be forged.
                case IAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "ForwardedHeaders" } target, Value: var flags }
                    when WellKnownTypes.Is(target.Property.ContainingType, options) && flags.ConstantValue is { HasValue: true, Value: int bits } && (bits & ForwardedFor) == 0:
                    return false;
            }
        }

        return networksEmptied;
    }

    private static bool IsOptionsOrList(IOperation value, INamedTypeSymbol options) =>
        WellKnownTypes.Is(value.Bare().Type, options) || (value.Bare() is IPropertyReferenceOperation list && WellKnownTypes.Is(list.Property.ContainingType, options) && list.Property.Name.StartsWith("Known", StringComparison.Ordinal));
}
