using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Seaworthy.Analyzers.CodeFixes;

/// <summary>The calls on a builder: <c>services.AddOptions&lt;T&gt;().Bind(...)</c>, and what is appended to them.</summary>
internal static class BuilderChain
{
    /// <summary>The call that a name begins.</summary>
    public static InvocationExpressionSyntax? Begin(SyntaxNode name) => name.FirstAncestorOrSelf<InvocationExpressionSyntax>();

    /// <summary>The last call of the chain that still gives the builder.</summary>
    public static InvocationExpressionSyntax End(InvocationExpressionSyntax begin, SemanticModel model, CancellationToken cancellation)
    {
        var end = begin;
        while (end.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access && access.Expression == end
            && IsBuilder(next, model, cancellation))
        {
            end = next;
        }

        return end;
    }

    /// <summary>The call gives a builder of options.</summary>
    public static bool IsBuilder(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        model.GetTypeInfo(call, cancellation).Type is { Name: "OptionsBuilder" };

    /// <summary>The call is in the chain already.</summary>
    public static bool Calls(InvocationExpressionSyntax end, string name)
    {
        for (ExpressionSyntax? at = end; at is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }; at = access.Expression)
        {
            if (access.Name.Identifier.ValueText == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The chain with calls behind it, on lines of their own where the chain has them so.</summary>
    public static ExpressionSyntax Append(InvocationExpressionSyntax end, params string[] calls)
    {
        var before = end.Expression is MemberAccessExpressionSyntax access && StartsLine(access.OperatorToken, out var line) ? line : "";
        var text = end.ToString();
        foreach (var call in calls)
        {
            text += $"{before}.{call}()";
        }

        return SyntaxFactory.ParseExpression(text).WithTriviaFrom(end);
    }

    /// <summary>A chain written one call a line below its first.</summary>
    public static ExpressionSyntax Write(ExpressionSyntax place, string first, params string[] calls)
    {
        var line = NewLine(place) + IndentOf(place);
        return SyntaxFactory.ParseExpression(first + string.Concat(calls.Select(call => $"{line}.{call}"))).WithTriviaFrom(place);
    }

    private static bool StartsLine(SyntaxToken dot, out string line)
    {
        line = "";
        var previous = dot.GetPreviousToken();
        if (!previous.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia))
        {
            return false;
        }

        line = NewLine(dot.Parent!) + dot.LeadingTrivia.LastOrDefault(t => t.IsKind(SyntaxKind.WhitespaceTrivia)).ToString();
        return true;
    }

    // One step further in than the line it stands on, in that line's own kind of blanks.
    private static string IndentOf(SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(node.SpanStart);
        var at = line.Start;
        while (at < node.SpanStart && text[at] is ' ' or '\t')
        {
            at++;
        }

        var indent = text.ToString(TextSpan.FromBounds(line.Start, at));
        return indent + (indent.StartsWith("\t", StringComparison.Ordinal) ? "\t" : "    ");
    }

    private static string NewLine(SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText();
        var line = text.Lines[0];
        return line.EndIncludingLineBreak - line.End == 2 ? "\r\n" : "\n";
    }
}
