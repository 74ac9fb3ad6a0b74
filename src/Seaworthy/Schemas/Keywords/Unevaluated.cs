using Seaworthy.Documents;
using Seaworthy.Schemas.Compilation;

namespace Seaworthy.Schemas.Keywords;

/// <summary>What a subschema says about the members or items that nothing else in it has evaluated.</summary>
internal abstract class Unevaluated(KeywordPlace place, Subschema owner, Subschema schema) : Keyword(place)
{
    public override int Cost => 9;

    protected Subschema Schema { get; private set; } = schema;

    public override void Link() => Schema = Schema.Final();

    /// <summary>Marks what the other keywords beside this one have evaluated.</summary>
    protected Marks MarkOthers(ConfigNode node, int count, Evaluation evaluation)
    {
        var marks = evaluation.RentMarks(count);
        foreach (var keyword in owner.Keywords)
        {
            if (!ReferenceEquals(keyword, this))
            {
                keyword.Mark(node, evaluation, marks);
            }
        }

        return marks;
    }
}
