using Seaworthy.Documents;

namespace Seaworthy.Schemas.Keywords;

/// <summary><c>enum</c> and <c>const</c>.</summary>
internal sealed class EnumKeyword : Keyword, ITextKeyword
{
    private const int MaxScanned = 4;
    private readonly string[] _texts;
    private readonly ConfigNode[] _others;
    private readonly NameTable? _table;

    public EnumKeyword(KeywordPlace place, ConfigNode[] values)
        : base(place)
    {
        Values = values;
        var texts = new List<string>();
        var others = new List<ConfigNode>();
        foreach (var value in values)
        {
            if (value is ScalarNode { Kind: NodeKind.String, Text: { } text })
            {
                if (!texts.Contains(text) || texts.Count > 64)
                {
                    texts.Add(text);
                }
            }
            else
            {
                others.Add(value);
            }
        }

        _texts = [.. texts];
        _others = [.. others];
        _table = _texts.Length > MaxScanned ? new NameTable(_texts) : null;
    }

    public ConfigNode[] Values { get; }

    /// <summary>The strings among the values.</summary>
    public string[] Texts => _texts;

    public override Kinds Kinds => Kinds.Any;

    public override bool Evaluate(ConfigNode node, Evaluation evaluation)
    {
        if (node.Kind == NodeKind.String)
        {
            return Contains(((ScalarNode)node).Text!) || evaluation.Fail(this, node);
        }

        if (_others.Length > MaxScanned && !evaluation.Spend(_others.Length))
        {
            return false;
        }

        foreach (var value in _others)
        {
            if (NodeEquality.AreEqual(value, node, evaluation))
            {
                return true;
            }
        }

        return evaluation.Fail(this, node);
    }

    public bool Holds(string text, Evaluation evaluation) => Contains(text);

    public override string Explain(in Failure failure) => SchemaText.ExpectedValue(Values, failure.Node);

    private bool Contains(string text)
    {
        if (_table is not null)
        {
            return _table.Find(text) >= 0;
        }

        foreach (var allowed in _texts)
        {
            if (string.Equals(allowed, text))
            {
                return true;
            }
        }

        return false;
    }
}
