using Seaworthy.Documents;
using Seaworthy.Schemas.Compilation;

namespace Seaworthy.Schemas.Keywords;

/// <summary><c>if</c> with <c>then</c> and <c>else</c>.</summary>
internal sealed class Conditional(KeywordPlace place, Subschema condition, Subschema? then, Subschema? otherwise) : Keyword(place)
{
    private Subschema _condition = condition;
    private Subschema? _then = then;
    private Subschema? _otherwise = otherwise;

    public override Kinds Kinds => Kinds.Any;

    public override int Cost => 5;

    public override bool Evaluate(ConfigNode node, Evaluation evaluation)
    {
        if (_then is null && _otherwise is null)
        {
            return true;
        }

        return (evaluation.Holds(_condition, node) ? _then : _otherwise)?.Evaluate(node, evaluation) ?? true;
    }

    public override string Explain(in Failure failure) => "Must match what its condition demands";

    public override void Link()
    {
        _condition = _condition.Final();
        _then = _then?.Final();
        _otherwise = _otherwise?.Final();
    }

    public override void Mark(ConfigNode node, Evaluation evaluation, Marks marks)
    {
        if (evaluation.Holds(_condition, node))
        {
            _condition.Mark(node, evaluation, marks);
            _then?.Mark(node, evaluation, marks);
        }
        else
        {
            _otherwise?.Mark(node, evaluation, marks);
        }
    }
}
