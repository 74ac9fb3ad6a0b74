using Seaworthy.Documents;

namespace Seaworthy.Schemas.Keywords;

/// <summary><c>minLength</c> and <c>maxLength</c>, counted in code points.</summary>
internal sealed class TextLength(KeywordPlace place, int limit, bool isUpper) : Keyword(place), ITextKeyword
{
    public override Kinds Kinds => Kinds.String;

    public override bool Evaluate(ConfigNode node, Evaluation evaluation) => Holds(((ScalarNode)node).Text!, evaluation) || evaluation.Fail(this, node);

    // A text of n code units has between n/2 and n code points; most need no count.
    public bool Holds(string text, Evaluation evaluation) => isUpper
        ? text.Length <= limit || (text.Length / 2 <= limit && Count(text) <= limit)
        : text.Length >= limit && (text.Length / 2 >= limit || Count(text) >= limit);

    public override string Explain(in Failure failure)
    {
        var found = Count(((ScalarNode)failure.Node).Text!);
        return "Must have " + (isUpper ? "at most " : "at least ") + SchemaText.Count(limit, "character") + ", has " + SchemaText.Number(found);
    }

    private static int Count(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                count--;
            }
        }

        return count;
    }
}
