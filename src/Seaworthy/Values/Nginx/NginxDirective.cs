using Seaworthy.Text;

namespace Seaworthy.Values;

/// <summary>A directive of an nginx configuration.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Span">Where the name is.</param>
internal sealed record NginxDirective(string Name, TextSpan Span)
{
    /// <summary>What follows the name, without quotes.</summary>
    public List<NginxArgument> Arguments { get; } = [];

    /// <summary>The directives in its braces; none for a simple directive.</summary>
    public List<NginxDirective> Block { get; } = [];

    /// <summary>The block it stands in; null at the top.</summary>
    public NginxDirective? Parent { get; init; }

    /// <summary>The directive of a name that holds here: the block's own, else the one of the block around it.</summary>
    public NginxDirective? Inherited(string name)
    {
        for (var block = this; block is not null; block = block.Parent)
        {
            if (block.Block.Find(d => d.Name == name) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Itself and all below it.</summary>
    public IEnumerable<NginxDirective> WithDescendants()
    {
        var pending = new Stack<NginxDirective>();
        pending.Push(this);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            yield return next;
            for (var i = next.Block.Count - 1; i >= 0; i--)
            {
                pending.Push(next.Block[i]);
            }
        }
    }
}

/// <summary>A word behind a directive's name.</summary>
/// <param name="Text">The word without quotes.</param>
/// <param name="Span">Where it stands, quotes included.</param>
internal sealed record NginxArgument(string Text, TextSpan Span);
