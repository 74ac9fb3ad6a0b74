namespace Seaworthy.Analyzers.Contracts;

/// <summary>What a value must look like to be bound; objects are named and described apart.</summary>
internal sealed record ValueShape(string Kind)
{
    /// <summary>Kind of a generic wrapper's type parameter, replaced at each call.</summary>
    public const string Hole = "hole";

    public static ValueShape Any { get; } = new("any");

    public static ValueShape Text { get; } = new("string");

    public bool Nullable { get; init; }

    /// <summary>Name of the enum or object type; for a hole, the type parameter.</summary>
    public string? Type { get; init; }

    /// <summary>Element of a list, value of a dictionary.</summary>
    public ValueShape? Item { get; init; }

    /// <summary>Key of a dictionary that is no string.</summary>
    public ValueShape? Key { get; init; }

    public EquatableArray<string> Names { get; init; }

    /// <summary>The enum members' numbers, as JSON numbers.</summary>
    public EquatableArray<string> Values { get; init; }

    public bool Flags { get; init; }

    public bool HasHole => Kind == Hole || Item is { HasHole: true };
}

/// <summary>Members of a type that configuration is bound to.</summary>
internal sealed record ObjectShape(string Name, Position? At, EquatableArray<MemberShape> Members);

/// <summary>A member of a bound type.</summary>
internal sealed record MemberShape(string Key, string Name, ValueShape Value)
{
    public bool Initialized { get; init; }

    /// <summary>The constant the member starts with, as JSON.</summary>
    public string? Default { get; init; }

    public bool ReadOnly { get; init; }

    /// <summary>Has the C# <c>required</c> keyword, which the binder does not heed.</summary>
    public bool Keyword { get; init; }

    public bool ValidateNested { get; init; }

    /// <summary>A parameter of the binding constructor without default.</summary>
    public bool ConstructorDemands { get; init; }

    /// <summary>What the member starts with does not satisfy its attributes, so validation fails without the key.</summary>
    public bool StartsInvalid { get; init; }

    public EquatableArray<ConstraintShape> Constraints { get; init; }
}

/// <summary>A validation attribute; values are JSON.</summary>
internal sealed record ConstraintShape(string Attribute, EquatableArray<ConstraintValue> Values)
{
    public string? this[string name]
    {
        get
        {
            foreach (var value in Values)
            {
                if (value.Name == name)
                {
                    return value.Json;
                }
            }

            return null;
        }
    }
}

/// <summary>One argument of a validation attribute, as JSON.</summary>
internal readonly record struct ConstraintValue(string Name, string Json);
