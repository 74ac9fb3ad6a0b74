using Seaworthy.Documents;
using Seaworthy.Schemas.Compilation;

namespace Seaworthy.Schemas.Keywords;

/// <summary><c>dependentSchemas</c>, and the schemas of <c>dependencies</c>.</summary>
internal sealed class DependentSchema(KeywordPlace place, string trigger, Subschema schema) : Keyword(place)
{
    private Subschema _schema = schema;

    public override Kinds Kinds => Kinds.Object;

    public override int Cost => 5;

    public override bool Evaluate(ConfigNode node, Evaluation evaluation) =>
        !((ObjectNode)node).TryGet(trigger, out _) || _schema.Evaluate(node, evaluation);

    public override string Explain(in Failure failure) => $"Must match what the key \"{trigger}\" demands";

    public override void Link() => _schema = _schema.Final();

    public override void Mark(ConfigNode node, Evaluation evaluation, Marks marks)
    {
        if (node is ObjectNode instance && instance.TryGet(trigger, out _))
        {
            _schema.Mark(node, evaluation, marks);
        }
    }
}
