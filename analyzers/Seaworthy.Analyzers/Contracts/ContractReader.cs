using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Seaworthy.Analyzers.Contracts;

/// <summary>
/// Reads what code tells about configuration. Broken code tells nothing rather than throws; the facts hold no symbols and no nodes.
/// </summary>
internal sealed class ContractReader
{
    private readonly BodyModels _models;
    private readonly CancellationToken _cancellation;
    private readonly KeyEvaluator _evaluator;
    private readonly List<Fact> _facts = [];

    private ContractReader(BodyModels models, CancellationToken cancellation)
    {
        _models = models;
        _cancellation = cancellation;
        _evaluator = new(models, cancellation);
    }

    /// <summary>All facts of a project, none for one that cannot read configuration.</summary>
    public static EquatableArray<Fact> Read(Compilation compilation, CancellationToken cancellation)
    {
        if (!ConfigurationSymbols.AreReferenced(compilation))
        {
            return default;
        }

        var models = BodyModels.Of(compilation);
        var facts = new List<Fact>();
        foreach (var node in Candidates.Of(compilation, cancellation))
        {
            try
            {
                var reader = new ContractReader(models, cancellation);
                reader.Read(node);
                facts.AddRange(reader._facts);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // A contract that misses one line is better than a build that fails in the compiler.
            }
        }

        return facts.ToEquatableArray();
    }

    private void Read(SyntaxNode node)
    {
        switch (node)
        {
            case ElementAccessExpressionSyntax element when !IsWritten(element):
                ReadIndexer(element, element.Expression, element.ArgumentList);
                break;
            case ElementBindingExpressionSyntax element when CallArguments.ConditionalReceiver(element) is { } receiver:
                ReadIndexer(element, receiver, element.ArgumentList);
                break;
            case InvocationExpressionSyntax invocation when _models.SymbolOf(invocation, _cancellation) is IMethodSymbol called:
                var arguments = new CallArguments(called, CallArguments.ReceiverOf(invocation), invocation.ArgumentList);
                if (IsOwn(arguments.Method))
                {
                    ReadCall(invocation, arguments, called);
                }
                else
                {
                    ReadApi(invocation, arguments, called);
                }

                break;
            case BaseObjectCreationExpressionSyntax creation when _models.SymbolOf(creation, _cancellation) is IMethodSymbol constructor && IsOwn(constructor):
                ReadCall(creation, new(constructor, null, creation.ArgumentList), constructor);
                break;
            case ConstructorInitializerSyntax initializer when _models.Of(initializer).GetSymbolInfo(initializer, _cancellation).Symbol is IMethodSymbol constructor && IsOwn(constructor):
                ReadCall(initializer, new(constructor, null, initializer.ArgumentList), constructor);
                break;
            case PrimaryConstructorBaseTypeSyntax parent when _models.Of(parent).GetSymbolInfo(parent, _cancellation).Symbol is IMethodSymbol constructor && IsOwn(constructor):
                ReadCall(parent, new(constructor, null, parent.ArgumentList), constructor);
                break;
        }
    }

    private static bool IsWritten(ElementAccessExpressionSyntax element) => element.Parent is AssignmentExpressionSyntax assignment && assignment.Left == element &&
        assignment.IsKind(SyntaxKind.SimpleAssignmentExpression);

    private bool IsOwn(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _models.Compilation.Assembly);

    private bool IsConfiguration(ExpressionSyntax? expression) =>
        expression is not null && ConfigurationSymbols.IsConfiguration(_models.TypeOf(expression, _cancellation));

    private void ReadIndexer(ExpressionSyntax read, ExpressionSyntax receiver, BracketedArgumentListSyntax list)
    {
        if (list.Arguments.Count == 1 && IsConfiguration(receiver))
        {
            AddRead(read, "indexer", receiver, list.Arguments[0].Expression, ValueShape.Text, demand: null, hasDefault: false);
        }
    }

