namespace Seaworthy.Schemas;

/// <summary>What a schema says of an instance.</summary>
/// <param name="Errors">Why it is invalid; none when it is valid or could not be judged.</param>
/// <param name="Omitted">How many more errors there were than are listed.</param>
/// <param name="Incomplete">Why no verdict was reached: a limit that the schema or the instance hit; null as a rule.</param>
internal sealed record SchemaResult(SchemaError[] Errors, int Omitted, string? Incomplete)
{
    public static SchemaResult Valid { get; } = new([], 0, null);

    public bool IsValid => Errors.Length == 0 && Incomplete is null;
}
