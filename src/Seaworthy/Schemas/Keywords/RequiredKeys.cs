using Seaworthy.Documents;

namespace Seaworthy.Schemas.Keywords;

/// <summary>Keys of <c>required</c> beyond those that <see cref="Members"/> can count.</summary>
internal sealed class RequiredKeys(KeywordPlace place, string[] required) : Keyword(place)
{
    public override Kinds Kinds => Kinds.Object;

    public override int Cost => 3;

    public override bool Evaluate(ConfigNode node, Evaluation evaluation)
    {
        var holds = true;
        for (var i = 0; i < required.Length; i++)
        {
            if (!((ObjectNode)node).TryGet(required[i], out _))
            {
                holds = evaluation.Fail(this, node, i);
            }
        }

        return holds;
    }

    public override string? MissingKey(in Failure failure) => required[failure.Index];

    public override string Explain(in Failure failure) => $"The key \"{required[failure.Index]}\" is missing";
}
