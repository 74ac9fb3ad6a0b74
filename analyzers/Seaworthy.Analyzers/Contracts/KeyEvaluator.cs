using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Seaworthy.Analyzers.Contracts;

/// <summary>
/// Says which paths an expression of a configuration type stands for, and which texts a string expression stands for.
/// The answer is a list of templates (<see cref="KeyTemplate"/>): several when code assigns several, none when it is no key at all.
/// Work is bounded: a program may be recursive, the answer is not.
/// </summary>
internal sealed class KeyEvaluator(BodyModels models, CancellationToken cancellation)
{
    private const int MostAlternatives = 8;
    private const int MostSteps = 400;
    private const int MostDepth = 24;

    private static readonly string[] Nothing = [];
    private static readonly string[] Root = [""];
    private static readonly string[] UnknownText = [KeyTemplate.Unknown.ToString()];

    private int _steps;

    /// <summary>The paths a configuration expression stands for; "" is the root.</summary>
    public IReadOnlyList<string> Sections(ExpressionSyntax? expression) => expression is null ? Nothing : Sections(expression, 0);

    /// <summary>The texts a string expression stands for.</summary>
    public IReadOnlyList<string> Texts(ExpressionSyntax? expression) => expression is null ? UnknownText : Texts(expression, 0);

    /// <summary>Every way to follow a path by a key.</summary>
    public static IReadOnlyList<string> Join(IReadOnlyList<string> prefixes, IReadOnlyList<string> keys) =>
        Product(prefixes, keys, KeyTemplate.Join);

    /// <summary>The method whose callers know a parameter, named the same through interfaces and overrides; null when it has no name.</summary>
    public static string? MethodId(IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            return method.ContainingSymbol is IMethodSymbol outer && MethodId(outer) is { } id ? id + "~" + method.Name : null;
        }

        if (method.MethodKind is MethodKind.AnonymousFunction or MethodKind.DelegateInvoke)
        {
            return null;
        }

        var declared = (method.ReducedFrom ?? method).OriginalDefinition;
        while (declared.OverriddenMethod is { } overridden)
        {
            declared = overridden.OriginalDefinition;
        }

