using Seaworthy.Documents;
using Seaworthy.Schemas.Patterns;

namespace Seaworthy.Schemas.Keywords;

/// <summary><c>pattern</c>.</summary>
internal sealed class PatternKeyword(KeywordPlace place, EcmaPattern pattern) : Keyword(place), ITextKeyword
{
    public override Kinds Kinds => Kinds.String;

    public override int Cost => 2;

    public override bool Evaluate(ConfigNode node, Evaluation evaluation) => Holds(((ScalarNode)node).Text!, evaluation) || evaluation.Fail(this, node);

    public bool Holds(string text, Evaluation evaluation) => Matches(pattern, text, evaluation);

    public override string Explain(in Failure failure) => "Must match the pattern " + pattern.Source;

    /// <summary>Whether a text matches; a pattern that takes too long ends the evaluation without a verdict.</summary>
    public static bool Matches(EcmaPattern pattern, string text, Evaluation evaluation)
    {
        // Once one took too long, those that follow must not do so again.
        if (evaluation.Incomplete is not null)
        {
            return false;
        }

        return pattern.Match(text) switch
        {
            PatternMatch.Yes => true,
            PatternMatch.No => false,
            _ => evaluation.Stop($"The pattern {pattern.Source} takes too long on a text of this file"),
        };
    }
}
