using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Seaworthy.Analyzers.Contracts;

/// <summary>The expressions of a call by parameter of the method as declared, the receiver of an extension method being its first.</summary>
internal sealed class CallArguments
{
    private readonly Dictionary<int, ExpressionSyntax> _byOrdinal = [];

    public CallArguments(IMethodSymbol called, ExpressionSyntax? receiver, BaseArgumentListSyntax? list)
    {
        Method = called.ReducedFrom ?? called;
        var shift = called.ReducedFrom is null ? 0 : 1;
        Receiver = receiver;
        if (shift == 1 && receiver is not null)
        {
            _byOrdinal[0] = receiver;
        }

        if (list is null)
        {
            return;
        }

        for (var i = 0; i < list.Arguments.Count; i++)
        {
            var argument = list.Arguments[i];
            var ordinal = argument.NameColon is { } name ? Ordinal(name.Name.Identifier.ValueText) : i + shift;
            if (ordinal >= 0 && !_byOrdinal.ContainsKey(ordinal))
            {
                _byOrdinal[ordinal] = argument.Expression;
            }
        }
    }

    /// <summary>The method as declared: an extension method with its <c>this</c> parameter.</summary>
    public IMethodSymbol Method { get; }

    public ExpressionSyntax? Receiver { get; }

    public ExpressionSyntax? this[int ordinal] => _byOrdinal.TryGetValue(ordinal, out var expression) ? expression : null;

    /// <summary>The argument of the first parameter of that name.</summary>
    public ExpressionSyntax? Named(string parameter) => this[Ordinal(parameter)];

    /// <summary>The configuration the call works on: the extended one, or the receiver itself.</summary>
    public ExpressionSyntax? Subject => Method.IsExtensionMethod ? this[0] : Receiver;

    /// <summary>What a call is made on, also in <c>a?.B()</c>; null for <c>this</c> and types.</summary>
    public static ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax => ConditionalReceiver(invocation),
        _ => null,
    };

    /// <summary>The <c>a</c> of <c>a?.B()</c> or <c>a?["B"]</c>, asked from inside the part after the mark.</summary>
    public static ExpressionSyntax? ConditionalReceiver(SyntaxNode inside)
    {
        for (var node = inside; node is ExpressionSyntax; node = node.Parent)
        {
            if (node.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull.Span.Contains(inside.Span))
            {
                return access.Expression;
            }
        }

        return null;
    }

    public static SimpleNameSyntax? NameOf(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    private int Ordinal(string name)
    {
        foreach (var parameter in Method.Parameters)
        {
            if (parameter.Name == name)
            {
                return parameter.Ordinal;
            }
        }

        return -1;
    }
}
