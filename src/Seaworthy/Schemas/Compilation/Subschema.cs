using System.Runtime.CompilerServices;
using Seaworthy.Documents;
using Seaworthy.Schemas.Keywords;

namespace Seaworthy.Schemas.Compilation;

/// <summary>A compiled subschema: for each kind of value the keywords that have something to say, cheap ones first.</summary>
internal sealed class Subschema(SchemaPlace place, SchemaScope scope)
{
    private const int KindCount = 6;
    private const int MaxInlined = 64;
    private static readonly Keyword[] None = [];

    private readonly Keyword[][] _byKind = [None, None, None, None, None, None];
    private Kinds _leafKinds;
    private Kinds _openKinds;
    private bool _isLinked;

    public SchemaPlace Place { get; } = place;

    public SchemaScope Scope { get; } = scope;

    public List<Keyword> Keywords { get; } = [];

    /// <summary>Whether anything holds.</summary>
    public bool IsEmpty => Keywords.Count == 0;

    /// <summary>Whether nothing holds.</summary>
    public bool IsNever => Keywords is [Never];

    /// <summary>Whether it holds. Most values are settled by their kind alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Evaluate(ConfigNode node, Evaluation evaluation) =>
        ((int)_openKinds & (1 << (int)node.Kind)) != 0 || EvaluateKeywords(node, evaluation);

    /// <summary>Marks what it has evaluated of an instance on which it holds.</summary>
    public void Mark(ConfigNode node, Evaluation evaluation, Marks marks)
    {
        var pushes = evaluation.TracksScope && PushScope(evaluation);
        if (evaluation.Enter())
        {
            foreach (var keyword in Keywords)
            {
                keyword.Mark(node, evaluation, marks);
            }
        }

        evaluation.Leave();
        if (pushes)
        {
            evaluation.Pop();
        }
    }

    /// <summary>The subschema that this one is only another name for, or itself.</summary>
    public Subschema Final()
    {
        var final = this;
        for (var i = 0; i < MaxInlined && final.Keywords is [Reference { IsDynamic: false } reference]; i++)
        {
            final = reference.Target;
        }

        return final;
    }

    /// <summary>Sorts the keywords by kind, once all subschemas are compiled.</summary>
    public void Link(bool inlines)
    {
        if (_isLinked)
        {
            return;
        }

        _isLinked = true;
        var all = new List<Keyword>();
        Collect(all, inlines, []);
        if (inlines)
        {
            foreach (var keyword in Keywords)
            {
                keyword.Link();
            }
        }

        if (inlines)
        {
            MembersGroup.Merge(all);
        }

        SortByCost(all);
        for (var kind = 0; kind < KindCount; kind++)
        {
            _byKind[kind] = OfKind(all, (Kinds)(1 << kind));
            _openKinds |= _byKind[kind].Length == 0 ? (Kinds)(1 << kind) : 0;
            _leafKinds |= Array.TrueForAll(_byKind[kind], static keyword => keyword.IsLeaf) ? (Kinds)(1 << kind) : 0;
        }
    }

    private bool EvaluateKeywords(ConfigNode node, Evaluation evaluation)
    {
        var keywords = _byKind[(int)node.Kind];
        if (((int)_leafKinds & (1 << (int)node.Kind)) != 0)
        {
            return Run(keywords, node, evaluation);
        }

        if (evaluation.TracksScope)
        {
            return EvaluateInScope(keywords, node, evaluation);
        }

        if (!evaluation.Enter())
        {
            return false;
        }

        var holds = Run(keywords, node, evaluation);
        evaluation.Leave();
        return holds;
    }

    // Stable, so that failures come in the order of the schema.
    private static void SortByCost(List<Keyword> all)
    {
        for (var i = 1; i < all.Count; i++)
        {
            var keyword = all[i];
            var at = i;
            for (; at > 0 && all[at - 1].Cost > keyword.Cost; at--)
            {
                all[at] = all[at - 1];
            }

            all[at] = keyword;
        }
    }

    private static Keyword[] OfKind(List<Keyword> all, Kinds kind)
    {
        var count = 0;
        foreach (var keyword in all)
        {
            if ((keyword.Kinds & kind) != 0)
            {
                // A value of a wrong type breaks the type, whatever else is said of such values.
                if (keyword is TypeKeyword { } type && (type.Allowed & kind) == 0)
                {
                    return [keyword];
                }

                count++;
            }
        }

        if (count == 0)
        {
            return None;
        }

        var own = new Keyword[count];
        count = 0;
        foreach (var keyword in all)
        {
            if ((keyword.Kinds & kind) != 0)
            {
                own[count++] = keyword;
            }
        }

        return own;
    }

    // What is referred to, and all parts of a conjunction, hold exactly when their keywords hold here.
    private void Collect(List<Keyword> all, bool inlines, List<Subschema> path)
    {
        path.Add(this);
        foreach (var keyword in Keywords)
        {
            switch (keyword)
            {
                case Reference { IsDynamic: false } reference when inlines && CanInline(reference.Target, all, path):
                    reference.Target.Collect(all, inlines, path);
                    break;
                case AllOf conjunction when inlines && conjunction.Parts.All(part => CanInline(part, all, path)):
                    foreach (var part in conjunction.Parts)
                    {
                        part.Collect(all, inlines, path);
                    }

                    break;
                default:
                    all.Add(keyword);
                    break;
            }
        }

        path.RemoveAt(path.Count - 1);
    }

    private static bool CanInline(Subschema target, List<Keyword> all, List<Subschema> path) =>
        all.Count < MaxInlined && path.Count < 8 && !path.Contains(target) && !ContainsUnevaluated(target);

    // Unevaluated keywords look at what stands beside them, not at what stands around.
    private static bool ContainsUnevaluated(Subschema target)
    {
        foreach (var keyword in target.Keywords)
        {
            if (keyword is Unevaluated)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Run(Keyword[] keywords, ConfigNode node, Evaluation evaluation)
    {
        if (keywords.Length == 1)
        {
            return keywords[0].Evaluate(node, evaluation);
        }

        var holds = true;
        foreach (var keyword in keywords)
        {
            // What is left over is told only where all else holds.
            if ((holds || keyword is not Unevaluated) && !keyword.Evaluate(node, evaluation))
            {
                if (!evaluation.IsCollecting)
                {
                    return false;
                }

                holds = false;
            }
        }

        return holds;
    }

    private bool EvaluateInScope(Keyword[] keywords, ConfigNode node, Evaluation evaluation)
    {
        var pushes = PushScope(evaluation);
        var holds = evaluation.Enter() && Run(keywords, node, evaluation);
        evaluation.Leave();
        if (pushes)
        {
            evaluation.Pop();
        }

        return holds;
    }

    private bool PushScope(Evaluation evaluation)
    {
        if (evaluation.ScopeCount > 0 && ReferenceEquals(evaluation.ScopeAt(evaluation.ScopeCount - 1), Scope))
        {
            return false;
        }

        evaluation.Push(Scope);
        return true;
    }
}
