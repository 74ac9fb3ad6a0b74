using System.Runtime.CompilerServices;
using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Text;
using Seaworthy.Values;

namespace Seaworthy.Findings;

/// <summary>Where in a file sensitive text stands, found when a line of it is to be shown.</summary>
internal static class SensitiveSpans
{
    private static readonly ConditionalWeakTable<ConfigDocument, List<TextSpan>> Cache = new();
    private static readonly ConditionalWeakTable<ConfigDocument, List<TextSpan>> ReadCache = new();

    public static IReadOnlyList<TextSpan> Of(ConfigDocument document) => Cache.GetValue(document, static d =>
    {
        var spans = new List<TextSpan>();
        if (d.Format == DocumentFormat.Text)
        {
            FindInText(d.File.Text, spans);
        }

        foreach (var root in d.Roots)
        {
            Visit(root, "", spans);
        }

        return spans;
    });

    /// <summary>What was read of a document: its keys, never secret themselves, and, where no defect casts doubt on them, its values.</summary>
    public static IReadOnlyList<TextSpan> ReadIn(ConfigDocument document) => ReadCache.GetValue(document, static d => [.. Read(d)]);

    private static IEnumerable<TextSpan> Read(ConfigDocument document)
    {
        var pending = new Stack<ConfigNode>(document.Roots);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case ObjectNode map:
                    foreach (var member in map.Members)
                    {
                        yield return member.NameSpan;
                        pending.Push(member.Value);
                    }

                    break;
                case ArrayNode list:
                    foreach (var item in list.Items)
                    {
                        pending.Push(item);
                    }

                    break;
                case var scalar when document.Errors.Length == 0:
                    yield return scalar.Span;
                    break;
                default:
                    break;
            }
        }
    }

    private static void Visit(ConfigNode node, string key, List<TextSpan> spans)
    {
        switch (node)
        {
            case ObjectNode map:
                // `name: X, value: Y` pairs and XML attributes name their value beside it.
                var isSecret = map["kind"].AsText() == "Secret" && map["apiVersion"] is not null;
                var named = map["name"].AsText() ?? map["@name"].AsText() ?? map["@key"].AsText();
                foreach (var member in map.Members)
                {
                    if (isSecret && member.Name is "data" or "stringData")
                    {
                        // Base64 may hold anything, so all of it is hidden.
                        foreach (var entry in member.Value.Members())
                        {
                            spans.Add(entry.Value.Span);
                        }

                        continue;
                    }

                    var name = named is not null && member.Name is "value" or "@value" or "@connectionString" ? named! : member.Name;
                    Visit(member.Value, name is "data" or "stringData" ? key : name, spans);
                }

                break;
            case ArrayNode list:
                foreach (var item in list.Items)
                {
                    Visit(item, key, spans);
                }

                break;
            case ScalarNode { Text: { Length: > 0 } text } scalar:
                Scalar(scalar, key, text, spans);
                break;
            default:
                break;
        }
    }

    private static void Scalar(ScalarNode scalar, string key, string text, List<TextSpan> spans)
    {
        if (IsDocument(text))
        {
            // What a document inside a value holds is not looked through here, so none of it is shown.
            spans.Add(scalar.Span);
            return;
        }

        var equals = text.IndexOf('=');
        // NAME=value in lists of variables and arguments.
        var offset = equals > 0 && text.AsSpan(0, equals).IndexOfAny(' ', ';', ':') < 0 ? equals + 1 : 0;
        var name = offset > 0 ? VariableNames.ToKey(text.Substring(0, equals).TrimStart('-')) : VariableNames.ToKey(key);
        var parts = Sensitivity.PartsOf(name, ValueClassifier.Classify(text.Substring(offset)));
        if (parts.Count == 0 && offset > 0)
        {
            (parts, offset) = (Sensitivity.PartsOf(VariableNames.ToKey(key), ValueClassifier.Classify(text)), 0);
        }

        if (parts.Count == 0)
        {
            return;
        }

        var quote = scalar.IsQuoted ? 1 : 0;
        if (scalar.Span.Length != text.Length + (2 * quote))
        {
            // Escapes or line folding: the parts can't be found again, so all of it is hidden.
            spans.Add(scalar.Span);
            return;
        }

        foreach (var part in parts)
        {
            spans.Add(new TextSpan(scalar.Span.Start + quote + offset + part.Start, part.Length));
        }
    }

    private static bool IsDocument(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.Length > 1 && ((start[0] is '{' or '[' && start.IndexOf('"') > 0) || (start[0] == '<' && start.IndexOf('>') > 0) || text.IndexOf('\n') >= 0);
    }

    // Dockerfiles and proxies: NAME=value or NAME value, word by word.
    private static void FindInText(string text, List<TextSpan> spans)
    {
        var at = 0;
        var previous = "";
        while (at < text.Length)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            var start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            var word = text.Substring(start, at - start);
            var equals = word.IndexOf('=');
            var (name, value, offset) = equals > 0 ? (word.Substring(0, equals), word.Substring(equals + 1), equals + 1) : (previous, word, 0);
            if (value.Length > 0 && Sensitivity.PartsOf(VariableNames.ToKey(name), ValueClassifier.Classify(value.Trim('"', '\''))).Count > 0)
            {
                spans.Add(new TextSpan(start + offset, value.Length));
            }

            previous = equals > 0 ? "" : word;
        }
    }
}
