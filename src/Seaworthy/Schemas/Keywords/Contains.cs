using Seaworthy.Documents;
using Seaworthy.Schemas.Compilation;

namespace Seaworthy.Schemas.Keywords;

/// <summary><c>contains</c> with <c>minContains</c> and <c>maxContains</c>.</summary>
internal sealed class Contains(KeywordPlace place, Subschema schema, int min, int max, bool marks) : Keyword(place)
{
    private Subschema _schema = schema;

    public override Kinds Kinds => Kinds.Array;

    public override int Cost => 4;

    public override bool Evaluate(ConfigNode node, Evaluation evaluation)
    {
        var count = 0;
        foreach (var item in ((ArrayNode)node).Items)
        {
            if (count >= min && max == int.MaxValue)
            {
                return true;
            }

            if (evaluation.Holds(_schema, item) && ++count > max)
            {
                return evaluation.Fail(this, node, code: 1);
            }
        }

        return count >= min || evaluation.Fail(this, node);
    }

    public override string NameOf(in Failure failure) => failure.Code == 1 ? "maxContains" : min > 1 ? "minContains" : "contains";

    public override string Explain(in Failure failure) => failure.Code == 1
        ? "At most " + SchemaText.Count(max, "item") + " may match what this list contains"
        : "At least " + SchemaText.Count(min, "item") + " must match what this list has to contain";

    public override void Link() => _schema = _schema.Final();

    public override void Mark(ConfigNode node, Evaluation evaluation, Marks evaluated)
    {
        if (!marks || node is not ArrayNode array)
        {
            return;
        }

        for (var i = 0; i < array.Items.Length; i++)
        {
            if (evaluation.Holds(_schema, array.Items[i]))
            {
                evaluated.Add(i);
            }
        }
    }
}
