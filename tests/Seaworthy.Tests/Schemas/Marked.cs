using System.Text;
using Seaworthy.Text;

namespace Seaworthy.Tests.Schemas;

/// <summary>A text in which <c>⟦</c> and <c>⟧</c> show where errors are expected.</summary>
internal sealed class Marked
{
    public Marked(string marked)
    {
        var plain = new StringBuilder();
        var spans = new List<TextSpan>();
        var start = 0;
        foreach (var c in marked)
        {
            if (c == '⟦')
            {
                start = plain.Length;
            }
            else if (c == '⟧')
            {
                spans.Add(TextSpan.FromBounds(start, plain.Length));
            }
            else
            {
                plain.Append(c);
            }
        }

        Text = plain.ToString();
        var file = new SourceFile("instance", Text);
        Places = [.. spans.Select(span => Place(file, span))];
    }

    public string Text { get; }

    /// <summary>Line, column and text of each mark.</summary>
    public string[] Places { get; }

    public static string Place(SourceFile file, TextSpan span)
    {
        var position = file.GetPosition(span.Start);
        return $"{position.Line}:{position.Column} {file.Text.Substring(span.Start, span.Length)}";
    }
}
