using Seaworthy.Documents;

namespace Seaworthy.Schemas.Keywords;

/// <summary><c>type</c>.</summary>
internal sealed class TypeKeyword(KeywordPlace place, Kinds allowed, bool wantsInteger, bool isLexical) : Keyword(place), ITextKeyword
{
    /// <summary>The kinds that may occur; <see cref="Kinds.Number"/> also where only integers may.</summary>
    public Kinds Allowed { get; } = allowed;

    /// <summary>Whether numbers have to be whole.</summary>
    public bool WantsInteger { get; } = wantsInteger;

    // Whole numbers need a look at the value, the kinds that are refused need to be told.
    public override Kinds Kinds => WantsInteger ? (Kinds.Any & ~Allowed) | Kinds.Number : Kinds.Any & ~Allowed;

    public override int Cost => 0;

    public override bool Evaluate(ConfigNode node, Evaluation evaluation) =>
        (WantsInteger && node.Kind == NodeKind.Number && IsInteger(((ScalarNode)node).Text!)) || evaluation.Fail(this, node);

    public bool Holds(string text, Evaluation evaluation) => (Allowed & Kinds.String) != 0;

    public override string Explain(in Failure failure) => SchemaText.Expected(Allowed, WantsInteger, failure.Node);

    private bool IsInteger(string text)
    {
        foreach (var c in text)
        {
            if (c is '.' or 'e' or 'E')
            {
                // Draft 4 goes by the spelling, later ones by the value.
                return !isLexical && ExactNumber.TryParse(text, out var number) && number.IsInteger;
            }
        }

        return text is not ['n' or 'N' or 'i' or 'I', ..];
    }
}
