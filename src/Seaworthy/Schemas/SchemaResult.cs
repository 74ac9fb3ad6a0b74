using Seaworthy.Documents;

namespace Seaworthy.Schemas;

/// <summary>What a schema says of an instance. Words and paths are made when they are asked for.</summary>
internal sealed class SchemaResult
{
    private readonly ConfigNode? _root;
    private readonly Failure[] _failures;
    private SchemaError[]? _errors;

    private SchemaResult(ConfigNode? root, Failure[] failures, int omitted, string? incomplete)
    {
        _root = root;
        _failures = failures;
        Omitted = omitted;
        Incomplete = incomplete;
    }

    public static SchemaResult Valid { get; } = new(null, [], 0, null);

    public bool IsValid => _failures.Length == 0 && Incomplete is null;

    /// <summary>Why no verdict was reached: a limit that the schema or the instance hit; null as a rule.</summary>
    public string? Incomplete { get; }

    /// <summary>How many more failures there were than are listed.</summary>
    public int Omitted { get; }

    /// <summary>Why the instance is invalid, in the order of the file; none when it is valid or could not be judged.</summary>
    public SchemaError[] Errors => _errors ??= _root is null ? [] : FailureReport.Create(_root, _failures);

    internal static SchemaResult Invalid(ConfigNode root, ReadOnlySpan<Failure> failures)
    {
        var kept = failures.Slice(0, Math.Min(failures.Length, FailureReport.MaxErrors)).ToArray();
        return new SchemaResult(root, kept, failures.Length - kept.Length, null);
    }

    internal static SchemaResult WithoutVerdict(string reason) => new(null, [], 0, reason);
}
