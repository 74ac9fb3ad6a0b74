using Seaworthy.Documents;
using Seaworthy.Schemas.Compilation;

namespace Seaworthy.Schemas.Keywords;

/// <summary><c>items</c>, <c>prefixItems</c> and <c>additionalItems</c> of one subschema.</summary>
internal sealed class Items(KeywordPlace place, Subschema[] prefix, Subschema? rest) : Keyword(place)
{
    private readonly Subschema[] _prefix = prefix;
    private Subschema? _rest = rest;

    public override Kinds Kinds => Kinds.Array;

    public override int Cost => 3;

    public override bool Evaluate(ConfigNode node, Evaluation evaluation)
    {
        var items = ((ArrayNode)node).Items;
        var holds = true;
        var leading = Math.Min(_prefix.Length, items.Length);
        for (var i = 0; i < leading; i++)
        {
            if (!_prefix[i].Evaluate(items[i], evaluation))
            {
                if (!evaluation.IsCollecting)
                {
                    return false;
                }

                holds = false;
            }
        }

        if (_rest is null || items.Length <= _prefix.Length)
        {
            return holds;
        }

        if (_rest.IsNever)
        {
            return evaluation.Fail(this, node, _prefix.Length);
        }

        for (var i = leading; i < items.Length; i++)
        {
            if (!_rest.Evaluate(items[i], evaluation))
            {
                if (!evaluation.IsCollecting)
                {
                    return false;
                }

                holds = false;
            }
        }

        return holds;
    }

    public override string Explain(in Failure failure) =>
        "At most " + SchemaText.Count(_prefix.Length, "item") + " allowed, found " + SchemaText.Number(((ArrayNode)failure.Node).Items.Length);

    public override void Link()
    {
        for (var i = 0; i < _prefix.Length; i++)
        {
            _prefix[i] = _prefix[i].Final();
        }

        _rest = _rest?.Final();
    }

    public override void Mark(ConfigNode node, Evaluation evaluation, Marks marks)
    {
        if (node is ArrayNode array)
        {
            marks.AddFirst(_rest is not null ? array.Items.Length : Math.Min(_prefix.Length, array.Items.Length));
        }
    }
}
