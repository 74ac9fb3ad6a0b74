using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Seaworthy.Analyzers.CodeFixes;

/// <summary>Adds the using directives that a fix needs.</summary>
internal static class Imports
{
    /// <summary>The file with the namespace imported, in alphabetical order behind those of System.</summary>
    public static SyntaxNode Add(SyntaxNode root, string space)
    {
        if (root is not CompilationUnitSyntax unit || unit.Usings.Any(u => u.Alias is null && u.Name?.ToString() == space))
        {
            return root;
        }

        var at = 0;
        while (at < unit.Usings.Count && unit.Usings[at].Alias is null && (IsSystem(unit.Usings[at]) || string.CompareOrdinal(unit.Usings[at].Name?.ToString(), space) < 0))
        {
            at++;
        }

        var line = unit.DescendantTrivia().FirstOrDefault(t => t.IsKind(SyntaxKind.EndOfLineTrivia));
        var import = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(space))
            .NormalizeWhitespace()
            .WithTrailingTrivia(line.IsKind(SyntaxKind.None) ? SyntaxFactory.LineFeed : line);
        if (at > 0 || unit.Usings.Count == 0)
        {
            return unit.WithUsings(unit.Usings.Insert(at, import));
        }

        // What stands above the first one, such as a licence, stays on top.
        var first = unit.Usings[0];
        return unit.WithUsings(unit.Usings.Replace(first, first.WithLeadingTrivia()).Insert(0, import.WithLeadingTrivia(first.GetLeadingTrivia())));
    }

    private static bool IsSystem(UsingDirectiveSyntax import) => import.Name?.ToString() is { } name && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal));
}
