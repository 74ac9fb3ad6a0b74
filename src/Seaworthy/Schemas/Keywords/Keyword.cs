using Seaworthy.Documents;
using Seaworthy.Schemas.Compilation;

namespace Seaworthy.Schemas.Keywords;

/// <summary>A keyword of a compiled subschema.</summary>
internal abstract class Keyword(KeywordPlace place)
{
    public KeywordPlace Place { get; } = place;

    /// <summary>The kinds of values it says anything about.</summary>
    public abstract Kinds Kinds { get; }

    /// <summary>What it costs, roughly; the cheap ones are asked first.</summary>
    public virtual int Cost => 1;

    /// <summary>Whether it looks at the value alone and applies no subschema, so that nothing needs bounds.</summary>
    public bool IsLeaf => Cost <= 2;

    /// <summary>Whether it holds. Called only for its kinds.</summary>
    public abstract bool Evaluate(ConfigNode node, Evaluation evaluation);

    /// <summary>What is expected against what was found, as one sentence without a full stop and without the value.</summary>
    public abstract string Explain(in Failure failure);

    /// <summary>The keyword that a failure is about, where one object stands for several.</summary>
    public virtual string NameOf(in Failure failure) => Place.Name;

    /// <summary>Whether a failure is about the key at its place rather than the value.</summary>
    public virtual bool IsAboutKey(in Failure failure) => false;

    /// <summary>The key that is missing, where that is what failed.</summary>
    public virtual string? MissingKey(in Failure failure) => null;

    /// <summary>Points children that only refer to another subschema at that one.</summary>
    public virtual void Link()
    {
    }

    /// <summary>Marks the members or items of an instance that it has evaluated; called only where it held.</summary>
    public virtual void Mark(ConfigNode node, Evaluation evaluation, Marks marks)
    {
    }
}
