using Seaworthy.Documents;
using Seaworthy.Schemas.Compilation;

namespace Seaworthy.Schemas.Keywords;

/// <summary><c>propertyNames</c>.</summary>
internal sealed class PropertyNames(KeywordPlace place, Subschema schema) : Keyword(place)
{
    private Subschema _schema = schema;
    private ITextKeyword[]? _checks;

    public override Kinds Kinds => Kinds.Object;

    public override int Cost => 4;

    public override bool Evaluate(ConfigNode node, Evaluation evaluation)
    {
        var members = ((ObjectNode)node).Members;
        var holds = true;
        for (var i = 0; i < members.Length && (holds || evaluation.IsCollecting); i++)
        {
            if (!Holds(members[i], evaluation))
            {
                holds = evaluation.Fail(this, node, i);
            }
        }

        return holds;
    }

    public override bool IsAboutKey(in Failure failure) => true;

    public override string Explain(in Failure failure)
    {
        var member = ((ObjectNode)failure.Node).Members[failure.Index];
        var reason = "Its name is not allowed";
        var evaluation = Evaluation.Rent(isCollecting: true, tracksScope: false, default);
        if (!_schema.Evaluate(AsNode(member), evaluation) && evaluation.Failures is [var first, ..])
        {
            reason = first.Keyword.Explain(first);
        }

        evaluation.Return();
        return $"The key \"{member.Name}\" is not allowed as a name: {reason}";
    }

    public override void Link()
    {
        _schema = _schema.Final();
        var checks = new List<ITextKeyword>();
        foreach (var keyword in _schema.Keywords)
        {
            if (keyword is ITextKeyword check)
            {
                checks.Add(check);
            }
            else if ((keyword.Kinds & Kinds.String) != 0)
            {
                return;
            }
        }

        _checks = [.. checks];
    }

    private static ScalarNode AsNode(in ConfigMember member) => new(NodeKind.String, member.Name, member.NameSpan, isQuoted: true);

    private bool Holds(in ConfigMember member, Evaluation evaluation)
    {
        if (_checks is null)
        {
            return evaluation.Holds(_schema, AsNode(member));
        }

        foreach (var check in _checks)
        {
            if (!check.Holds(member.Name, evaluation))
            {
                return false;
            }
        }

        return true;
    }
}
