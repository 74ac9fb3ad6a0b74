using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Seaworthy.Analyzers.CodeFixes;

/// <summary><c>services.Configure&lt;T&gt;(name, section, binder)</c>, taken apart to be written with a builder.</summary>
internal sealed class ConfigureCall
{
    private readonly InvocationExpressionSyntax _call;
    private readonly MemberAccessExpressionSyntax _access;
    private readonly bool _isNamed;
    private readonly bool _isUsed;

    private ConfigureCall(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, bool isNamed, bool isUsed)
    {
        _call = call;
        _access = access;
        _isNamed = isNamed;
        _isUsed = isUsed;
    }

    public static ConfigureCall? Read(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        call.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax { Identifier.ValueText: "Configure" } } access
        && call.ArgumentList.Arguments.All(a => a.NameColon is null)
        && model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { ReducedFrom: not null, Parameters.Length: > 0 } method
            ? new ConfigureCall(call, access, method.Parameters[0].Type.SpecialType == SpecialType.System_String, IsUsed(call, model, cancellation))
            : null;

    /// <summary>The same binding through <c>AddOptions&lt;T&gt;</c>, followed by calls.</summary>
    public ExpressionSyntax AsBuilder(params string[] calls)
    {
        var arguments = _call.ArgumentList.Arguments;
        var name = _isNamed ? arguments[0].ToString() : "";
        var bound = string.Join(", ", arguments.Skip(_isNamed ? 1 : 0).Select(a => a.ToString()));
        var types = ((GenericNameSyntax)_access.Name).TypeArgumentList;
        string[] all = [$"Bind({bound})", .. calls, .. _isUsed ? ["Services"] : Array.Empty<string>()];
        return BuilderChain.Write(_call, $"{_access.Expression}.AddOptions{types}({name})", all);
    }

    // What follows wants the service collection, not the builder.
    private static bool IsUsed(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation) => call.Parent switch
    {
        ExpressionStatementSyntax => false,
        ArrowExpressionClauseSyntax { Parent: { } member } => model.GetDeclaredSymbol(member, cancellation) is not IMethodSymbol { ReturnsVoid: true },
        AnonymousFunctionExpressionSyntax lambda => model.GetSymbolInfo(lambda, cancellation).Symbol is not IMethodSymbol { ReturnsVoid: true },
        _ => true,
    };
}
