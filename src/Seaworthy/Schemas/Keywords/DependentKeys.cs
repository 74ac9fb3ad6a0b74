using Seaworthy.Documents;

namespace Seaworthy.Schemas.Keywords;

/// <summary><c>dependentRequired</c>, and the lists of <c>dependencies</c>.</summary>
internal sealed class DependentKeys(KeywordPlace place, string trigger, string[] required) : Keyword(place)
{
    public override Kinds Kinds => Kinds.Object;

    public override int Cost => 3;

    public override bool Evaluate(ConfigNode node, Evaluation evaluation)
    {
        var instance = (ObjectNode)node;
        if (!instance.TryGet(trigger, out _))
        {
            return true;
        }

        var holds = true;
        for (var i = 0; i < required.Length; i++)
        {
            if (!instance.TryGet(required[i], out _))
            {
                holds = evaluation.Fail(this, node, i);
            }
        }

        return holds;
    }

    public override string? MissingKey(in Failure failure) => required[failure.Index];

    public override string Explain(in Failure failure) => $"The key \"{required[failure.Index]}\" is missing, which \"{trigger}\" needs";
}