    private void ReadApi(InvocationExpressionSyntax invocation, CallArguments arguments, IMethodSymbol called)
    {
        var method = arguments.Method;
        switch (method.Name)
        {
            case "GetSection" or "GetRequiredSection" when IsConfiguration(arguments.Subject):
                ReadSection(invocation, arguments);
                break;
            case "GetConnectionString" when ConfigurationSymbols.InConfiguration(method) && arguments.Named("name") is { } name:
                AddRead(invocation, "GetConnectionString", arguments.Subject, name, ValueShape.Text, null, false, "ConnectionStrings");
                break;
            case "GetValue" when ConfigurationSymbols.InConfiguration(method) && arguments.Named("key") is { } key:
                var shape = ShapeOf(called.TypeArguments.Length == 1 ? called.TypeArguments[0] : TypeOfArgument(arguments.Named("type")));
                AddRead(invocation, "GetValue", arguments.Subject, key, shape.Kind is "object" or "list" or "dictionary" ? ValueShape.Any : shape, null,
                    arguments.Named("defaultValue") is not null);
                break;
            case "Get" when ConfigurationSymbols.InConfiguration(method):
                AddBind(invocation, "Get", arguments.Subject, called.TypeArguments.Length == 1 ? called.TypeArguments[0] : TypeOfArgument(arguments.Named("type")),
                    arguments.Named("configureOptions"), null);
                break;
            case "Bind" when ConfigurationSymbols.InConfiguration(method) && arguments.Named("instance") is { } instance:
                ReadBind(invocation, arguments, instance);
                break;
            case "Bind" when ConfigurationSymbols.IsOptionsBuilder(method.Parameters.FirstOrDefault()?.Type) && arguments.Named("config") is { } config:
                AddBind(invocation, "Bind", config, OptionsType(arguments), arguments.Named("configureBinder") ?? arguments.Named("configureOptions"), OptionsName(arguments.Subject));
                break;
            case "BindConfiguration" when ConfigurationSymbols.IsOptionsBuilder(method.Parameters.FirstOrDefault()?.Type) && arguments.Named("configSectionPath") is { } path:
                foreach (var template in _evaluator.Texts(path))
                {
                    AddBind(invocation, "BindConfiguration", template, Positions.Of(path), OptionsType(arguments), arguments.Named("configureBinder"), OptionsName(arguments.Subject));
                }

                break;
            case "Configure" when called.TypeArguments.Length == 1 && arguments.Named("config") is { } section && IsConfiguration(section):
                AddBind(invocation, "Configure", section, called.TypeArguments[0], arguments.Named("configureBinder"), Constant(arguments.Named("name"), ""));
                break;
            case "ValidateDataAnnotations" or "ValidateOnStart" or "Validate":
                ReadValidation(invocation, arguments);
                break;
            case "AddOptionsWithValidateOnStart" when called.TypeArguments.Length > 0 && ConfigurationSymbols.IsOptionsBuilder(called.ReturnType):
                var validations = Validations.OnStart | (called.TypeArguments.Length == 2 ? ValidatorOf(called.TypeArguments[1]) : Validations.None);
                _facts.Add(new ValidationFact(Positions.Of(invocation), ShapeOf(called.TypeArguments[0]), Constant(arguments.Named("name"), ""), validations));
                break;
            case "GetEnvironmentVariable" when ConfigurationSymbols.IsNamed(method.ContainingType, "Environment", "System") && arguments.Named("variable") is { } variable:
                foreach (var template in _evaluator.Texts(variable))
                {
                    _facts.Add(new EnvironmentFact(Positions.Of(variable), template, ReadUse.Of(invocation).Demanded && !ReadUse.IsConditional(invocation)));
                }

                break;
            case "Clear" when arguments.Receiver is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Sources" } sources &&
                ConfigurationSymbols.IsBuilder(_models.TypeOf(sources.Expression, _cancellation)) && !IsOwnBuilder(sources.Expression):
                _facts.Add(new ClearsSourcesFact(Positions.Of(invocation)));
                break;
            case "GetChildren" or "AsEnumerable" when IsConfiguration(arguments.Subject):
                ReadChildren(invocation, arguments.Subject!);
                break;
            default:
                ReadRegistration(invocation, called);
                ReadLateFile(arguments);
                break;
        }
    }

