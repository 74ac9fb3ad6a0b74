using Seaworthy.Documents;
using Seaworthy.Schemas.Compilation;

namespace Seaworthy.Schemas.Keywords;

/// <summary>Several <see cref="Members"/> that hold together (the parts of an <c>allOf</c>), in one pass over the instance.</summary>
internal sealed class MembersGroup : Keyword
{
    private readonly Members[] _parts;
    private readonly NameTable _names;
    private readonly Subschema[][] _schemas;
    private readonly ulong[] _bits;
    private readonly ulong _required;

    private MembersGroup(Members[] parts)
        : base(parts[0].Place)
    {
        _parts = parts;
        _names = new NameTable(parts.SelectMany(static part => part.Names).Distinct(StringComparer.Ordinal).ToArray());
        _schemas = _names.Names.Select(name => parts.Select(part => part.SchemaOf(name)).OfType<Subschema>().Select(static schema => schema.Final()).Distinct().ToArray()).ToArray();
        _bits = new ulong[_names.Names.Length];
        var bit = 1UL;
        foreach (var part in parts)
        {
            foreach (var name in part.Required)
            {
                _bits[_names.Find(name)] |= bit;
                _required |= bit;
                bit <<= 1;
            }
        }
    }

    public override Kinds Kinds => Kinds.Object;

    public override int Cost => 3;

    /// <summary>Replaces those that can go together.</summary>
    public static void Merge(List<Keyword> keywords)
    {
        var parts = new List<Members>();
        var required = 0;
        foreach (var keyword in keywords)
        {
            if (keyword is Members { IsOpen: true } part && required + part.Required.Length <= Members.MaxRequired)
            {
                parts.Add(part);
                required += part.Required.Length;
            }
        }

        if (parts.Count > 1)
        {
            keywords[keywords.IndexOf(parts[0])] = new MembersGroup([.. parts]);
            keywords.RemoveAll(keyword => keyword is Members part && parts.Contains(part));
        }
    }

    public override bool Evaluate(ConfigNode node, Evaluation evaluation)
    {
        var members = ((ObjectNode)node).Members;
        var seen = 0UL;
        var holds = true;
        for (var i = 0; i < members.Length; i++)
        {
            ref readonly var member = ref members[i];
            var index = _names.Find(member.Name);
            if (index < 0)
            {
                continue;
            }

            seen |= _bits[index];
            foreach (var schema in _schemas[index])
            {
                if (!schema.Evaluate(member.Value, evaluation))
                {
                    if (!evaluation.IsCollecting)
                    {
                        return false;
                    }

                    holds = false;
                }
            }
        }

        return (seen & _required) == _required ? holds : FailMissing(node, seen, evaluation);
    }

    public override string Explain(in Failure failure) => failure.Keyword.Explain(failure);

    // The parts count their own bits from zero.
    private bool FailMissing(ConfigNode node, ulong seen, Evaluation evaluation)
    {
        for (var i = 0; evaluation.IsCollecting && i < _parts.Length; i++)
        {
            var count = _parts[i].Required.Length;
            var own = count == Members.MaxRequired ? seen : seen & ((1UL << count) - 1);
            _parts[i].FailMissing(node, own, evaluation);
            seen = count == Members.MaxRequired ? 0 : seen >> count;
        }

        return false;
    }
}
