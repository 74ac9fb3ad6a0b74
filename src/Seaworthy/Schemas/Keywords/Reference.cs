using Seaworthy.Documents;
using Seaworthy.Schemas.Compilation;

namespace Seaworthy.Schemas.Keywords;

/// <summary><c>$ref</c>, <c>$dynamicRef</c> and <c>$recursiveRef</c>.</summary>
internal sealed class Reference(KeywordPlace place, Subschema target, string? dynamicName = null) : Keyword(place)
{
    /// <summary>What it refers to when the scope says nothing else.</summary>
    public Subschema Target { get; private set; } = target;

    /// <summary>The dynamic anchor whose outermost owner is meant; empty for a recursive anchor; null for a plain reference.</summary>
    public string? DynamicName { get; private set; } = dynamicName;

    public bool IsDynamic => DynamicName is not null;

    public override Kinds Kinds => Kinds.Any;

    public override int Cost => 4;

    /// <summary>Makes a dynamic reference plain, where only one owner of the anchor can ever be in scope.</summary>
    public void Settle(Subschema only)
    {
        Target = only;
        DynamicName = null;
    }

    public override bool Evaluate(ConfigNode node, Evaluation evaluation) => Resolve(evaluation).Evaluate(node, evaluation);

    public override string Explain(in Failure failure) => "Must match the schema referred to";

    public override void Link() => Target = Target.Final();

    public override void Mark(ConfigNode node, Evaluation evaluation, Marks marks) => Resolve(evaluation).Mark(node, evaluation, marks);

    private Subschema Resolve(Evaluation evaluation)
    {
        if (DynamicName is not null)
        {
            for (var i = 0; i < evaluation.ScopeCount; i++)
            {
                if (evaluation.ScopeAt(i).Anchors.TryGetValue(DynamicName, out var outermost))
                {
                    return outermost;
                }
            }
        }

        return Target;
    }
}