        if (!declared.IsStatic && declared.MethodKind != MethodKind.Constructor && declared.ContainingType is { TypeKind: TypeKind.Class or TypeKind.Struct } type)
        {
            foreach (var contract in type.AllInterfaces)
            {
                foreach (var member in contract.GetMembers())
                {
                    if (member is IMethodSymbol candidate && candidate.Parameters.Length == declared.Parameters.Length &&
                        SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(candidate), declared))
                    {
                        return candidate.OriginalDefinition.GetDocumentationCommentId();
                    }
                }
            }
        }

        return declared.GetDocumentationCommentId();
    }

    private IReadOnlyList<string> Sections(ExpressionSyntax expression, int depth)
    {
        if (Exhausted(depth))
        {
            return Nothing;
        }

        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner:
                return Sections(inner.Expression, depth);
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure:
                return Sections(sure.Operand, depth);
            case CastExpressionSyntax cast:
                return Sections(cast.Expression, depth);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } cast:
                return Sections(cast.Left, depth);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either:
                return Sections(either.Left, depth + 1);
            case AssignmentExpressionSyntax assignment:
                return Sections(assignment.Right, depth + 1);
            case ConditionalExpressionSyntax choice:
                return Union(Sections(choice.WhenTrue, depth + 1), Sections(choice.WhenFalse, depth + 1));
            case ConditionalAccessExpressionSyntax access:
                return Sections(access.WhenNotNull, depth + 1);
            case InvocationExpressionSyntax invocation:
                return SectionsOfCall(invocation, depth);
            case ElementAccessExpressionSyntax element:
                return ConfigurationSymbols.IsSections(TypeOf(element.Expression)) ? Items(element.Expression, depth + 1) : Nothing;
            case BaseObjectCreationExpressionSyntax creation:
                return ConfigurationSymbols.IsConfiguration(TypeOf(creation)) && !IsSource(TypeOf(creation)) ? Root : Nothing;
            case IdentifierNameSyntax or MemberAccessExpressionSyntax or MemberBindingExpressionSyntax:
                return SectionsOfSymbol(expression, depth);
            default:
                return Nothing;
        }
    }

    private IReadOnlyList<string> SectionsOfCall(InvocationExpressionSyntax invocation, int depth)
    {
        if (models.SymbolOf(invocation, cancellation) is not IMethodSymbol called)
        {
            return Nothing;
        }

        var arguments = new CallArguments(called, CallArguments.ReceiverOf(invocation), invocation.ArgumentList);
        if (called.Name is "GetSection" or "GetRequiredSection" && ConfigurationSymbols.IsConfiguration(TypeOf(arguments.Subject)))
        {
            return Join(Sections(arguments.Subject!, depth + 1), Texts(arguments.Named("key"), depth + 1));
        }

        if (IsSource(called))
        {
            return Inlined(arguments, depth, Sections);
        }

        var returned = called.ReturnType;
        if (ConfigurationSymbols.IsSection(returned))
        {
            return ConfigurationSymbols.IsSections(TypeOf(arguments.Subject)) ? Items(arguments.Subject!, depth + 1) : Nothing;
        }

        if (!ConfigurationSymbols.IsConfiguration(returned))
        {
            return Nothing;
        }

        // A method that hands on what it was called on, such as a builder's, keeps its path.
        return ConfigurationSymbols.IsConfiguration(TypeOf(arguments.Subject)) ? Sections(arguments.Subject!, depth + 1) : Root;
    }

    /// <summary>The paths of one item of a sequence of sections.</summary>
    private IReadOnlyList<string> Items(ExpressionSyntax sequence, int depth)
    {
        if (Exhausted(depth))
        {
            return Nothing;
        }

        switch (sequence)
        {
            case ParenthesizedExpressionSyntax inner:
                return Items(inner.Expression, depth);
            case ConditionalAccessExpressionSyntax access:
                return Items(access.WhenNotNull, depth + 1);
            case InvocationExpressionSyntax invocation when models.SymbolOf(invocation, cancellation) is IMethodSymbol called:
                var subject = new CallArguments(called, CallArguments.ReceiverOf(invocation), invocation.ArgumentList).Subject;
                return subject is null ? Nothing
                    : called.Name == "GetChildren" && ConfigurationSymbols.IsConfiguration(TypeOf(subject)) ? Join(Sections(subject, depth + 1), [KeyTemplate.Wildcard.ToString()])
                    : ConfigurationSymbols.IsSections(TypeOf(subject)) ? Items(subject, depth + 1)
                    : Nothing;
            case IdentifierNameSyntax name when models.SymbolOf(name, cancellation) is ILocalSymbol local:
                return Values(local).Aggregate(Nothing as IReadOnlyList<string>, (all, value) => Union(all, Items(value, depth + 1)));
            default:
                return Nothing;
        }
    }

    private IReadOnlyList<string> SectionsOfSymbol(ExpressionSyntax expression, int depth)
    {
        var symbol = models.SymbolOf(expression, cancellation);
        switch (symbol)
        {
            case ILocalSymbol local when ConfigurationSymbols.IsConfiguration(local.Type):
                return LoopSource(local) is { } sequence
                    ? Items(sequence, depth + 1)
                    : Values(local).Aggregate(Nothing as IReadOnlyList<string>, (all, value) => Union(all, Sections(value, depth + 1)));
            case IParameterSymbol parameter when ConfigurationSymbols.IsConfiguration(parameter.Type):
                return SectionsOfParameter(parameter, depth);
            case IFieldSymbol or IPropertySymbol when ConfigurationSymbols.IsConfiguration(TypeOfSymbol(symbol)):
                var values = IsSource(symbol) ? Values(symbol) : [];
                return values.Count > 0
                    ? values.Aggregate(Nothing as IReadOnlyList<string>, (all, value) => Union(all, Sections(value, depth + 1)))
                    : ConfigurationSymbols.IsSection(TypeOfSymbol(symbol)) ? Nothing : Root;
            default:
                return Nothing;
        }
    }

    private IReadOnlyList<string> SectionsOfParameter(IParameterSymbol parameter, int depth)
    {
        var section = ConfigurationSymbols.IsSection(parameter.Type);
        if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } && parameter.DeclaringSyntaxReferences.Length > 0)
        {
            return !section ? Root
                : Lambda(parameter) is { Parent.Parent.Parent: InvocationExpressionSyntax invocation } &&
                    CallArguments.ReceiverOf(invocation) is { } sequence && ConfigurationSymbols.IsSections(TypeOf(sequence))
                    ? Items(sequence, depth + 1)
                    : Nothing;
        }

        return parameter.ContainingSymbol is IMethodSymbol method && MethodId(method) is { } id
            ? [KeyTemplate.Hole(section ? HoleKind.Section : HoleKind.Configuration, id, parameter.Ordinal)]
            : section ? Nothing : Root;
    }

    private IReadOnlyList<string> Texts(ExpressionSyntax? expression, int depth)
    {
        if (expression is null || Exhausted(depth))
        {
            return UnknownText;
        }

        if (expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal)
        {
            return [Plain(literal.Token.ValueText)];
        }

        var constant = models.Of(expression).GetConstantValue(expression, cancellation);
        if (constant.HasValue)
        {
            return constant.Value is string text ? [Plain(text)]
                : constant.Value is char or int or long ? [Plain(Convert.ToString(constant.Value, System.Globalization.CultureInfo.InvariantCulture)!)]
                : UnknownText;
        }

        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner:
                return Texts(inner.Expression, depth);
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure:
                return Texts(sure.Operand, depth);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                return Concatenate(Texts(sum.Left, depth + 1), Texts(sum.Right, depth + 1));
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either:
                return Union(Texts(either.Left, depth + 1), Texts(either.Right, depth + 1));
            case ConditionalExpressionSyntax choice:
                return Union(Texts(choice.WhenTrue, depth + 1), Texts(choice.WhenFalse, depth + 1));
            case SwitchExpressionSyntax choice:
                return choice.Arms.Aggregate(Nothing as IReadOnlyList<string>, (all, arm) =>
                    arm.Expression is ThrowExpressionSyntax ? all : Union(all, Texts(arm.Expression, depth + 1)));
            case InterpolatedStringExpressionSyntax interpolated:
                return interpolated.Contents.Aggregate(Root as IReadOnlyList<string>, (all, part) => Concatenate(all, part switch
                {
                    InterpolatedStringTextSyntax text => [Plain(text.TextToken.ValueText)],
                    InterpolationSyntax { FormatClause: null, AlignmentClause: null } hole => Texts(hole.Expression, depth + 1),
                    _ => UnknownText,
                }));
            case InvocationExpressionSyntax invocation:
                return TextsOfCall(invocation, depth);
            case IdentifierNameSyntax or MemberAccessExpressionSyntax or MemberBindingExpressionSyntax:
                return TextsOfSymbol(expression, depth);
            default:
                return UnknownText;
        }
    }

    private IReadOnlyList<string> TextsOfCall(InvocationExpressionSyntax invocation, int depth)
    {
        if (models.SymbolOf(invocation, cancellation) is not IMethodSymbol called)
        {
            return UnknownText;
        }

        if (IsSource(called))
        {
            var texts = Inlined(new(called, CallArguments.ReceiverOf(invocation), invocation.ArgumentList), depth, Texts);
            return texts.Count == 0 ? UnknownText : texts;
        }

        if (called.Name == "Combine" && called.ContainingType.Name == "ConfigurationPath" && ConfigurationSymbols.InConfiguration(called))
        {
            var parts = invocation.ArgumentList.Arguments.Select(a => a.Expression).ToArray();
            if (parts.Length == 1 && Elements(parts[0]) is { } elements)
            {
                parts = elements;
            }

            return parts.Aggregate(Root as IReadOnlyList<string>, (all, part) => Join(all, Texts(part, depth + 1)));
        }

        return called is { Name: "Concat", ContainingType.SpecialType: SpecialType.System_String }
            ? invocation.ArgumentList.Arguments.Aggregate(Root as IReadOnlyList<string>, (all, a) => Concatenate(all, Texts(a.Expression, depth + 1)))
            : UnknownText;
    }

    private IReadOnlyList<string> TextsOfSymbol(ExpressionSyntax expression, int depth)
    {
        var symbol = models.SymbolOf(expression, cancellation);
        switch (symbol)
        {
            case ILocalSymbol local:
                var values = LoopSource(local) is { } sequence ? Elements(sequence) ?? [] : Values(local);
                return OrUnknown(values, depth);
            case IParameterSymbol { Type.SpecialType: SpecialType.System_String } parameter:
                return parameter.ContainingSymbol is IMethodSymbol method && MethodId(method) is { } id
                    ? [KeyTemplate.Hole(HoleKind.Text, id, parameter.Ordinal)]
                    : UnknownText;
            case IFieldSymbol { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String }:
                return Root;
            case IFieldSymbol { Name: "KeyDelimiter" } field when ConfigurationSymbols.InConfiguration(field):
                return [":"];
            case IPropertySymbol { Name: "EnvironmentName" } property when property.ContainingType.Name.EndsWith("Environment", StringComparison.Ordinal):
                return [KeyTemplate.EnvironmentName.ToString()];
            case IPropertySymbol { Name: "Path" } property when ConfigurationSymbols.InConfiguration(property) && Receiver(expression) is { } section:
                return Sections(section, depth + 1) is { Count: > 0 } paths ? paths : UnknownText;
            case IPropertySymbol { Name: "Name" } when Receiver(expression) is TypeOfExpressionSyntax type:
                return TypeName(models.Of(type).GetTypeInfo(type.Type, cancellation).Type);
            case IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null } when IsSource(symbol):
                return OrUnknown(Values(symbol), depth);
            default:
                return UnknownText;
        }
    }

    private static IReadOnlyList<string> TypeName(ITypeSymbol? type) => type switch
    {
        ITypeParameterSymbol { DeclaringMethod: { } method } parameter when MethodId(method) is { } id =>
            [KeyTemplate.Hole(HoleKind.TypeName, id, parameter.Ordinal)],
        INamedTypeSymbol { IsGenericType: false, TypeKind: not TypeKind.Error } named => [named.Name],
        _ => UnknownText,
    };

    private IReadOnlyList<string> OrUnknown(IReadOnlyList<ExpressionSyntax> values, int depth) =>
        values.Count == 0 ? UnknownText : values.Aggregate(Nothing as IReadOnlyList<string>, (all, value) => Union(all, Texts(value, depth + 1)));

    /// <summary>What a method of the project returns, with the arguments of one call put in.</summary>
    private IReadOnlyList<string> Inlined(CallArguments arguments, int depth, Func<ExpressionSyntax, int, IReadOnlyList<string>> evaluate)
    {
        if (arguments.Method.IsAbstract || MethodId(arguments.Method) is not { } id || arguments.Method.DeclaringSyntaxReferences.Length != 1)
        {
            return Nothing;
        }

        IReadOnlyList<string> all = Nothing;
        foreach (var returned in Returned(arguments.Method.DeclaringSyntaxReferences[0].GetSyntax(cancellation)))
        {
            foreach (var template in evaluate(returned, depth + 1))
            {
                var filled = KeyTemplate.Fill(template, id, (kind, ordinal) => kind switch
                {
                    HoleKind.Text => First(Texts(arguments[ordinal] ?? Default(arguments.Method, ordinal), depth + 1)),
                    HoleKind.TypeName => KeyTemplate.Unknown.ToString(),
                    _ => arguments[ordinal] is { } section ? First(Sections(section, depth + 1)) : KeyTemplate.Unknown.ToString(),
                });
                all = Union(all, [filled]);
            }
        }

        return all;
    }

    private ExpressionSyntax? Default(IMethodSymbol method, int ordinal) =>
        ordinal < method.Parameters.Length && method.Parameters[ordinal].DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is ParameterSyntax { Default.Value: { } value }
            ? value
            : null;

    private static string First(IReadOnlyList<string> templates) => templates.Count > 0 ? templates[0] : KeyTemplate.Unknown.ToString();

    private static IEnumerable<ExpressionSyntax> Returned(SyntaxNode declaration)
    {
        var (block, arrow) = declaration switch
        {
            MethodDeclarationSyntax method => (method.Body, method.ExpressionBody),
            LocalFunctionStatementSyntax local => (local.Body, local.ExpressionBody),
            _ => (null, null),
        };

        return arrow is not null ? [arrow.Expression] : ReturnedBy(block);
    }

    private static IEnumerable<ExpressionSyntax> ReturnedBy(BlockSyntax? block) => block is null
        ? []
        : block.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<ReturnStatementSyntax>().Where(r => r.Expression is not null).Select(r => r.Expression!).Take(MostAlternatives);

    /// <summary>Everything a local, field or property is given in code: initializer, arrow, assignments in its scope.</summary>
    private IReadOnlyList<ExpressionSyntax> Values(ISymbol symbol)
    {
        var values = new List<ExpressionSyntax>();
        foreach (var reference in symbol.DeclaringSyntaxReferences.Take(4))
        {
            switch (reference.GetSyntax(cancellation))
            {
                case VariableDeclaratorSyntax { Initializer.Value: { } value }:
                    values.Add(value);
                    break;
                case PropertyDeclarationSyntax property:
                    values.AddRange(PropertyValues(property));
                    break;
                case SingleVariableDesignationSyntax { Parent: RecursivePatternSyntax or VarPatternSyntax or DeclarationPatternSyntax } designation
                    when designation.FirstAncestorOrSelf<IsPatternExpressionSyntax>() is { } test && test.Pattern == designation.Parent:
                    values.Add(test.Expression);
                    break;
            }
        }

        var scopes = symbol is ILocalSymbol
            ? symbol.DeclaringSyntaxReferences.Select(r => Scope(r.GetSyntax(cancellation)))
            : symbol.ContainingType.DeclaringSyntaxReferences.Select(r => (SyntaxNode?)r.GetSyntax(cancellation));
        foreach (var scope in scopes)
        {
            if (scope is null || values.Count >= MostAlternatives)
            {
                continue;
            }

            foreach (var node in scope.DescendantNodes())
            {
                if (node is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && Assigned(assignment.Left) == symbol.Name &&
                    SymbolEqualityComparer.Default.Equals(models.SymbolOf(assignment.Left, cancellation), symbol))
                {
                    values.Add(assignment.Right);
                }
            }
        }

        return values.Count > MostAlternatives ? values.GetRange(0, MostAlternatives) : values;
    }

    private static IEnumerable<ExpressionSyntax> PropertyValues(PropertyDeclarationSyntax property)
    {
        if (property.Initializer is { } initializer)
        {
            yield return initializer.Value;
        }

        if (property.ExpressionBody is { } arrow)
        {
            yield return arrow.Expression;
        }

        var getter = property.AccessorList?.Accessors.FirstOrDefault(a => a.IsKind(SyntaxKind.GetAccessorDeclaration));
        if (getter?.ExpressionBody is { } got)
        {
            yield return got.Expression;
        }

        foreach (var returned in ReturnedBy(getter?.Body))
        {
            yield return returned;
        }
    }

    private static string? Assigned(ExpressionSyntax left) => left switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText,
        _ => null,
    };

    private static SyntaxNode? Scope(SyntaxNode node) => node.FirstAncestorOrSelf<SyntaxNode>(n => n is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax);

    /// <summary>The sequence a loop variable runs over, null when the local is no loop variable.</summary>
    private ExpressionSyntax? LoopSource(ILocalSymbol local) =>
        local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is ForEachStatementSyntax loop ? loop.Expression : null;

    private static AnonymousFunctionExpressionSyntax? LambdaOf(SyntaxNode parameter) => parameter.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>();

    private AnonymousFunctionExpressionSyntax? Lambda(IParameterSymbol parameter) =>
        LambdaOf(parameter.DeclaringSyntaxReferences[0].GetSyntax(cancellation));

    /// <summary>The elements of an array or collection written out.</summary>
    private ExpressionSyntax[]? Elements(ExpressionSyntax sequence) => sequence switch
    {
        CollectionExpressionSyntax list when list.Elements.All(e => e is ExpressionElementSyntax) => [.. list.Elements.Cast<ExpressionElementSyntax>().Select(e => e.Expression)],
        ArrayCreationExpressionSyntax { Initializer: { } list } => [.. list.Expressions],
        ImplicitArrayCreationExpressionSyntax { Initializer: { } list } => [.. list.Expressions],
        BaseObjectCreationExpressionSyntax { Initializer: { RawKind: (int)SyntaxKind.CollectionInitializerExpression } list } => [.. list.Expressions],
        IdentifierNameSyntax name when models.SymbolOf(name, cancellation) is ILocalSymbol or IFieldSymbol { IsReadOnly: true } =>
            models.SymbolOf(name, cancellation) is { } symbol && IsSource(symbol) && Values(symbol) is [var value] && value is not IdentifierNameSyntax ? Elements(value) : null,
        _ => null,
    };

    private static ExpressionSyntax? Receiver(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax binding => CallArguments.ConditionalReceiver(binding),
        _ => null,
    };

    private ITypeSymbol? TypeOf(ExpressionSyntax? expression) => expression is null ? null : models.TypeOf(expression, cancellation);

    private bool IsSource(ISymbol? symbol) =>
        symbol is not null && SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, models.Compilation.Assembly);

    private static ITypeSymbol? TypeOfSymbol(ISymbol symbol) => symbol switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    private bool Exhausted(int depth)
    {
        cancellation.ThrowIfCancellationRequested();
        return depth > MostDepth || ++_steps > MostSteps;
    }

    /// <summary>Keys hold no control characters; one that does could be taken for a mark.</summary>
    private static string Plain(string text) => text.Any(c => c < ' ') ? KeyTemplate.Unknown.ToString() : text;

    private static IReadOnlyList<string> Concatenate(IReadOnlyList<string> left, IReadOnlyList<string> right) => Product(left, right, string.Concat);

    private static IReadOnlyList<string> Union(IReadOnlyList<string> left, IReadOnlyList<string> right) =>
        left.Count == 0 ? right : right.Count == 0 ? left : [.. left.Concat(right).Distinct(StringComparer.Ordinal).Take(MostAlternatives)];

    private static IReadOnlyList<string> Product(IReadOnlyList<string> left, IReadOnlyList<string> right, Func<string, string, string> combine)
    {
        if (left.Count == 1 && right.Count == 1)
        {
            return [combine(left[0], right[0])];
        }

        return [.. left.SelectMany(_ => right, combine).Take(MostAlternatives)];
    }
}
