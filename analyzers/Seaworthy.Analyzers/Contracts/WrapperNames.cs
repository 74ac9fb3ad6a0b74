using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Seaworthy.Analyzers.Contracts;

/// <summary>
/// Names of the project's own methods and types that may read configuration for their callers, found by syntax alone.
/// Only calls of these names are bound, so code that never touches configuration costs nothing; a changed file is scanned anew, the rest is remembered.
/// </summary>
internal static class WrapperNames
{
    private const int MostRounds = 4;

    private static readonly ConditionalWeakTable<Compilation, HashSet<string>> ByCompilation = new();
    private static readonly ConditionalWeakTable<SyntaxTree, Declared[]> ByTree = new();

    private static readonly HashSet<string> ConfigurationTypes = new(StringComparer.Ordinal)
    {
        "IConfiguration", "IConfigurationSection", "IConfigurationRoot", "IConfigurationManager", "ConfigurationManager",
    };

    private static readonly HashSet<string> ReadNames = new(StringComparer.Ordinal)
    {
        "GetSection", "GetRequiredSection", "GetValue", "GetConnectionString", "GetEnvironmentVariable", "BindConfiguration", "AddOptions",
        "AddOptionsWithValidateOnStart", "Configure",
    };

    private static readonly int[] ReadHashes = [.. ReadNames.Select(SourceWords.Hash)];

    public static HashSet<string> Of(Compilation compilation) => ByCompilation.GetValue(compilation, Collect);

    private static HashSet<string> Collect(Compilation compilation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var open = new List<Declared>();
        var unread = new List<SyntaxTree>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var words = SourceWords.Of(tree);
            if (words.NamesConfiguration || words.MayIndexConfiguration || ReadHashes.Any(words.Calls))
            {
                Take(tree, names, open);
            }
            else
            {
                unread.Add(tree);
            }
        }

        var known = 0;
        for (var round = 0; round < MostRounds && names.Count > known; round++)
        {
            known = names.Count;
            var hashes = names.Select(SourceWords.Hash).ToArray();
            for (var i = unread.Count - 1; i >= 0; i--)
            {
                if (hashes.Any(SourceWords.Of(unread[i]).Calls))
                {
                    Take(unread[i], names, open);
                    unread.RemoveAt(i);
                }
            }

            open.RemoveAll(d => d.Calls.Any(names.Contains) && (names.Add(d.Name) || true));
        }

        return names;
    }

    private static void Take(SyntaxTree tree, HashSet<string> names, List<Declared> open)
    {
        foreach (var declared in ByTree.GetValue(tree, Scan))
        {
            if (declared.Reads)
            {
                names.Add(declared.Name);
            }
            else
            {
                open.Add(declared);
            }
        }
    }

    private static Declared[] Scan(SyntaxTree tree)
    {
        var found = new List<Declared>();
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            var (name, parameters, generic) = node switch
            {
                MethodDeclarationSyntax method => (method.Identifier.ValueText, method.ParameterList, method.TypeParameterList is not null),
                LocalFunctionStatementSyntax local => (local.Identifier.ValueText, local.ParameterList, local.TypeParameterList is not null),
                ConstructorDeclarationSyntax constructor => (constructor.Identifier.ValueText, constructor.ParameterList, false),
                TypeDeclarationSyntax { ParameterList: { } primary } type => (type.Identifier.ValueText, primary, false),
                _ => default,
            };
            if (parameters is null || (parameters.Parameters.Count == 0 && !generic))
            {
                continue;
            }

            var texts = parameters.Parameters.Where(p => IsString(p.Type)).Select(p => p.Identifier.ValueText).ToArray();
            if (parameters.Parameters.Any(p => p.Type is { } t && ConfigurationTypes.Contains(LastName(t))))
            {
                found.Add(new(name, true, []));
            }
            else if (texts.Length > 0 || generic)
            {
                var calls = node.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(i => CallArguments.NameOf(i)?.Identifier.ValueText ?? "").Distinct().ToArray();
                var reads = calls.Any(ReadNames.Contains) || node.DescendantNodes().OfType<BracketedArgumentListSyntax>().Any(a =>
                    a.Arguments.Count == 1 && a.DescendantNodes().OfType<IdentifierNameSyntax>().Any(i => texts.Contains(i.Identifier.ValueText)));
                found.Add(new(name, reads, reads ? [] : calls));
            }
        }

        return [.. found];
    }

    private static bool IsString(TypeSyntax? type) => type switch
    {
        PredefinedTypeSyntax predefined => predefined.Keyword.IsKind(SyntaxKind.StringKeyword),
        NullableTypeSyntax nullable => IsString(nullable.ElementType),
        _ => false,
    };

    private static string LastName(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => LastName(nullable.ElementType),
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };

    /// <summary>A method that may be a wrapper: it reads itself, or calls others that may.</summary>
    private sealed record Declared(string Name, bool Reads, string[] Calls);
}
