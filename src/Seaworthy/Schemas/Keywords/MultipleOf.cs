using Seaworthy.Documents;

namespace Seaworthy.Schemas.Keywords;

/// <summary><c>multipleOf</c>, exactly: 0.3 is a multiple of 0.1.</summary>
internal sealed class MultipleOf(KeywordPlace place, ExactNumber divisor, string text) : Keyword(place)
{
    public override Kinds Kinds => Kinds.Number;

    public override bool Evaluate(ConfigNode node, Evaluation evaluation)
    {
        var written = ((ScalarNode)node).Text!;
        if (ExactNumber.TryParse(written, out var number) && number.IsMultipleOf(divisor))
        {
            return true;
        }

        return ExactNumber.IsTooLong(written) ? evaluation.Stop(ExactNumber.TooLong) : evaluation.Fail(this, node);
    }

    public override string Explain(in Failure failure) => "Must be a multiple of " + text;
}
