using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Seaworthy.Analyzers.Contracts;

/// <summary>What becomes of a section: read by other nodes, asked for its value, or handed to code whose reads nobody here can see.</summary>
internal readonly record struct SectionUse(bool Reads, ValueShape? Shape, ExpressionSyntax? Value)
{
    private const int MostSteps = 64;

    /// <summary>Other nodes tell what is read below.</summary>
    private static SectionUse Elsewhere => default;

    /// <summary>Only that it exists is asked.</summary>
    private static SectionUse Probe => new(true, null, null);

    private static SectionUse Escapes => new(true, ValueShape.Any, null);

    public static SectionUse Of(ExpressionSyntax section, BodyModels models, CancellationToken cancellation)
    {
        var steps = 0;
        return Of(section, models, cancellation, ref steps);
    }

    /// <summary>What becomes of the items of <c>GetChildren()</c>.</summary>
    public static SectionUse OfItems(InvocationExpressionSyntax children)
    {
        var outer = Outer(children);
        if (outer.Parent is ForEachStatementSyntax loop && loop.Expression == outer)
        {
            return OfItem(loop.Statement, loop.Identifier.ValueText);
        }

        if (outer.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: SimpleLambdaExpressionSyntax lambda }, ..] } })
        {
            return OfItem(lambda.Body, lambda.Parameter.Identifier.ValueText);
        }

        return outer.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Any" or "Count" } ? Probe : Escapes;
    }

    private static SectionUse OfItem(SyntaxNode body, string name)
    {
        var uses = body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(i => i.Identifier.ValueText == name).ToArray();
        var escapes = uses.Any(u => u.Parent is ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax or ReturnStatementSyntax);
        var values = uses.Any(u => u.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } access && access.Expression == u);
        return escapes ? Escapes : values ? new(true, ValueShape.Text, null) : Elsewhere;
    }

    private static SectionUse Of(ExpressionSyntax section, BodyModels models, CancellationToken cancellation, ref int steps)
    {
        if (++steps > MostSteps)
        {
            return Elsewhere;
        }

        var outer = Outer(section);
        switch (outer.Parent)
        {
            case MemberAccessExpressionSyntax access when access.Expression == outer:
                return access.Name.Identifier.ValueText switch
                {
                    "Value" => new(true, ValueShape.Text, access),
                    "Exists" => Probe,
                    _ when access.Parent is InvocationExpressionSyntax call => ApiNames.Known(access.Name.Identifier.ValueText) ? Elsewhere : OfCall(call, models, cancellation),
                    _ => Elsewhere,
                };
            case ArgumentSyntax { Parent.Parent: ExpressionSyntax call }:
                return OfCall(call, models, cancellation);
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local } when local.FirstAncestorOrSelf<FieldDeclarationSyntax>() is null:
                return OfLocal(local, models, cancellation, ref steps);
            default:
                return Elsewhere;
        }
    }

    private static SectionUse OfLocal(VariableDeclaratorSyntax local, BodyModels models, CancellationToken cancellation, ref int steps)
    {
        var scope = local.FirstAncestorOrSelf<SyntaxNode>(n => n is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax);
        var all = Elsewhere;
        foreach (var name in scope?.DescendantNodes().OfType<IdentifierNameSyntax>().Where(i => i.Identifier.ValueText == local.Identifier.ValueText) ?? [])
        {
            var use = Of(name, models, cancellation, ref steps);
            all = use.Shape == ValueShape.Any || !all.Reads ? use.Reads ? use : all : all;
        }

        return all;
    }

    /// <summary>Handed to a method: our own is read by itself, a known one tells by itself, any other may read every key below.</summary>
    private static SectionUse OfCall(ExpressionSyntax call, BodyModels models, CancellationToken cancellation)
    {
        if (models.SymbolOf(call, cancellation) is not IMethodSymbol called)
        {
            return Elsewhere;
        }

        var declared = called.ReducedFrom ?? called;
        var own = SymbolEqualityComparer.Default.Equals(declared.ContainingAssembly, models.Compilation.Assembly);
        return own || (ApiNames.Known(declared.Name) && IsMicrosoft(declared)) || declared.Name is "ThrowIfNull" ? Elsewhere : Escapes;
    }

    private static bool IsMicrosoft(IMethodSymbol method) => ConfigurationSymbols.InConfiguration(method) ||
        ConfigurationSymbols.InNamespace(method.ContainingType, "Microsoft.Extensions.DependencyInjection");

    private static ExpressionSyntax Outer(ExpressionSyntax section)
    {
        var node = section;
        while (node.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax ||
            node.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == node)
        {
            node = (ExpressionSyntax)node.Parent;
        }

        return node;
    }
}
