using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Seaworthy.Analyzers.Code.Text;
using Seaworthy.Values;

namespace Seaworthy.Analyzers.Code.Rules;

/// <summary>A password, key or token that stands in the code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SecretInCode() : CodeRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = CodeDescriptor.Create(
        "SEA2019", "Secret in code",
        "Here stands {0}, and whoever has the code or the assembly can {1}",
        RuleFamily.Secrets, DiagnosticSeverity.Warning,
        "Code is copied into every clone, build log and published assembly, and a secret in it can't be changed without a release.");

    protected override void Register(CodeRegistration on)
    {
        on.Roslyn.RegisterSyntaxNodeAction(SeeLiteral, SyntaxKind.StringLiteralExpression, SyntaxKind.InterpolatedStringExpression);
        on.Roslyn.RegisterOperationAction(SeeCredential, OperationKind.ObjectCreation);
    }

    private void SeeLiteral(SyntaxNodeAnalysisContext context)
    {
        var literal = (ExpressionSyntax)context.Node;
        var whole = ComposedText.Whole(literal);
        if (whole != literal && !ComposedText.IsFirst(literal, whole))
        {
            return;
        }

        var written = ComposedText.Of(whole);
        var mayHoldPassword = LiteralCredential.MayHoldPassword(written);
        var target = LiteralCredential.MayBeToken(written) ? SecretTarget.Of(whole) : null;
        if (!mayHoldPassword && target is null)
        {
            return;
        }

        var text = whole == literal && literal is LiteralExpressionSyntax ? written : ComposedText.Of(whole, context.SemanticModel, context.CancellationToken);
        var found = mayHoldPassword ? LiteralCredential.InConnection(text) : null;
        found ??= target is not null && LiteralCredential.Token(text) is { } token && (token.Proof == CredentialProof.Checksum || target.IsSecretMember) ? token : null;
        if (found is not null && !IsExample(whole) && !(found.IsLocal && RunsLocally(context, whole)))
        {
            context.ReportDiagnostic(Report(whole, found));
        }
    }

    // An Azure credential's secret has no form of its own, but the parameter says what it is.
    private void SeeCredential(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is not { } type || !type.Name.EndsWith("Credential", StringComparison.Ordinal) || !type.ContainingNamespace.ToDisplayString().StartsWith("Azure", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter is { Name: "clientSecret" or "key" or "accountKey" or "signature" or "password" }
                && argument.Value.ConstantValue is { HasValue: true, Value: string text }
                && ValueClassifier.Classify(text) is { CouldBeSecret: true } value
                && WellKnownCredential.Find(value) is null
                && LiteralCredential.Token(text) is not { Proof: CredentialProof.Checksum })
            {
                context.ReportDiagnostic(Report(argument.Value.Syntax, new LiteralCredential($"the {argument.Parameter.Name} of a {type.Name}", CredentialProof.Structure)));
            }
        }
    }

    private Diagnostic Report(SyntaxNode at, LiteralCredential found) => Diagnostic.Create(
        Descriptor,
        at.GetLocation(),
        found.What,
        found.Proof == CredentialProof.Structure
            ? "log in; read it from configuration and supply it from the secret store"
            : "use it; revoke it, then read the new one from configuration");

    private static bool IsExample(SyntaxNode node) => node.FirstAncestorOrSelf<AttributeSyntax>() is not null;

    // The password of a developer's own server, in code that only the developer's machine runs.
    private static bool RunsLocally(SyntaxNodeAnalysisContext context, SyntaxNode node) =>
        IsDesignTime(node) || DebugBuild.Holds(node) || (context.SemanticModel.GetOperation(node, context.CancellationToken) is { } operation && DevelopmentGuard.Covers(operation));

    private static bool IsDesignTime(SyntaxNode node)
    {
        foreach (var type in node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.BaseList?.Types ?? default)
        {
            if (type.Type is GenericNameSyntax { Identifier.ValueText: "IDesignTimeDbContextFactory" } or QualifiedNameSyntax { Right.Identifier.ValueText: "IDesignTimeDbContextFactory" })
            {
                return true;
            }
        }

        return false;
    }
}
