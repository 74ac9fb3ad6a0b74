using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Seaworthy.Analyzers.CodeFixes.Rules;

/// <summary>Lets the validation of options run at the start.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class OptionsNotValidatedAtStartFix() : CodeRuleFix("SEA1041")
{
    private const string Title = "Validate at start";

    protected override async Task Offer(CodeFixContext context, Diagnostic diagnostic, SyntaxNode at)
    {
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model || BuilderChain.Begin(at) is not { } begin)
        {
            return;
        }

        if (ConfigureCall.Read(begin, model, context.CancellationToken) is { } configure)
        {
            Offer(context, diagnostic, Title, root => root.ReplaceNode(begin, configure.AsBuilder("ValidateOnStart()")));
        }
        else if (BuilderChain.IsBuilder(begin, model, context.CancellationToken))
        {
            var end = BuilderChain.End(begin, model, context.CancellationToken);
            Offer(context, diagnostic, Title, root => root.ReplaceNode(end, BuilderChain.Append(end, "ValidateOnStart")));
        }
    }
}
