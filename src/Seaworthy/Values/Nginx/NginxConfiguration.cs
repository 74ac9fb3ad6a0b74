using Seaworthy.Text;

namespace Seaworthy.Values;

/// <summary>Reads nginx configuration files: words, quotes, comments and blocks. What is broken or nested too deep is left out, never thrown.</summary>
internal static class NginxConfiguration
{
    private const int MaxDepth = 32;

    /// <summary>A block without a name around all directives of a file.</summary>
    public static NginxDirective Read(string text)
    {
        var root = new NginxDirective("", default);
        var block = root;
        var depth = 0;
        NginxDirective? current = null;
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
            }
            else if (c == '#')
            {
                at = text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;
            }
            else if (c == ';')
            {
                current = null;
                at++;
            }
            else if (c == '{')
            {
                if (++depth > MaxDepth)
                {
                    return root;
                }

                // A block without a directive in front of it is no configuration, but what is in it may be.
                block = current ?? new NginxDirective("", new TextSpan(at, 1)) { Parent = block };
                current = null;
                at++;
            }
            else if (c == '}')
            {
                block = block.Parent ?? root;
                depth = Math.Max(0, depth - 1);
                current = null;
                at++;
            }
            else
            {
                var word = Word(text, ref at);
                if (current is null)
                {
                    current = new NginxDirective(word.Text, word.Span) { Parent = block };
                    block.Block.Add(current);
                }
                else
                {
                    current.Arguments.Add(word);
                }
            }
        }

        return root;
    }

    private static NginxArgument Word(string text, ref int at)
    {
        var start = at;
        if (text[at] is '"' or '\'')
        {
            var quote = text[at++];
            while (at < text.Length && text[at] != quote)
            {
                at += text[at] == '\\' ? 2 : 1;
            }

            at = Math.Min(at + 1, text.Length);
            var closed = at - start >= 2 && text[at - 1] == quote;
            // What is never closed says nothing.
            return new NginxArgument(closed ? text.Substring(start + 1, at - start - 2) : "", TextSpan.FromBounds(start, at));
        }

        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not (';' or '{' or '}'))
        {
            // ${name} is a variable, not a block.
            at += text[at] == '\\' ? 2 : 1;
            if (at < text.Length && text[at] == '{' && text[at - 1] == '$')
            {
                at = text.IndexOf('}', at) is >= 0 and var end ? end + 1 : text.Length;
            }
        }

        at = Math.Min(at, text.Length);
        return new NginxArgument(text.Substring(start, at - start), TextSpan.FromBounds(start, at));
    }
}
