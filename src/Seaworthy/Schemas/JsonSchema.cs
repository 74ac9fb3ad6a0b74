using Seaworthy.Documents;
using Seaworthy.Schemas.Compilation;
using Seaworthy.Text;

namespace Seaworthy.Schemas;

/// <summary>A compiled JSON Schema (drafts 4 to 2020-12). Immutable; threads may share it.</summary>
internal sealed class JsonSchema
{
    private readonly Subschema _start;
    private readonly bool _tracksScope;

    internal JsonSchema(Subschema start, bool tracksScope)
    {
        _start = start;
        _tracksScope = tracksScope;
    }

    /// <summary>Compiles a schema. References lead to the registry's documents only; what cannot be compiled is told with its place.</summary>
    public static SchemaCompilation Compile(SourceFile file, ConfigNode root, SchemaRegistry? registry = null, SchemaOptions? options = null, CancellationToken cancellationToken = default) =>
        SchemaCompiler.Compile(file, root, registry ?? new SchemaRegistry(), options ?? SchemaOptions.Default, cancellationToken);

    /// <summary>Whether an instance is valid; false also where a limit is hit. Allocates nothing once a thread has used it.</summary>
    /// <exception cref="OperationCanceledException">The evaluation was cancelled.</exception>
    public bool IsValid(ConfigNode instance, CancellationToken cancellationToken = default)
    {
        var evaluation = Evaluation.Rent(isCollecting: false, _tracksScope, cancellationToken);
        var holds = _start.Evaluate(instance, evaluation) && evaluation.Incomplete is null;
        evaluation.Return();
        return holds;
    }

    /// <summary>Why an instance is invalid, or why no verdict can be reached.</summary>
    /// <exception cref="OperationCanceledException">The evaluation was cancelled.</exception>
    public SchemaResult Evaluate(ConfigNode instance, CancellationToken cancellationToken = default)
    {
        var evaluation = Evaluation.Rent(isCollecting: true, _tracksScope, cancellationToken);
        var holds = _start.Evaluate(instance, evaluation);
        var result = evaluation.Incomplete is { } reason ? SchemaResult.WithoutVerdict(reason)
            : holds ? SchemaResult.Valid
            : SchemaResult.Invalid(instance, evaluation.Failures);
        evaluation.Return();
        return result;
    }
}
