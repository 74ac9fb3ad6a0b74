using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace Seaworthy.Analyzers.CodeFixes.Rules;

/// <summary>Lets strict transport security last two years.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class ShortHstsFix() : CodeRuleFix("SEA3405")
{
    protected override async Task Offer(CodeFixContext context, Diagnostic diagnostic, SyntaxNode at)
    {
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is { } model)
        {
            var type = model.LookupNamespacesAndTypes(at.SpanStart, name: "TimeSpan").IsEmpty ? "System.TimeSpan" : "TimeSpan";
            Offer(context, diagnostic, "Let it last two years", root => root.ReplaceNode(at, SyntaxFactory.ParseExpression($"{type}.FromDays(730)").WithTriviaFrom(at)));
        }
    }
}
