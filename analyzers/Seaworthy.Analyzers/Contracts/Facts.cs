namespace Seaworthy.Analyzers.Contracts;

/// <summary>A place in code, 1-based; the path is the compiler's until the contract is written.</summary>
internal readonly record struct Position(string File, int Line, int Column) : IComparable<Position>
{
    public int CompareTo(Position other)
    {
        var file = string.CompareOrdinal(File, other.File);
        return file != 0 ? file : Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);
    }
}

/// <summary>What declared validation there is for an options type.</summary>
[Flags]
internal enum Validations
{
    None = 0,
    DataAnnotations = 1,
    Custom = 2,
    Generated = 4,
    OnStart = 8,
}

/// <summary>Why code fails when a key is missing, as far as one read shows.</summary>
internal enum Demand
{
    None,
    Read,
    Section,
}

/// <summary>One thing a piece of code tells about configuration; keys are templates (<see cref="KeyTemplate"/>).</summary>
internal abstract record Fact(Position At);

/// <summary>A key that code reads.</summary>
internal sealed record ReadFact(Position At, string Api, string Key, ValueShape? Shape, EquatableArray<ObjectShape> Objects) : Fact(At)
{
    public bool HasDefault { get; init; }

    public Demand Demand { get; init; }

    /// <summary>The read stands in a branch, so the code may do without it.</summary>
    public bool Conditional { get; init; }
}

/// <summary>A section bound to a type.</summary>
internal sealed record BindFact(Position At, string Api, string Key, ValueShape Shape, EquatableArray<ObjectShape> Objects) : Fact(At)
{
    /// <summary>The options name when the binding is an options registration, null when it is none.</summary>
    public string? OptionsName { get; init; }

    public bool ErrorOnUnknown { get; init; }

    public bool BindNonPublic { get; init; }

    public Demand Demand { get; init; }

    public bool Conditional { get; init; }
}

/// <summary>Validation registered for an options type; a null name stands for all names.</summary>
internal sealed record ValidationFact(Position At, ValueShape Shape, string? OptionsName, Validations Validations) : Fact(At);

/// <summary>An environment variable read directly.</summary>
internal sealed record EnvironmentFact(Position At, string Name, bool Required) : Fact(At);

/// <summary>A file added over the default sources.</summary>
internal sealed record LateFileFact(Position At, string Api, string Path, bool Optional, bool VariablesFollow) : Fact(At);

/// <summary>The default sources are removed.</summary>
internal sealed record ClearsSourcesFact(Position At) : Fact(At);

/// <summary>An argument that may carry a key or a section into a method of the same project.</summary>
internal readonly record struct CallArgument(int Ordinal, string Template, Position At);

/// <summary>A call of a method of the same project that may read configuration for its caller.</summary>
internal sealed record CallFact(Position At, string Method, EquatableArray<CallArgument> Arguments, EquatableArray<ValueShape> Types,
    EquatableArray<ObjectShape> Objects, bool Conditional) : Fact(At);
