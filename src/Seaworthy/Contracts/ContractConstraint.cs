using System.Text.RegularExpressions;
using Seaworthy.Documents;

namespace Seaworthy.Contracts;

/// <summary>A validation attribute on a member.</summary>
internal sealed class ContractConstraint(string attribute, ConfigNode node)
{
    // A pattern of somebody else runs over every value of every environment: far less than the attribute's own two seconds.
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);

    private Regex? _pattern;
    private bool _isCompiled;

    /// <summary>The attribute's name without its suffix.</summary>
    public string Attribute { get; } = attribute;

    /// <summary>A parameter as written; null when it is not given.</summary>
    public ConfigNode? this[string name] => node.At(name) is { Kind: not NodeKind.Null } found ? found : null;

    public int? Int(string name) => ContractText.Int(this[name]);

    public bool IsTrue(string name) => ContractText.IsTrue(this[name]);

    /// <summary>The pattern of a RegularExpression; null when this engine can't read it.</summary>
    public Regex? Pattern
    {
        get
        {
            if (!_isCompiled)
            {
                _isCompiled = true;
                try
                {
                    _pattern = this["pattern"].AsText() is { } text ? new Regex(text, RegexOptions.None, Limit) : null;
                }
                catch (ArgumentException)
                {
                    // The code that declares it fails by itself.
                }
            }

            return _pattern;
        }
    }
}
