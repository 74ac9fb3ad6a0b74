using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Seaworthy.Analyzers.Code.Options;

/// <summary>One registration of an options type: <c>Configure&lt;T&gt;(section)</c>, or <c>AddOptions&lt;T&gt;()</c> with all that is called on its builder.</summary>
internal sealed class OptionsRegistration
{
    private const string DependencyInjection = "Microsoft.Extensions.DependencyInjection";

    /// <summary>The calls that begin a registration.</summary>
    public static readonly string[] Beginnings = ["Configure", "AddOptions", "AddOptionsWithValidateOnStart"];

    private OptionsRegistration(INamedTypeSymbol options, SimpleNameSyntax name)
    {
        Options = options;
        Name = name;
    }

    public INamedTypeSymbol Options { get; }

    /// <summary>Where to report: <c>AddOptions&lt;T&gt;</c>.</summary>
    public SimpleNameSyntax Name { get; }

    /// <summary>Written <c>Configure&lt;T&gt;(section)</c>, which can't say anything about validation.</summary>
    public bool IsConfigure { get; private init; }

    public bool IsBound { get; private set; }

    /// <summary>ValidateDataAnnotations is called.</summary>
    public bool RunsAnnotations { get; private set; }

    /// <summary>A delegate checks the options.</summary>
    public bool HasDelegate { get; private set; }

    /// <summary>A delegate hands the options to something that may run their attributes.</summary>
    public bool MayRunAnnotations { get; private set; }

    public bool StartsValidated { get; private set; }

    /// <summary>The builder goes where it can't be followed, or a method that is not the platform's is called on it.</summary>
    public bool IsOpaque { get; private set; }

    /// <summary>The registration that an invocation begins, or null when it begins none.</summary>
    public static OptionsRegistration? Read(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        if (Array.IndexOf(Beginnings, method.Name) < 0 || method.TypeArguments.Length == 0
            || method.TypeArguments[0] is not INamedTypeSymbol options || NameOf(invocation) is not { } name)
        {
            return null;
        }

        if (method.Name == "Configure")
        {
            return Is(method, "OptionsConfigurationServiceCollectionExtensions") ? new OptionsRegistration(options, name) { IsConfigure = true, IsBound = true } : null;
        }

        if (!Is(method, "OptionsServiceCollectionExtensions"))
        {
            return null;
        }

        var registration = new OptionsRegistration(options, name)
        {
            StartsValidated = method.Name != "AddOptions",
            // A validator type is given.
            IsOpaque = method.TypeArguments.Length > 1,
        };
        registration.Follow(invocation, mayStore: true);
        return registration;
    }

    private static SimpleNameSyntax? NameOf(IInvocationOperation invocation) => invocation.Syntax is not InvocationExpressionSyntax { Expression: var called } ? null
        : called is MemberAccessExpressionSyntax access ? access.Name
        : called as SimpleNameSyntax;

    private void Follow(IOperation builder, bool mayStore)
    {
        var current = builder;
        while (Next(current) is { } next)
        {
            See(next);
            current = next;
        }

        switch (current.Parent)
        {
            case IExpressionStatementOperation or IPropertyReferenceOperation:
                break;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } when mayStore:
                FollowLocal(declarator);
                break;
            default:
                IsOpaque = true;
                break;
        }
    }

    private void FollowLocal(IVariableDeclaratorOperation declarator)
    {
        IOperation root = declarator;
        while (root.Parent is not null)
        {
            root = root.Parent;
        }

        foreach (var operation in root.Descendants())
        {
            if (operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, declarator.Symbol))
            {
                Follow(reference, mayStore: false);
            }
        }
    }

    private static IInvocationOperation? Next(IOperation receiver)
    {
        var value = receiver;
        while (value.Parent is IConversionOperation conversion)
        {
            value = conversion;
        }

        return value.Parent switch
        {
            IInvocationOperation call when call.Instance == value => call,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.IsExtensionMethod: true } call } argument when call.Arguments.Length > 0 && call.Arguments[0] == argument => call,
            _ => null,
        };
    }

    private void See(IInvocationOperation call)
    {
        switch (call.TargetMethod.Name)
        {
            case "Bind" or "BindConfiguration":
                IsBound = true;
                break;
            case "ValidateDataAnnotations":
                RunsAnnotations = true;
                break;
            case "ValidateOnStart":
                StartsValidated = true;
                break;
            case "Validate":
                HasDelegate = true;
                MayRunAnnotations |= HandsOn(call);
                break;
            case "Configure" or "PostConfigure":
                break;
            default:
                IsOpaque = true;
                break;
        }

        IsOpaque |= !IsPlatform(call.TargetMethod);
    }

    // "o => Validator.TryValidateObject(o, ...)" and method groups may do all that the attributes ask for; "o => o.Port > 0" does not.
    private static bool HandsOn(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Value is not IDelegateCreationOperation creation)
            {
                continue;
            }

            if (creation.Target is not IAnonymousFunctionOperation { Symbol.Parameters.Length: > 0 } lambda)
            {
                return true;
            }

            foreach (var operation in lambda.Body.Descendants())
            {
                if (operation is IParameterReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Parameter, lambda.Symbol.Parameters[0]) && IsHanded(reference))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsHanded(IOperation reference)
    {
        var value = reference;
        while (value.Parent is IConversionOperation conversion)
        {
            value = conversion;
        }

        return value.Parent is IArgumentOperation or IInvocationOperation;
    }

    private static bool IsPlatform(IMethodSymbol method)
    {
        var name = method.ContainingNamespace.ToDisplayString();
        return name is DependencyInjection or "Microsoft.Extensions.Options";
    }

    private static bool Is(IMethodSymbol method, string type) =>
        method.ContainingType.Name == type && method.ContainingNamespace.ToDisplayString() == DependencyInjection;
}
