using Seaworthy.Documents;
using Seaworthy.Schemas.Compilation;

namespace Seaworthy.Schemas.Keywords;

/// <summary><c>properties</c>, <c>patternProperties</c>, <c>additionalProperties</c> and <c>required</c> of one subschema, in one pass over the members.</summary>
internal sealed class Members(KeywordPlace place, NameTable names, Subschema?[] schemas, string[] required, PatternMember[] patterns, Subschema? additional) : Keyword(place)
{
    private const int MissingKeyCode = 1;
    private const int UnknownKeyCode = 2;

    /// <summary>One bit a name; more than these are left to <see cref="RequiredKeys"/>.</summary>
    internal const int MaxRequired = 64;

    private readonly NameTable _names = names;
    private readonly Subschema?[] _schemas = schemas;
    private readonly ulong[] _bits = Bits(names, required);
    private readonly ulong _required = required.Length == MaxRequired ? ulong.MaxValue : (1UL << required.Length) - 1;
    private readonly PatternMember[] _patterns = patterns;
    private readonly bool _hasPatterns = patterns.Length > 0;
    private Subschema? _additional = additional;

    public override Kinds Kinds => Kinds.Object;

    public override int Cost => 3;

    /// <summary>Whether it only names keys, and says nothing of others.</summary>
    public bool IsOpen => _patterns.Length == 0 && _additional is null;

    public string[] Required => required;

    /// <summary>The schema of a key by its name, or null.</summary>
    public Subschema? SchemaOf(string name) => _names.Find(name) is >= 0 and var index ? _schemas[index] : null;

    /// <summary>The names that have a schema or are required.</summary>
    public string[] Names => _names.Names;

    public bool Requires(string name) => _names.Find(name) is >= 0 and var index && _bits[index] != 0;

    public override bool Evaluate(ConfigNode node, Evaluation evaluation)
    {
        var members = ((ObjectNode)node).Members;
        var names = _names;
        var seen = 0UL;
        var holds = true;
        for (var i = 0; i < members.Length; i++)
        {
            ref readonly var member = ref members[i];
            var index = names.Find(member.Name);
            Subschema? own = null;
            if (index >= 0)
            {
                seen |= _bits[index];
                own = _schemas[index];
            }

            bool memberHolds;
            if (_hasPatterns)
            {
                memberHolds = EvaluatePatterns((ObjectNode)node, i, own, evaluation);
            }
            else if (own is not null)
            {
                memberHolds = own.Evaluate(member.Value, evaluation);
            }
            else
            {
                memberHolds = _additional is null || EvaluateAdditional((ObjectNode)node, i, evaluation);
            }

            if (!memberHolds)
            {
                if (!evaluation.IsCollecting)
                {
                    return false;
                }

                holds = false;
            }
        }

        return (seen & _required) == _required ? holds : FailMissing(node, seen, evaluation);
    }

    /// <summary>Notes the required keys whose bit is not among those seen; always false.</summary>
    public bool FailMissing(ConfigNode node, ulong seen, Evaluation evaluation)
    {
        for (var i = 0; evaluation.IsCollecting && i < required.Length; i++)
        {
            if ((seen & (1UL << i)) == 0)
            {
                evaluation.Fail(this, node, i, MissingKeyCode);
            }
        }

        return false;
    }

    public override string NameOf(in Failure failure) => failure.Code == MissingKeyCode ? "required" : "additionalProperties";

    public override bool IsAboutKey(in Failure failure) => failure.Code == UnknownKeyCode;

    public override string? MissingKey(in Failure failure) => failure.Code == MissingKeyCode ? required[failure.Index] : null;

    public override string Explain(in Failure failure)
    {
        var found = (ObjectNode)failure.Node;
        return failure.Code == MissingKeyCode
            ? SchemaText.MissingKey(required[failure.Index], found, _names)
            : SchemaText.UnknownKey(found.Members[failure.Index].Name, found, _names);
    }

    public override void Link()
    {
        for (var i = 0; i < _schemas.Length; i++)
        {
            _schemas[i] = _schemas[i]?.Final();
        }

        for (var i = 0; i < _patterns.Length; i++)
        {
            _patterns[i] = _patterns[i] with { Schema = _patterns[i].Schema.Final() };
        }

        _additional = _additional?.Final();
    }

    public override void Mark(ConfigNode node, Evaluation evaluation, Marks marks)
    {
        if (node is not ObjectNode { } instance)
        {
            return;
        }

        if (_additional is not null)
        {
            marks.IsAll = true;
            return;
        }

        for (var i = 0; i < instance.Members.Length; i++)
        {
            var name = instance.Members[i].Name;
            if (SchemaOf(name) is not null || MatchesPattern(name, evaluation))
            {
                marks.Add(i);
            }
        }
    }

    private static ulong[] Bits(NameTable names, string[] required)
    {
        var bits = new ulong[names.Names.Length];
        for (var i = 0; i < required.Length; i++)
        {
            bits[names.Find(required[i])] |= 1UL << i;
        }

        return bits;
    }

    private bool EvaluatePatterns(ObjectNode node, int at, Subschema? own, Evaluation evaluation)
    {
        ref readonly var member = ref node.Members[at];
        var isCovered = own is not null;
        var holds = own is null || own.Evaluate(member.Value, evaluation);
        foreach (var pattern in _patterns)
        {
            if (PatternKeyword.Matches(pattern.Pattern, member.Name, evaluation))
            {
                isCovered = true;
                holds &= pattern.Schema.Evaluate(member.Value, evaluation);
            }
        }

        return isCovered || _additional is null ? holds : EvaluateAdditional(node, at, evaluation);
    }

    private bool EvaluateAdditional(ObjectNode node, int at, Evaluation evaluation) => _additional!.IsNever
        ? evaluation.Fail(this, node, at, UnknownKeyCode)
        : _additional.Evaluate(node.Members[at].Value, evaluation);

    private bool MatchesPattern(string name, Evaluation evaluation)
    {
        foreach (var pattern in _patterns)
        {
            if (PatternKeyword.Matches(pattern.Pattern, name, evaluation))
            {
                return true;
            }
        }

        return false;
    }
}