    private void ReadBind(InvocationExpressionSyntax invocation, CallArguments arguments, ExpressionSyntax instance)
    {
        var type = _models.TypeOf(instance, _cancellation);
        var options = arguments.Named("configureOptions");

        // Bound into what a caller handed over: the body of Configure<T> or of an IConfigureOptions<T>.
        var name = _models.SymbolOf(instance, _cancellation) is IParameterSymbol ? "" : null;
        if (arguments.Named("key") is not { } key)
        {
            AddBind(invocation, "Bind", arguments.Subject, type, options, name);
            return;
        }

        foreach (var template in KeyEvaluator.Join(_evaluator.Sections(arguments.Subject), _evaluator.Texts(key)))
        {
            AddBind(invocation, "Bind", template, Positions.Of(key), type, options, name);
        }
    }

    private void ReadSection(InvocationExpressionSyntax invocation, CallArguments arguments)
    {
        if (arguments.Named("key") is not { } key)
        {
            return;
        }

        if (arguments.Method.Name == "GetRequiredSection")
        {
            AddRead(invocation, "GetRequiredSection", arguments.Subject, key, SectionUse.Of(invocation, _models, _cancellation).Shape, Demand.Section, false);
            return;
        }

        var use = SectionUse.Of(invocation, _models, _cancellation);
        if (use.Reads)
        {
            AddRead(use.Value ?? invocation, "GetSection", arguments.Subject, key, use.Shape, use.Value is null ? Demand.None : null, false);
        }
    }

    private void ReadChildren(InvocationExpressionSyntax invocation, ExpressionSyntax subject)
    {
        var sections = _evaluator.Sections(subject);
        var use = SectionUse.OfItems(invocation);
        foreach (var template in sections)
        {
            // Reading all of the root tells nothing of any key.
            if (use.Reads && template.Length > 0)
            {
                _facts.Add(new ReadFact(KeyPosition(subject) ?? Positions.Of(CallArguments.NameOf(invocation)!), "GetSection",
                    use.Shape == ValueShape.Text ? KeyTemplate.Join(template, KeyTemplate.Wildcard.ToString()) : template, use.Shape, default)
                {
                    Conditional = ReadUse.IsConditional(invocation),
                });
            }
        }
    }

    private void ReadValidation(InvocationExpressionSyntax invocation, CallArguments arguments)
    {
        var builder = arguments.Method.IsExtensionMethod ? arguments.Method.Parameters[0].Type : arguments.Method.ContainingType;
        if (!ConfigurationSymbols.IsOptionsBuilder(builder))
        {
            return;
        }

        _facts.Add(new ValidationFact(Positions.Of(invocation), ShapeOf(OptionsType(arguments)), OptionsName(arguments.Subject ?? arguments.Receiver), arguments.Method.Name switch
        {
            "ValidateDataAnnotations" => Validations.DataAnnotations,
            "ValidateOnStart" => Validations.OnStart,
            _ => Validations.Custom,
        }));
    }

    /// <summary>A validator registered as a service: <c>AddSingleton&lt;IValidateOptions&lt;T&gt;, V&gt;()</c> and its kin.</summary>
    private void ReadRegistration(InvocationExpressionSyntax invocation, IMethodSymbol called)
    {
        if (called.TypeArguments.Length > 0 && called.TypeArguments[0] is INamedTypeSymbol { TypeArguments: [var options] } service && ConfigurationSymbols.IsValidateOptions(service))
        {
            var validator = called.TypeArguments.Length > 1 ? called.TypeArguments[1]
                : invocation.ArgumentList.Arguments is [.., { Expression: BaseObjectCreationExpressionSyntax creation }] ? _models.TypeOf(creation, _cancellation)
                : null;
            _facts.Add(new ValidationFact(Positions.Of(invocation), ShapeOf(options), null, ValidatorOf(validator)));
        }
    }

    private static Validations ValidatorOf(ITypeSymbol? validator) =>
        validator is not null && ConfigurationSymbols.HasAttribute(validator, "OptionsValidatorAttribute", "Microsoft.Extensions.Options") ? Validations.Generated : Validations.Custom;

