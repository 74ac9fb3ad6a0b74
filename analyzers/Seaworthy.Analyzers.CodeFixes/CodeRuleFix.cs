using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Seaworthy.Analyzers.CodeFixes;

/// <summary>Base of the code fixes: one rule, one document, all of its findings at once when asked to.</summary>
/// <param name="id">The rule whose findings it mends.</param>
internal abstract class CodeRuleFix(string id) : CodeFixProvider
{
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(id);

    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            await Offer(context, diagnostic, root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)).ConfigureAwait(false);
        }
    }

    /// <summary>Offers what mends one finding, or nothing.</summary>
    protected abstract Task Offer(CodeFixContext context, Diagnostic diagnostic, SyntaxNode at);

    /// <summary>Offers a change of the document; the title also tells equal changes for a fix of all.</summary>
    protected static void Offer(CodeFixContext context, Diagnostic diagnostic, string title, Func<CancellationToken, Task<Document>> change) =>
        context.RegisterCodeFix(CodeAction.Create(title, change, title), diagnostic);

    /// <summary>Offers a change of the document's tree.</summary>
    protected static void Offer(CodeFixContext context, Diagnostic diagnostic, string title, Func<SyntaxNode, SyntaxNode> change) =>
        Offer(context, diagnostic, title, async cancellation =>
        {
            var root = await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
            return root is null ? context.Document : context.Document.WithSyntaxRoot(change(root));
        });
}
