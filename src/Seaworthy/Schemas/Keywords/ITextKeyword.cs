namespace Seaworthy.Schemas.Keywords;

/// <summary>A keyword that looks at nothing but a text, so that it can check a key without a node.</summary>
internal interface ITextKeyword
{
    bool Holds(string text, Evaluation evaluation);
}
