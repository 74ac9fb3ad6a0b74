using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Seaworthy.Analyzers.Code.Options;

namespace Seaworthy.Analyzers.CodeFixes.Rules;

/// <summary>Lets the validation attributes of options run: asks for them, or leads validation into the property that it does not look into.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class ConstraintsNeverRunFix() : CodeRuleFix("SEA1042")
{
    private const string Title = "Validate the options";
    private const string Extensions = "Microsoft.Extensions.DependencyInjection.OptionsBuilderDataAnnotationsExtensions";

    protected override async Task Offer(CodeFixContext context, Diagnostic diagnostic, SyntaxNode at)
    {
        if (diagnostic.AdditionalLocations.Count > 0 && diagnostic.Properties.TryGetValue(UnreachedProperty.AttributeKey, out var attribute) && attribute is not null)
        {
            var place = diagnostic.AdditionalLocations[0];
            var solution = context.Document.Project.Solution;
            context.RegisterCodeFix(CodeAction.Create($"Put [{attribute}] on the property", c => LeadAsync(solution, place, attribute, c), attribute), diagnostic);
            return;
        }

        // Without the package that brings ValidateDataAnnotations the rewritten code would not compile.
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || model.Compilation.GetTypeByMetadataName(Extensions) is null || BuilderChain.Begin(at) is not { } begin)
        {
            return;
        }

        if (ConfigureCall.Read(begin, model, context.CancellationToken) is { } configure)
        {
            Offer(context, diagnostic, Title, root => root.ReplaceNode(begin, configure.AsBuilder("ValidateDataAnnotations()", "ValidateOnStart()")));
        }
        else if (BuilderChain.IsBuilder(begin, model, context.CancellationToken))
        {
            var end = BuilderChain.End(begin, model, context.CancellationToken);
            string[] calls = BuilderChain.Calls(end, "ValidateOnStart") || BuilderChain.Calls(end, "AddOptionsWithValidateOnStart")
                ? ["ValidateDataAnnotations"]
                : ["ValidateDataAnnotations", "ValidateOnStart"];
            Offer(context, diagnostic, Title, root => root.ReplaceNode(end, BuilderChain.Append(end, calls)));
        }
    }

    // The property may stand in another file than the registration.
    private static async Task<Solution> LeadAsync(Solution solution, Location place, string attribute, CancellationToken cancellation)
    {
        if (solution.GetDocument(place.SourceTree) is not { } document
            || await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || root.FindNode(place.SourceSpan).FirstAncestorOrSelf<PropertyDeclarationSyntax>() is not { } property)
        {
            return solution;
        }

        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var line = text.Lines.GetLineFromPosition(property.SpanStart);
        var before = text.ToString(TextSpan.FromBounds(line.Start, property.SpanStart));
        var separator = string.IsNullOrWhiteSpace(before) ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) + before : " ";
        var written = document.WithText(text.Replace(property.SpanStart, 0, $"[{attribute}]{separator}"));
        if (model.LookupNamespacesAndTypes(property.SpanStart, name: attribute + "Attribute").IsEmpty && await written.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } changed)
        {
            written = written.WithSyntaxRoot(Imports.Add(changed, "Microsoft.Extensions.Options"));
        }

        return written.Project.Solution;
    }
}
