using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Seaworthy.Analyzers.Code.Rules;

/// <summary>Code that lets pages of any origin call.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class CorsFromAnywhere() : CodeRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = CodeDescriptor.Create(
        "SEA4005", "Cross-origin requests from anywhere", "'{0}' {1}: name your own front ends, as in 'WithOrigins(\"https://wallet.corp\")'",
        RuleFamily.Network, DiagnosticSeverity.Warning,
        "Any web page a user visits can then call the service from that user's browser.");

    private static readonly string[] Names = ["AllowAnyOrigin", "SetIsOriginAllowed", "WithOrigins"];

    protected override void Register(CodeRegistration on)
    {
        if (on.Types["Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder"] is not { } builder)
        {
            return;
        }

        on.Calls(Names, (context, call) =>
        {
            if (!WellKnownTypes.Is(call.TargetMethod.ContainingType, builder) || !IsForAll(call) || context.IsForDevelopment(call) || IsSaidAgain(call) || IsUsedInDevelopmentAlone(call))
            {
                return;
            }

            var name = call.TargetMethod.Name;
            var happens = (WithCredentials(call, builder), name) switch
            {
                (false, _) => "lets any web page call this service from its visitors' browsers",
                (true, "SetIsOriginAllowed") => "together with 'AllowCredentials()' lets any web page act as the user who is logged in",
                _ => "together with 'AllowCredentials()' throws when the policy is built",
            };
            context.Report(call.NameLocation(), name, happens);
        });
    }

    private static bool IsForAll(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "AllowAnyOrigin" => true,
        "WithOrigins" => call.Arguments.Length == 1 && Texts(call.Arguments[0].Value).Any(static o => o.ConstantText() == "*"),
        _ => call.Arguments.Length == 1
            && FunctionBody.Of(call.Arguments[0].Value) is { Throws: false, Returned.Count: > 0 } body
            && body.Returned.All(static r => r is LiteralExpressionSyntax { Token.ValueText: "true" }),
    };

    // `WithOrigins("*").AllowAnyOrigin()` is one fault, said once.
    private static bool IsSaidAgain(IInvocationOperation call) =>
        call.TargetMethod.Name == "WithOrigins" && Policy(call).OfType<IInvocationOperation>().Any(static c => c.TargetMethod.Name == "AllowAnyOrigin");

    // A policy by name is as open as the places that use it.
    private static bool IsUsedInDevelopmentAlone(IInvocationOperation call)
    {
        IOperation? at = call.Function();
        while (at is IAnonymousFunctionOperation or IDelegateCreationOperation or IConversionOperation or IArgumentOperation)
        {
            at = at.Parent;
        }

        if (at is not IInvocationOperation { TargetMethod.Name: "AddPolicy", Arguments: { Length: > 1 } arguments } || arguments[0].Value.ConstantText() is not { } name)
        {
            return false;
        }

        var uses = call.Root().Descendants().OfType<IInvocationOperation>()
            .Where(use => use.TargetMethod.Name is "UseCors" or "RequireCors" && use.Arguments.Any(a => a.Value.ConstantText() == name)).ToList();
        return uses.Count > 0 && uses.TrueForAll(DevelopmentGuard.Covers);
    }

    private static IEnumerable<IOperation> Texts(IOperation origins) =>
        origins.Bare() is IArrayCreationOperation { Initializer.ElementValues: var values } ? values : origins.Descendants();

    // Credentials count when they belong to the same policy: the same lambda, or the same statement.
    private static bool WithCredentials(IInvocationOperation call, INamedTypeSymbol builder) =>
        Policy(call).OfType<IInvocationOperation>().Any(c => c.TargetMethod.Name == "AllowCredentials" && WellKnownTypes.Is(c.TargetMethod.ContainingType, builder));

    private static IEnumerable<IOperation> Policy(IInvocationOperation call)
    {
        IOperation around = call.Function();
        if (around is not IAnonymousFunctionOperation)
        {
            for (around = call; around.Parent is { } parent && parent is not IBlockOperation; around = parent)
            {
            }
        }

        return around.DescendantsAndSelf();
    }
}
