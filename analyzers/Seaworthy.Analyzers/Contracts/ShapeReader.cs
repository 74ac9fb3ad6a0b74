using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Seaworthy.Analyzers.Contracts;

/// <summary>Describes types as the configuration binder sees them: what it sets, by which key, and what it cannot reach.</summary>
internal sealed class ShapeReader(BodyModels models, CancellationToken cancellation)
{
    private const int MostObjects = 200;

    /// <summary>How deep the types of packages are followed; their graphs reach the whole framework.</summary>
    private const int MostForeignDepth = 3;

    private readonly KeyEvaluator _evaluator = new(models, cancellation);
    private readonly Dictionary<string, ObjectShape?> _objects = new(StringComparer.Ordinal);

    /// <summary>The described objects, by name.</summary>
    public EquatableArray<ObjectShape> Objects =>
        _objects.Values.Where(o => o is not null).Select(o => o!).OrderBy(o => o.Name, StringComparer.Ordinal).ToEquatableArray();

    public ValueShape Read(ITypeSymbol? type) => Read(type, 0);

    public static bool IsInteger(string kind) => kind is "byte" or "sbyte" or "int16" or "uint16" or "int32" or "uint32" or "int64" or "uint64" or "int128" or "uint128";

    public static string? ScalarKind(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => "string",
        SpecialType.System_Boolean => "bool",
        SpecialType.System_Byte => "byte",
        SpecialType.System_SByte => "sbyte",
        SpecialType.System_Int16 => "int16",
        SpecialType.System_UInt16 => "uint16",
        SpecialType.System_Int32 => "int32",
        SpecialType.System_UInt32 => "uint32",
        SpecialType.System_Int64 => "int64",
        SpecialType.System_UInt64 => "uint64",
        SpecialType.System_Single => "single",
        SpecialType.System_Double => "double",
        SpecialType.System_Decimal => "decimal",
        SpecialType.System_Char => "char",
        SpecialType.System_DateTime => "datetime",
        SpecialType.System_Object => "any",
        _ when ConfigurationSymbols.InNamespace(type, "System") => type.Name switch
        {
            "Int128" => "int128",
            "UInt128" => "uint128",
            "Half" => "half",
            "DateTimeOffset" => "datetimeoffset",
            "DateOnly" => "dateonly",
            "TimeOnly" => "timeonly",
            "TimeSpan" => "timespan",
            "Guid" => "guid",
            "Uri" => "uri",
            "Version" => "version",
            _ => null,
        },
        _ when ConfigurationSymbols.IsNamed(type, "CultureInfo", "System.Globalization") => "cultureinfo",
        _ => null,
    };

    private ValueShape Read(ITypeSymbol? type, int foreign)
    {
        cancellation.ThrowIfCancellationRequested();
        switch (type)
        {
            case null or { TypeKind: TypeKind.Error or TypeKind.Dynamic or TypeKind.Delegate or TypeKind.Pointer }:
                return ValueShape.Any;
            case ITypeParameterSymbol parameter:
                return parameter.DeclaringMethod is { } method && KeyEvaluator.MethodId(method) is { } id
                    ? new(ValueShape.Hole) { Type = KeyTemplate.Hole(HoleKind.TypeName, id, parameter.Ordinal) }
                    : ValueShape.Any;
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable:
                return Read(nullable.TypeArguments[0], foreign) with { Nullable = true };
        }

        var shape = ReadPlain(type, foreign);
        return type.IsReferenceType && type.NullableAnnotation == NullableAnnotation.Annotated ? shape with { Nullable = true } : shape;
    }

