using Seaworthy.Documents;

namespace Seaworthy.Schemas.Keywords;

/// <summary><c>minimum</c>, <c>maximum</c> and their exclusive forms.</summary>
internal sealed class NumberBound(KeywordPlace place, ExactNumber limit, string text, bool isUpper, bool isExclusive) : Keyword(place)
{
    private readonly bool _isWhole = ExactNumber.TryParseWhole(text, out _);
    private readonly long _whole = ExactNumber.TryParseWhole(text, out var whole) ? whole : 0;

    public override Kinds Kinds => Kinds.Number;

    public override bool Evaluate(ConfigNode node, Evaluation evaluation)
    {
        var written = ((ScalarNode)node).Text!;
        if (_isWhole && ExactNumber.TryParseWhole(written, out var value))
        {
            return IsInside(value.CompareTo(_whole)) || evaluation.Fail(this, node);
        }

        if (ExactNumber.TryParse(written, out var number))
        {
            return IsInside(number.CompareTo(limit)) || evaluation.Fail(this, node);
        }

        return ExactNumber.IsTooLong(written)
            ? evaluation.Stop(ExactNumber.TooLong)
            : IsInside(written) || evaluation.Fail(this, node);
    }

    public override string Explain(in Failure failure) =>
        "Must be " + (isUpper ? (isExclusive ? "less than " : "at most ") : isExclusive ? "more than " : "at least ") + text;

    private bool IsInside(int order) => isUpper ? order < 0 || (order == 0 && !isExclusive) : order > 0 || (order == 0 && !isExclusive);

    // Infinity as YAML writes it lies beyond any bound on its side; what is not a number lies nowhere.
    private bool IsInside(string written) =>
        written.EndsWith("inf", StringComparison.OrdinalIgnoreCase) && isUpper == written[0] is '-';
}
