using Seaworthy.Text;

namespace Seaworthy.Policies;

/// <summary>
/// Finds suppressions written as comments: <c>seaworthy:ignore SEA2001 until 2027-01-31 because it is a public test key</c>.
/// One covers its own line and the next.
/// </summary>
internal static class CommentSuppressions
{
    private const string Marker = "seaworthy:ignore";

    public static IEnumerable<Suppression> Find(SourceFile file)
    {
        for (var at = 0; (at = file.Text.IndexOf(Marker, at, StringComparison.Ordinal)) >= 0; at += Marker.Length)
        {
            if (IsInComment(file.Text, at))
            {
                yield return Read(file, at);
            }
        }
    }

    // Only a comment mark before it on its line makes it one: a value that holds the words is a value.
    private static bool IsInComment(string text, int at)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1;
        var before = text.AsSpan(start, at - start).TrimEnd();
        return before.EndsWith("//".AsSpan()) || before.EndsWith("/*".AsSpan()) || before.EndsWith("#".AsSpan()) || before.EndsWith("<!--".AsSpan()) || before.EndsWith(";".AsSpan());
    }

    private static Suppression Read(SourceFile file, int at)
    {
        var end = file.Text.IndexOfAny(['\r', '\n'], at);
        end = end < 0 ? file.Text.Length : end;
        var rest = file.Text.Substring(at + Marker.Length, end - at - Marker.Length);
        foreach (var close in new[] { "*/", "-->" })
        {
            rest = rest.IndexOf(close, StringComparison.Ordinal) is >= 0 and var cut ? rest.Substring(0, cut) : rest;
        }

        var because = rest.IndexOf("because", StringComparison.Ordinal);
        var reason = because < 0 ? "" : rest.Substring(because + "because".Length).Trim();
        var head = Words(because < 0 ? rest : rest.Substring(0, because));
        var until = head.FindIndex(w => w.Text == "until");
        var line = file.GetPosition(at).Line;
        var origin = at + Marker.Length;
        var span = new TextSpan(at, Marker.Length);
        var date = until >= 0 && until + 1 < head.Count ? head[until + 1] : null;
        return new Suppression(file, span)
        {
            Rule = head.Count > 0 && until != 0 ? head[0].Text.TrimEnd(':', ',') : null,
            Reason = reason.Length == 0 ? null : reason,
            ExpiresText = until < 0 ? null : date?.Text ?? "",
            ExpiresSpan = date is null ? span : new TextSpan(origin + date.Start, date.Text.Length),
            Lines = (line, line + 1),
        };
    }

    private static List<Word> Words(string text)
    {
        var words = new List<Word>();
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && text[at] is not (' ' or '\t'))
            {
                at++;
            }

            if (at > start)
            {
                words.Add(new Word(text.Substring(start, at - start), start));
            }
        }

        return words;
    }

    private sealed record Word(string Text, int Start);
}
