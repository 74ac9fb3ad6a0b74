using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Seaworthy.Analyzers.Contracts;

/// <summary>Reads validation attributes of a member and says whether the value it starts with satisfies them.</summary>
internal static class Constraints
{
    private const string Annotations = "System.ComponentModel.DataAnnotations";

    public static EquatableArray<ConstraintShape> Of(ISymbol member)
    {
        List<ConstraintShape>? found = null;
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && Derives(type) && Read(attribute, type) is { } constraint)
            {
                (found ??= []).Add(constraint);
            }
        }

        // Attributes of partial declarations have no order of their own.
        return found is null ? default : found.OrderBy(c => c.Attribute, StringComparer.Ordinal).ToEquatableArray();
    }

    /// <summary>
    /// True when validation certainly fails on the value the member has without its key.
    /// Only <c>Required</c> objects to null; the rest let null pass and judge what an initializer gives.
    /// </summary>
    public static bool Reject(EquatableArray<ConstraintShape> constraints, StartValue start) => constraints.Any(c => Rejects(c, start));

    private static bool Rejects(ConstraintShape constraint, StartValue start)
    {
        if (!start.Known)
        {
            return false;
        }

        switch (constraint.Attribute)
        {
            case "Required":
                return start.Value is null ? !start.IsCollection
                    : start.Value is string text && constraint["allowEmpty"] != "true" && string.IsNullOrWhiteSpace(text);
            case "MinLength":
                return Size(start) is { } size && Number(constraint["length"]) is { } least && size < least;
            case "StringLength" or "Length":
                return Size(start) is { } length && Number(constraint["minimum"]) is { } minimum && length < minimum;
            case "Range":
                return start.Value is not (null or string or char or bool) && constraint["type"] is null && Double(start.Value) is { } value &&
                    (Below(value, Number(constraint["minimum"]), constraint["minimumExclusive"] == "true") ||
                     Below(-value, -Number(constraint["maximum"]), constraint["maximumExclusive"] == "true"));
            case "AllowedValues":
                return !start.IsCollection && constraint["values"] is { } allowed && JsonText.Constant(start.Value) is { } json &&
                    start.Value is null or string && !("," + allowed.Substring(1, allowed.Length - 2) + ",").Contains("," + json + ",");
            default:
                return false;
        }
    }

    private static int? Size(StartValue start) => start.IsCollection ? 0 : start.Value is string text ? text.Length : null;

    private static bool Below(double value, double? bound, bool exclusive) => bound is { } b && (value < b || (exclusive && value <= b));

    private static double? Number(string? json) =>
        double.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static double? Double(object value) => value is IConvertible ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : null;

    private static bool Derives(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (ConfigurationSymbols.IsNamed(current, "ValidationAttribute", Annotations))
            {
                return true;
            }
        }

        return false;
    }

    private static ConstraintShape? Read(AttributeData attribute, INamedTypeSymbol type)
    {
        if (!ConfigurationSymbols.InNamespace(type, Annotations))
        {
            // These two belong to nested validation, told as validateNested.
            return type.Name is "ValidateObjectMembersAttribute" or "ValidateEnumeratedItemsAttribute"
                ? null
                : Shape("Custom", ("type", JsonText.Quote(TypeNames.Of(type))));
        }

        var arguments = attribute.ConstructorArguments;
        switch (type.Name)
        {
            case "RequiredAttribute":
                return Shape("Required", ("allowEmpty", Named(attribute, "AllowEmptyStrings") == "true" ? "true" : null));
            case "RangeAttribute":
                return Range(attribute, arguments);
            case "StringLengthAttribute":
                return Shape("StringLength", ("minimum", Named(attribute, "MinimumLength")), ("maximum", At(arguments, 0)));
            case "MinLengthAttribute":
                return Shape("MinLength", ("length", At(arguments, 0)));
            case "MaxLengthAttribute":
                return Shape("MaxLength", ("length", At(arguments, 0)));
            case "LengthAttribute":
                return Shape("Length", ("minimum", At(arguments, 0)), ("maximum", At(arguments, 1)));
            case "RegularExpressionAttribute":
                return Shape("RegularExpression", ("pattern", At(arguments, 0)));
            case "AllowedValuesAttribute":
                return Shape("AllowedValues", ("values", At(arguments, 0)));
            case "DeniedValuesAttribute":
                return Shape("DeniedValues", ("values", At(arguments, 0)));
            case "EnumDataTypeAttribute":
                return arguments.Length == 1 && arguments[0].Value is INamedTypeSymbol { TypeKind: TypeKind.Enum } named
                    ? Shape("EnumDataType", ("type", JsonText.Quote(TypeNames.Of(named))), ("names", Names(named)))
                    : Shape("EnumDataType");
            case "FileExtensionsAttribute":
                return Shape("FileExtensions", ("extensions", Named(attribute, "Extensions")));
            case "UrlAttribute" or "EmailAddressAttribute" or "PhoneAttribute" or "CreditCardAttribute" or "Base64StringAttribute":
                return Shape(type.Name.Substring(0, type.Name.Length - "Attribute".Length));
            case "DataTypeAttribute":
                return null;
            default:
                return Shape("Custom", ("type", JsonText.Quote(TypeNames.Of(type))));
        }
    }

    private static ConstraintShape Range(AttributeData attribute, System.Collections.Immutable.ImmutableArray<TypedConstant> arguments)
    {
        var minimumExclusive = Named(attribute, "MinimumIsExclusive") == "true" ? "true" : null;
        var maximumExclusive = Named(attribute, "MaximumIsExclusive") == "true" ? "true" : null;
        if (arguments.Length != 3 || arguments[0].Value is not ITypeSymbol type)
        {
            return Shape("Range", ("minimum", At(arguments, 0)), ("maximum", At(arguments, 1)),
                ("minimumExclusive", minimumExclusive), ("maximumExclusive", maximumExclusive));
        }

        var kind = ShapeReader.ScalarKind(type) ?? "any";
        return Shape("Range", ("minimum", Bound(arguments[1], kind)), ("maximum", Bound(arguments[2], kind)),
            ("minimumExclusive", minimumExclusive), ("maximumExclusive", maximumExclusive), ("type", JsonText.Quote(kind)));
    }

    /// <summary>Text bounds of a type that JSON numbers hold exactly become numbers.</summary>
    private static string? Bound(TypedConstant bound, string kind) => bound.Value is string text
        ? ShapeReader.IsInteger(kind) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? JsonText.Constant(number)
            : JsonText.Quote(text)
        : null;

    private static string Names(INamedTypeSymbol type) =>
        "[" + string.Join(",", type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue).Select(f => JsonText.Quote(f.Name))) + "]";

    private static string? At(System.Collections.Immutable.ImmutableArray<TypedConstant> arguments, int index) =>
        index < arguments.Length ? Json(arguments[index]) : null;

    private static string? Named(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return Json(argument.Value);
            }
        }

        return null;
    }

    private static string? Json(TypedConstant constant)
    {
        if (constant.Kind == TypedConstantKind.Error)
        {
            return null;
        }

        if (constant.Kind != TypedConstantKind.Array)
        {
            return constant.Kind == TypedConstantKind.Type ? null : JsonText.Constant(constant.Value);
        }

        if (constant.IsNull)
        {
            return null;
        }

        var items = constant.Values.Select(Json).ToArray();
        return items.Contains(null) ? null : "[" + string.Join(",", items) + "]";
    }

    private static ConstraintShape Shape(string attribute, params (string Name, string? Json)[] values) =>
        new(attribute, values.Where(v => v.Json is not null).Select(v => new ConstraintValue(v.Name, v.Json!)).ToEquatableArray());
}

/// <summary>What a member holds without its key.</summary>
internal readonly record struct StartValue(bool Known, object? Value, bool IsCollection)
{
    /// <summary>An initializer that is no constant.</summary>
    public static StartValue Unknown => default;

    public static StartValue Null => new(true, null, false);

    /// <summary>A list that is certainly empty.</summary>
    public static StartValue EmptyCollection => new(true, null, true);

    public static StartValue Of(object? value) => new(true, value, false);
}
