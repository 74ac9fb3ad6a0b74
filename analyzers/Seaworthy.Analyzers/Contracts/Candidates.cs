using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Seaworthy.Analyzers.Contracts;

/// <summary>The nodes of a file that may tell something of configuration, by syntax alone. An unchanged file is walked once, and most are never walked.</summary>
internal sealed class Candidates
{
    private static readonly ConditionalWeakTable<SyntaxTree, Candidates> ByTree = new();
    private static readonly int[] ApiHashes = [.. ApiNames.All.Select(SourceWords.Hash)];
    private static readonly int Base = SourceWords.Hash("base");
    private static readonly int This = SourceWords.Hash("this");
    private static readonly int New = SourceWords.Hash("new");
    private static readonly int AddOptions = SourceWords.Hash("AddOptions");
    private static readonly int OptionsBuilder = SourceWords.Hash("OptionsBuilder");
    private static readonly int ValidateOptions = SourceWords.Hash("IValidateOptions");

    private readonly SourceWords _words;
    private readonly HashSet<string> _wrappers;

    private Candidates(SyntaxTree tree, HashSet<string> wrappers, int[] wrapperHashes, CancellationToken cancellation)
    {
        _words = SourceWords.Of(tree);
        _wrappers = wrappers;
        Nodes = MayHold(wrapperHashes) ? [.. tree.GetRoot(cancellation).DescendantNodes().Where(IsCandidate)] : [];
    }

    private SyntaxNode[] Nodes { get; }

    /// <summary>The candidates of all files.</summary>
    public static IEnumerable<SyntaxNode> Of(Compilation compilation, CancellationToken cancellation)
    {
        var wrappers = WrapperNames.Of(compilation);
        var hashes = wrappers.Select(SourceWords.Hash).ToArray();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!ByTree.TryGetValue(tree, out var found) || !(ReferenceEquals(found._wrappers, wrappers) || found._wrappers.SetEquals(wrappers)))
            {
                found = new(tree, wrappers, hashes, cancellation);
                ByTree.Remove(tree);
                ByTree.GetValue(tree, _ => found);
            }

            foreach (var node in found.Nodes)
            {
                yield return node;
            }
        }
    }

    private bool MayHold(int[] wrappers) => _words.MayIndexConfiguration || ApiHashes.Any(_words.Calls) || wrappers.Any(_words.Calls) ||
        (wrappers.Length > 0 && (_words.Calls(Base) || _words.Calls(This))) || (_words.MentionsConfiguration && _words.Calls(New));

    private bool IsCandidate(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax invocation => CallArguments.NameOf(invocation) is { } name && (IsApi(invocation, name) || _wrappers.Contains(name.Identifier.ValueText)),
        ElementAccessExpressionSyntax element => _words.MayIndexConfiguration && IsKey(element.ArgumentList),
        ElementBindingExpressionSyntax element => _words.MayIndexConfiguration && IsKey(element.ArgumentList),
        ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } creation => _wrappers.Contains(TypeName(creation.Type)),
        ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } creation =>
            _words.MentionsConfiguration && creation.ArgumentList.Arguments.Any(a => a.Expression is not LiteralExpressionSyntax),
        ConstructorInitializerSyntax { ArgumentList.Arguments.Count: > 0 } => node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type &&
            (_wrappers.Contains(type.Identifier.ValueText) || type.BaseList?.Types.Any(t => _wrappers.Contains(TypeName(t.Type))) == true),
        PrimaryConstructorBaseTypeSyntax { ArgumentList.Arguments.Count: > 0 } parent => _wrappers.Contains(TypeName(parent.Type)),
        _ => false,
    };

    /// <summary>A call of the platform's, as far as its words tell; names that other libraries use as well need a sign of configuration in the file.</summary>
    private bool IsApi(InvocationExpressionSyntax invocation, SimpleNameSyntax name) => name.Identifier.ValueText switch
    {
        "Get" or "GetValue" or "GetChildren" or "AsEnumerable" => _words.MentionsConfiguration,
        "Bind" => _words.MentionsConfiguration || MakesOptions,
        "Validate" => MakesOptions || CallArguments.ReceiverOf(invocation) is InvocationExpressionSyntax,
        "Clear" => CallArguments.ReceiverOf(invocation) is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Sources" },
        "GetEnvironmentVariable" => CallArguments.ReceiverOf(invocation) switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == "Environment",
            IdentifierNameSyntax type => type.Identifier.ValueText == "Environment",
            var receiver => receiver is null,
        },
        var other when ApiNames.Registers(other) => name is GenericNameSyntax { TypeArgumentList.Arguments: [var service, ..] }
            ? TypeName(service) == "IValidateOptions"
            : invocation.ArgumentList.Arguments.Count > 0 && _words.Calls(ValidateOptions),
        var other => ApiNames.Known(other),
    };

    private bool MakesOptions => _words.Calls(AddOptions) || _words.Calls(OptionsBuilder);

    private static string TypeName(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };

    /// <summary>An index that may be a key: not a number, not the plain counter of a loop.</summary>
    private static bool IsKey(BracketedArgumentListSyntax list) => list.Arguments.Count == 1 && list.Arguments[0].Expression switch
    {
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.StringLiteralExpression),
        IdentifierNameSyntax name => name.Identifier.ValueText.Length > 1,
        PrefixUnaryExpressionSyntax or RangeExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: not (int)SyntaxKind.SuppressNullableWarningExpression } => false,
        _ => true,
    };
}