    private void ReadLateFile(CallArguments arguments)
    {
        var method = arguments.Method;
        if (!ApiNames.AddsFile(method.Name) || !method.IsExtensionMethod || !ConfigurationSymbols.IsBuilder(method.Parameters[0].Type) ||
            arguments.Subject is not { } builder || IsOwnBuilder(builder) || (arguments.Named("path") ?? arguments.Named("directoryPath")) is not { } path)
        {
            return;
        }

        foreach (var template in _evaluator.Texts(path))
        {
            _facts.Add(new LateFileFact(Positions.Of(path), method.Name, template,
                arguments.Named("optional") is { } optional && _models.Of(optional).GetConstantValue(optional, _cancellation) is { HasValue: true, Value: true },
                VariablesFollow(path)));
        }
    }

    // Variables added once more rank above the file again, as the default order has them.
    private static bool VariablesFollow(ExpressionSyntax path)
    {
        var body = path.FirstAncestorOrSelf<MemberDeclarationSyntax>(static m => m is not GlobalStatementSyntax) ?? (SyntaxNode?)path.FirstAncestorOrSelf<CompilationUnitSyntax>();
        return body is not null && body.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == "AddEnvironmentVariables" && n.SpanStart > path.SpanStart);
    }

    /// <summary>A builder made right here stands apart from the host's sources.</summary>
    private bool IsOwnBuilder(ExpressionSyntax builder)
    {
        var root = builder;
        for (var step = 0; step < 32; step++)
        {
            switch (root)
            {
                case InvocationExpressionSyntax invocation when CallArguments.ReceiverOf(invocation) is { } receiver:
                    root = receiver;
                    break;
                case ParenthesizedExpressionSyntax inner:
                    root = inner.Expression;
                    break;
                case IdentifierNameSyntax when _models.SymbolOf(root, _cancellation) is ILocalSymbol local &&
                    local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } value }:
                    root = value;
                    break;
                default:
                    return root is BaseObjectCreationExpressionSyntax;
            }
        }

        return false;
    }

    /// <summary>A call of the project's own method: what its parameters get.</summary>
    private void ReadCall(SyntaxNode node, CallArguments arguments, IMethodSymbol called)
    {
        var method = arguments.Method;
        if (KeyEvaluator.MethodId(method) is not { } id)
        {
            return;
        }

        var alternatives = new List<List<CallArgument>> { new() };
        foreach (var parameter in method.Parameters)
        {
            var configuration = ConfigurationSymbols.IsConfiguration(parameter.Type);
            if (!configuration && parameter.Type.SpecialType != SpecialType.System_String)
            {
                continue;
            }

            var argument = arguments[parameter.Ordinal];
            var templates = argument is not null ? configuration ? _evaluator.Sections(argument) : _evaluator.Texts(argument)
                : parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: string text } ? [text]
                : [];
            var at = argument is null ? Positions.Of(node) : configuration ? KeyPosition(argument) ?? Positions.Of(argument) : Positions.Of(argument);
            alternatives = [.. alternatives.SelectMany(a => (templates.Count == 0 ? [KeyTemplate.Unknown.ToString()] : templates)
                .Select(t => new List<CallArgument>(a) { new(parameter.Ordinal, t, at) })).Take(8)];
        }

        var described = called.TypeArguments.Select(Describe).ToArray();
        var types = described.Select(d => d.Shape).ToEquatableArray();
        if (types.Count == 0 && alternatives[0].Count == 0)
        {
            return;
        }

        var objects = described.SelectMany(d => d.Objects).GroupBy(o => o.Name, StringComparer.Ordinal).Select(g => g.First()).OrderBy(o => o.Name, StringComparer.Ordinal).ToEquatableArray();
        var conditional = ReadUse.IsConditional(node);
        _facts.AddRange(alternatives.Select(a => new CallFact(Positions.Of(node), id, a.ToEquatableArray(), types, objects, conditional)));
    }

    private void AddRead(ExpressionSyntax read, string api, ExpressionSyntax? subject, ExpressionSyntax key, ValueShape? shape, Demand? demand, bool hasDefault, string prefix = "")
    {
        var use = ReadUse.Of(read);
        foreach (var template in KeyEvaluator.Join(_evaluator.Sections(subject), _evaluator.Texts(key)))
        {
            _facts.Add(new ReadFact(Positions.Of(key), api, KeyTemplate.Join(prefix, template), shape, default)
            {
                Demand = demand ?? (use.Demanded ? Demand.Read : Demand.None),
                HasDefault = hasDefault || use.HasDefault,
                Conditional = ReadUse.IsConditional(read),
            });
        }
    }

    private void AddBind(InvocationExpressionSyntax invocation, string api, ExpressionSyntax? section, ITypeSymbol? type, ExpressionSyntax? options, string? name)
    {
        var at = KeyPosition(section) ?? Positions.Of(CallArguments.NameOf(invocation)!);
        foreach (var template in _evaluator.Sections(section))
        {
            AddBind(invocation, api, template, at, type, options, name);
        }
    }

    private void AddBind(InvocationExpressionSyntax invocation, string api, string template, Position at, ITypeSymbol? type, ExpressionSyntax? options, string? name)
    {
        if (type is null or { TypeKind: TypeKind.Error })
        {
            return;
        }

        var (shape, objects) = Describe(type);
        var assignments = options?.DescendantNodes().OfType<AssignmentExpressionSyntax>().ToArray() ?? [];
        bool Sets(string property) => assignments.Any(a => a.Right.IsKind(SyntaxKind.TrueLiteralExpression) &&
            a.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var set } && set == property);
        _facts.Add(new BindFact(at, api, template, shape with { Nullable = false }, objects)
        {
            OptionsName = name,
            ErrorOnUnknown = Sets("ErrorOnUnknownConfiguration"),
            BindNonPublic = Sets("BindNonPublicProperties"),
            Demand = ReadUse.Of(invocation).Demanded ? Demand.Read : Demand.None,
            Conditional = ReadUse.IsConditional(invocation),
        });
    }

    private ValueShape ShapeOf(ITypeSymbol? type) => Describe(type).Shape;

    private DescribedShape Describe(ITypeSymbol? type) => type is null ? DescribedShape.Unknown : _models.ShapeOf(type, _cancellation);

    private Position? KeyPosition(ExpressionSyntax? section) => section switch
    {
        InvocationExpressionSyntax invocation when CallArguments.NameOf(invocation)?.Identifier.ValueText is "GetSection" or "GetRequiredSection" &&
            invocation.ArgumentList.Arguments is [.., var last] => Positions.Of(last.Expression),
        ConditionalAccessExpressionSyntax access => KeyPosition(access.WhenNotNull),
        PostfixUnaryExpressionSyntax sure => KeyPosition(sure.Operand),
        _ => null,
    };

    private ITypeSymbol? OptionsType(CallArguments arguments)
    {
        var builder = arguments.Subject ?? arguments.Receiver;
        return builder is not null && _models.TypeOf(builder, _cancellation) is INamedTypeSymbol { TypeArguments: [var options] } ? options : null;
    }

    private ITypeSymbol? TypeOfArgument(ExpressionSyntax? argument) =>
        argument is TypeOfExpressionSyntax type ? _models.TypeOf(type.Type, _cancellation) : null;

    /// <summary>The options name a builder's chain starts with; "" when none is given, "?" when it cannot be known.</summary>
    private string OptionsName(ExpressionSyntax? builder)
    {
        var root = builder;
        for (var step = 0; step < 32 && root is not null; step++)
        {
            if (root is InvocationExpressionSyntax invocation)
            {
                if (CallArguments.NameOf(invocation)?.Identifier.ValueText is "AddOptions" or "AddOptionsWithValidateOnStart")
                {
                    return _models.SymbolOf(invocation, _cancellation) is IMethodSymbol called
                        ? Constant(new CallArguments(called, CallArguments.ReceiverOf(invocation), invocation.ArgumentList).Named("name"), "")
                        : "";
                }

                root = CallArguments.ReceiverOf(invocation);
            }
            else if (root is IdentifierNameSyntax && _models.SymbolOf(root, _cancellation) is ILocalSymbol local &&
                local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } value })
            {
                root = value;
            }
            else
            {
                break;
            }
        }

        return "?";
    }

    private string Constant(ExpressionSyntax? expression, string otherwise) =>
        expression is null ? otherwise : _models.Of(expression).GetConstantValue(expression, _cancellation) is { HasValue: true, Value: string text } ? text : "?";
}
