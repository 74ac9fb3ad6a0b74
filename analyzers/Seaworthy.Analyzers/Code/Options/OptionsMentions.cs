using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Seaworthy.Analyzers.Code.Options;

/// <summary>
/// What the whole compilation says about the validation of each options type, by name alone. It serves to keep rules quiet, so a name too many
/// does no harm; and it is built once, when the first rule asks.
/// </summary>
internal sealed class OptionsMentions
{
    private static readonly HashSet<string> Harmless = ["AddOptions", "Bind", "BindConfiguration", "Configure", "PostConfigure", "Validate", "ValidateDataAnnotations", "ValidateOnStart"];

    private readonly HashSet<string> _checked = [];
    private readonly HashSet<string> _validators = [];
    private readonly HashSet<string> _started = [];

    private OptionsMentions()
    {
    }

    /// <summary>Something elsewhere may run the constraints of the type.</summary>
    public bool MayCheck(INamedTypeSymbol options) => _checked.Contains(options.Name) || _validators.Contains(options.Name);

    /// <summary>An IValidateOptions of the type is written or registered.</summary>
    public bool HasValidator(INamedTypeSymbol options) => _validators.Contains(options.Name);

    /// <summary>Something elsewhere may validate the type before the service takes requests.</summary>
    public bool MayStart(INamedTypeSymbol options) => _started.Contains(options.Name);

    public static OptionsMentions Of(Compilation compilation)
    {
        var mentions = new OptionsMentions();
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                if (node is GenericNameSyntax name && name.TypeArgumentList.Arguments.Count > 0)
                {
                    mentions.See(name);
                }
            }
        }

        return mentions;
    }

    private void See(GenericNameSyntax name)
    {
        var options = NameOf(name.TypeArgumentList.Arguments[0]);
        switch (name.Identifier.ValueText)
        {
            case "IValidateOptions":
                _validators.Add(options);
                break;
            case "AddOptionsWithValidateOnStart":
                _started.Add(options);
                if (name.TypeArgumentList.Arguments.Count > 1)
                {
                    _validators.Add(options);
                }

                SeeChain(name, options);
                break;
            case "AddOptions":
                SeeChain(name, options);
                break;
            case "IOptions" or "IOptionsMonitor" when IsReadAtStart(name):
                _started.Add(options);
                break;
        }
    }

    private void SeeChain(GenericNameSyntax name, string options)
    {
        SyntaxNode call = name.Parent is MemberAccessExpressionSyntax own && own.Name == name ? own : name;
        while (call.Parent is InvocationExpressionSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } next })
        {
            var called = next.Name.Identifier.ValueText;
            if (called == "ValidateOnStart")
            {
                _started.Add(options);
            }
            else if (called == "ValidateDataAnnotations")
            {
                _checked.Add(options);
            }
            else if (!Harmless.Contains(called))
            {
                _started.Add(options);
                _checked.Add(options);
            }

            call = next;
        }
    }

    // "app.Services.GetRequiredService<IOptions<T>>().Value" among the statements of Program.cs validates as early as ValidateOnStart.
    private static bool IsReadAtStart(GenericNameSyntax name)
    {
        var isStatement = false;
        foreach (var ancestor in name.Ancestors())
        {
            if (ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
            {
                return false;
            }

            isStatement |= ancestor is GlobalStatementSyntax;
        }

        return isStatement;
    }

    private static string NameOf(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        _ => "",
    };
}
