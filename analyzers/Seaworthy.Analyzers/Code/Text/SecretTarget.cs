using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Seaworthy.Values;

namespace Seaworthy.Analyzers.Code.Text;

/// <summary>What an expression is given to: a member, variable or parameter, by its name.</summary>
/// <param name="Name">As written.</param>
/// <param name="IsMember">A property or field.</param>
/// <param name="Owner">The type that declares it or is initialised with it, when the syntax tells.</param>
internal sealed record SecretTarget(string Name, bool IsMember, string Owner)
{
    private static readonly string[] OptionsEnds = ["Options", "Settings", "Config", "Configuration", "Credentials"];

    /// <summary>A member that is meant to hold a secret, by its own name or because its type holds options.</summary>
    public bool IsSecretMember => IsMember && (KeyName.IsSecretNamed(Name) || HoldsOptions(Owner));

    public static SecretTarget? Of(ExpressionSyntax whole)
    {
        SyntaxNode at = whole;
        while (at.Parent is CastExpressionSyntax or ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax or ConditionalExpressionSyntax
            || at.Parent is BinaryExpressionSyntax { RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.CoalesceExpression })
        {
            at = at.Parent;
        }

        return at.Parent switch
        {
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => new(property.Identifier.ValueText, true, OwnerOf(property)),
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => new(property.Identifier.ValueText, true, OwnerOf(property)),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } variable } => new(variable.Identifier.ValueText, true, OwnerOf(field)),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => new(variable.Identifier.ValueText, false, ""),
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Parent: InitializerExpressionSyntax { Parent: ObjectCreationExpressionSyntax creation } } => new(name.Identifier.ValueText, true, creation.Type.ToString()),
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Parent: InitializerExpressionSyntax } => new(name.Identifier.ValueText, true, ""),
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } => new(access.Name.Identifier.ValueText, true, access.Expression.ToString()),
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } => new(name.Identifier.ValueText, false, ""),
            ArgumentSyntax { NameColon.Name.Identifier.ValueText: var name } => new(name, false, ""),
            ArgumentSyntax => new("", false, ""),
            _ => null,
        };
    }

    private static string OwnerOf(MemberDeclarationSyntax member) => member.Parent is TypeDeclarationSyntax type ? type.Identifier.ValueText : "";

    private static bool HoldsOptions(string owner)
    {
        foreach (var end in OptionsEnds)
        {
            if (owner.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
