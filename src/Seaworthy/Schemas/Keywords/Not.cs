using Seaworthy.Documents;
using Seaworthy.Schemas.Compilation;

namespace Seaworthy.Schemas.Keywords;

/// <summary><c>not</c>.</summary>
internal sealed class Not(KeywordPlace place, Subschema schema) : Keyword(place)
{
    private Subschema _schema = schema;

    public override Kinds Kinds => Kinds.Any;

    public override int Cost => 4;

    public override bool Evaluate(ConfigNode node, Evaluation evaluation) => !evaluation.Holds(_schema, node) || evaluation.Fail(this, node);

    public override string Explain(in Failure failure) => "Matches what is not allowed here" + SchemaText.Title(_schema.Place.Node);

    public override void Link() => _schema = _schema.Final();
}