    private ValueShape ReadPlain(ITypeSymbol type, int foreign)
    {
        if (ScalarKind(type) is { } kind)
        {
            return new(kind);
        }

        if (type is IArrayTypeSymbol array)
        {
            return array.Rank != 1 ? ValueShape.Any
                : array.ElementType.SpecialType == SpecialType.System_Byte ? new("bytes")
                : new("list") { Item = Read(array.ElementType, foreign) };
        }

        if (type is not INamedTypeSymbol named || ConfigurationSymbols.IsConfiguration(named) ||
            ConfigurationSymbols.HasAttribute(named, "TypeConverterAttribute", "System.ComponentModel"))
        {
            return ValueShape.Any;
        }

        if (named.TypeKind == TypeKind.Enum)
        {
            return Enum(named);
        }

        return Dictionary(named, foreign) ?? List(named, foreign) ?? Object(named, foreign);
    }

    private static ValueShape Enum(INamedTypeSymbol type)
    {
        var members = type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue).ToArray();
        return new("enum")
        {
            Type = TypeNames.Of(type),
            Names = members.Select(m => m.Name).ToEquatableArray(),
            Values = members.Select(m => JsonText.Constant(m.ConstantValue) ?? "0").ToEquatableArray(),
            Flags = ConfigurationSymbols.HasAttribute(type, "FlagsAttribute", "System"),
        };
    }

    private ValueShape? Dictionary(INamedTypeSymbol type, int foreign)
    {
        var map = AsGeneric(type, "IDictionary", 2) ?? (type.TypeKind == TypeKind.Interface ? AsGeneric(type, "IReadOnlyDictionary", 2) : null);
        if (map is null)
        {
            return null;
        }

        var key = Read(map.TypeArguments[0], foreign);
        return key.Kind == "string" ? new("dictionary") { Item = Read(map.TypeArguments[1], foreign) }
            : key.Kind == "enum" || IsInteger(key.Kind) ? new("dictionary") { Item = Read(map.TypeArguments[1], foreign), Key = key with { Nullable = false } }
            : ValueShape.Any;
    }

    private ValueShape? List(INamedTypeSymbol type, int foreign)
    {
        if (type.TypeKind == TypeKind.Interface)
        {
            return type.TypeArguments.Length == 1 && ConfigurationSymbols.InNamespace(type, "System.Collections.Generic") &&
                type.Name is "IEnumerable" or "ICollection" or "IList" or "ISet" or "IReadOnlyCollection" or "IReadOnlyList" or "IReadOnlySet"
                ? new("list") { Item = Read(type.TypeArguments[0], foreign) }
                : null;
        }

        return AsGeneric(type, "ICollection", 1) is { } list ? new("list") { Item = Read(list.TypeArguments[0], foreign) } : null;
    }

    private static INamedTypeSymbol? AsGeneric(INamedTypeSymbol type, string name, int arity)
    {
        bool Is(INamedTypeSymbol candidate) => candidate.Name == name && candidate.TypeArguments.Length == arity &&
            ConfigurationSymbols.InNamespace(candidate, "System.Collections.Generic");
        return Is(type) ? type : type.AllInterfaces.FirstOrDefault(Is);
    }

    private ValueShape Object(INamedTypeSymbol type, int foreign)
    {
        var own = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, models.Compilation.Assembly);
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.IsAbstract || type.IsTupleType || type.IsRefLikeType ||
            (!own && (foreign >= MostForeignDepth || IsFrameworkType(type))))
        {
            return ValueShape.Any;
        }

        var name = TypeNames.Of(type);
        if (!_objects.ContainsKey(name))
        {
            if (_objects.Count >= MostObjects)
            {
                return ValueShape.Any;
            }

            // Entered before its members are read, so a type that holds itself ends.
            _objects.Add(name, null);
            _objects[name] = new(name, own ? Positions.Of(type.Locations) : null, Members(type, own ? foreign : foreign + 1));
        }

        return new("object") { Type = name };
    }

    /// <summary>Types of the base library that are no options: streams, encodings, certificates.</summary>
    private static bool IsFrameworkType(INamedTypeSymbol type)
    {
        for (var space = type.ContainingNamespace; space is not null; space = space.ContainingNamespace)
        {
            if (space.ContainingNamespace is { IsGlobalNamespace: true })
            {
                return space.Name == "System";
            }
        }

        return false;
    }

    private EquatableArray<MemberShape> Members(INamedTypeSymbol type, int foreign)
    {
        var constructor = BindingConstructor(type);
        var assigned = constructor ?? type.InstanceConstructors.FirstOrDefault(c => c.Parameters.Length == 0);
        var members = new Dictionary<string, MemberShape>(StringComparer.OrdinalIgnoreCase);
        for (var current = type; current is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; current = current.BaseType)
        {
            foreach (var property in current.GetMembers().OfType<IPropertySymbol>())
            {
                if (property.IsStatic || property.IsIndexer || property.GetMethod is not { DeclaredAccessibility: Accessibility.Public } ||
                    property.DeclaredAccessibility != Accessibility.Public || property.Name == "EqualityContract")
                {
                    continue;
                }

                var member = Member(property, constructor?.Parameters.FirstOrDefault(p => string.Equals(p.Name, property.Name, StringComparison.OrdinalIgnoreCase)), assigned, foreign);
                if (!members.ContainsKey(member.Key))
                {
                    members.Add(member.Key, member);
                }
            }
        }

        return members.Values.OrderBy(m => m.Key, StringComparer.Ordinal).ToEquatableArray();
    }

    /// <summary>The binder calls a constructor with parameters only when it is the single public one and there is none without.</summary>
    private static IMethodSymbol? BindingConstructor(INamedTypeSymbol type)
    {
        if (type.IsValueType)
        {
            return null;
        }

        var open = type.InstanceConstructors.Where(c => c.DeclaredAccessibility == Accessibility.Public).ToArray();
        return open is [{ Parameters.Length: > 0 }] ? open[0] : null;
    }

    private MemberShape Member(IPropertySymbol property, IParameterSymbol? parameter, IMethodSymbol? constructor, int foreign)
    {
        var value = Read(property.Type, foreign);
        var keyName = KeyName(property);
        var settable = property.SetMethod is { DeclaredAccessibility: Accessibility.Public } || parameter is not null;
        var (initialized, start) = parameter is not null ? StartOf(parameter) : StartOf(property, value, constructor);
        var constraints = Constraints.Of(property);
        return new(keyName ?? property.Name, property.Name, value)
        {
            Initialized = initialized,
            Default = initialized && start is { Known: true, IsCollection: false } ? DefaultText(start.Value, value) : null,
            ReadOnly = !settable && !(initialized && value.Kind is "object" or "dictionary" or "list" or "any" && property.Type is not IArrayTypeSymbol && !IsEnumerableInterface(property.Type)),
            Keyword = property.IsRequired,
            ValidateNested = ConfigurationSymbols.HasAttribute(property, "ValidateObjectMembersAttribute", "Microsoft.Extensions.Options") ||
                ConfigurationSymbols.HasAttribute(property, "ValidateEnumeratedItemsAttribute", "Microsoft.Extensions.Options"),
            ConstructorDemands = parameter is { HasExplicitDefaultValue: false },
            StartsInvalid = parameter is null && Constraints.Reject(constraints, start),
            Constraints = constraints,
        };
    }

    /// <summary>A get-only sequence cannot be filled: it has no Add.</summary>
    private static bool IsEnumerableInterface(ITypeSymbol type) => type.TypeKind == TypeKind.Interface &&
        type.Name is "IEnumerable" or "IReadOnlyCollection" or "IReadOnlyList" or "IReadOnlySet" or "IReadOnlyDictionary";

    private static string? KeyName(IPropertySymbol property)
    {
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "ConfigurationKeyNameAttribute" } type && ConfigurationSymbols.InNamespace(type, "Microsoft.Extensions.Configuration") &&
                attribute.ConstructorArguments is [{ Value: string name }])
            {
                return name;
            }
        }

        return null;
    }

    private static (bool, StartValue) StartOf(IParameterSymbol parameter) =>
        parameter.HasExplicitDefaultValue ? (true, StartValue.Of(parameter.ExplicitDefaultValue)) : (false, StartValue.Unknown);

    private (bool Initialized, StartValue Start) StartOf(IPropertySymbol property, ValueShape value, IMethodSymbol? constructor)
    {
        if (!SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, models.Compilation.Assembly))
        {
            // What a package's property starts with is not in its metadata.
            return (false, StartValue.Unknown);
        }

        var declaration = property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) as PropertyDeclarationSyntax;
        var given = Assignment(property, constructor) ?? declaration?.Initializer?.Value;
        if (given is not null)
        {
            return Start(given, value) is var start && start == StartValue.Null ? (false, start) : (true, start);
        }

        var computed = declaration is null || declaration.ExpressionBody is not null ||
            declaration.AccessorList?.Accessors.Any(a => a.Body is not null || a.ExpressionBody is not null) == true;
        return computed ? (declaration is not null && property.SetMethod is null, StartValue.Unknown) : (false, Zero(property.Type, value));
    }

    /// <summary>What the constructor the binder calls assigns to the property.</summary>
    private ExpressionSyntax? Assignment(IPropertySymbol property, IMethodSymbol? constructor)
    {
        if (constructor?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not ConstructorDeclarationSyntax declaration)
        {
            return null;
        }

        return declaration.DescendantNodes().OfType<AssignmentExpressionSyntax>().FirstOrDefault(a =>
            a.IsKind(SyntaxKind.SimpleAssignmentExpression) &&
            (a.Left is IdentifierNameSyntax name ? name : a.Left is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var member } ? member : null)?.Identifier.ValueText == property.Name)?.Right;
    }

    private static StartValue Zero(ITypeSymbol type, ValueShape value) =>
        !type.IsValueType || value.Nullable ? StartValue.Null
        : type.SpecialType is SpecialType.System_Boolean ? StartValue.Of(false)
        : IsInteger(value.Kind) || value.Kind is "half" or "single" or "double" or "decimal" ? StartValue.Of(0)
        : StartValue.Unknown;

    private StartValue Start(ExpressionSyntax given, ValueShape value)
    {
        while (given is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure)
        {
            given = sure.Operand;
        }

        if (given is LiteralExpressionSyntax { RawKind: not (int)SyntaxKind.DefaultLiteralExpression } literal && value.Kind != "any")
        {
            return StartValue.Of(literal.Token.Value);
        }

        var model = models.Of(given);
        if (value.Kind != "any" && model.GetConstantValue(given, cancellation) is { HasValue: true } constant)
        {
            return StartValue.Of(constant.Value);
        }

        if (given.IsKind(SyntaxKind.DefaultLiteralExpression))
        {
            return model.GetTypeInfo(given, cancellation).ConvertedType is { IsReferenceType: true } ? StartValue.Null : StartValue.Unknown;
        }

        if (value.Kind == "string")
        {
            return _evaluator.Texts(given) is [var text] && text.All(c => c >= ' ') ? StartValue.Of(text) : StartValue.Unknown;
        }

        return value.Kind is "list" or "dictionary" && IsEmptyCollection(given) ? StartValue.EmptyCollection : StartValue.Unknown;
    }

    private static bool IsEmptyCollection(ExpressionSyntax given) => given switch
    {
        CollectionExpressionSyntax { Elements.Count: 0 } => true,
        BaseObjectCreationExpressionSyntax { Initializer: null or { Expressions.Count: 0 } } creation => creation.ArgumentList is null or { Arguments.Count: 0 },
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty", Expression: IdentifierNameSyntax { Identifier.ValueText: "Array" or "Enumerable" } } } => true,
        _ => false,
    };

    private static string? DefaultText(object? constant, ValueShape value)
    {
        if (constant is null)
        {
            return null;
        }

        var json = JsonText.Constant(constant);
        if (value.Kind != "enum")
        {
            return json;
        }

        for (var i = 0; i < value.Names.Count; i++)
        {
            if (value.Values[i] == json)
            {
                return JsonText.Quote(value.Names[i]);
            }
        }

        return json;
    }
}
