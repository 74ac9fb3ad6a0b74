using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Seaworthy.Values;

namespace Seaworthy.Analyzers.Code.Text;

/// <summary>A constant address that is called in clear text across a public network.</summary>
/// <param name="Scheme">As written: http or ws.</param>
/// <param name="Host">The server that is called.</param>
/// <param name="Place">Where the text stands.</param>
internal sealed record ClearTextAddress(string Scheme, string Host, SyntaxNode Place)
{
    public string SafeScheme => Scheme == "ws" ? "wss" : "https";

    /// <summary>The address that an operation of type string or Uri gives, or null when it is safe, local or not constant.</summary>
    public static ClearTextAddress? Of(IOperation? operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        if (operation is IObjectCreationOperation { Type: { Name: "Uri", ContainingNamespace.Name: "System" }, Arguments.Length: > 0 } creation)
        {
            operation = creation.Arguments[0].Value;
        }

        return operation is not null && TextOf(operation, out var isWhole) is { } text ? Of(text, isWhole, operation.Syntax) : null;
    }

    private static ClearTextAddress? Of(string text, bool isWhole, SyntaxNode place)
    {
        if (!text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("ws://", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // Of a text that goes on behind a constant start, the host must have ended.
        if (!isWhole && text.IndexOf('/', text.IndexOf("://", StringComparison.Ordinal) + 3) < 0)
        {
            return null;
        }

        var urls = EndpointUrl.FindAll(text);
        return urls.Count > 0 && urls[0].Offset == 0 && IsPublic(urls[0]) ? new ClearTextAddress(urls[0].Scheme, urls[0].Host, place) : null;
    }

    // Names without a dot and names of a cluster are found by service discovery, whose wires the code can't see.
    private static bool IsPublic(EndpointUrl url) =>
        !url.IsDevelopmentHost && !url.IsUnqualifiedHost && !url.IsAnyAddress && !url.IsPrivateAddress && !url.IsReservedDomain && !url.IsIdentifier
        && url.Host.Length > 0 && url.Host.IndexOfAny(['*', '$', '{', '#', '%']) < 0 && !IsInternalName(url.Host);

    private static bool IsInternalName(string host) =>
        host.EndsWith(".svc", StringComparison.OrdinalIgnoreCase) || Characters.Contains(host, ".svc.")
        || host.EndsWith(".local", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".internal", StringComparison.OrdinalIgnoreCase);

    private static string? TextOf(IOperation operation, out bool isWhole)
    {
        isWhole = true;
        if (operation.ConstantValue is { HasValue: true, Value: string text })
        {
            return text;
        }

        isWhole = false;
        return operation switch
        {
            IInterpolatedStringOperation { Parts: [IInterpolatedStringTextOperation { Text.ConstantValue.Value: string start }, ..] } => start,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } addition => TextOf(addition.LeftOperand, out _),
            _ => null,
        };
    }

    /// <summary>The literal whose first characters are the scheme; null where the text is named elsewhere.</summary>
    public static SyntaxToken? SchemeToken(SyntaxNode place)
    {
        var token = place.GetFirstToken();
        return place is LiteralExpressionSyntax or BinaryExpressionSyntax && token.Parent is LiteralExpressionSyntax ? token
            : place is InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax start, ..] } ? start.TextToken
            : null;
    }
}
