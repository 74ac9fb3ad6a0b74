using Seaworthy.Text;

namespace Seaworthy.Environments;

/// <summary>The variables a Dockerfile sets with <c>ENV</c>, in both of its forms; of stages only the last counts.</summary>
internal static class DockerfileVariables
{
    public static IReadOnlyList<Variable> Read(SourceFile file) => Read(file, isHistory: false);

    /// <summary>Every variable and build argument of every stage: what is overwritten later stays in the image's history.</summary>
    public static IReadOnlyList<Variable> ReadHistory(SourceFile file) => Read(file, isHistory: true);

    private static List<Variable> Read(SourceFile file, bool isHistory)
    {
        var variables = new List<Variable>();
        var text = file.Text;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var at = Skip(text, start, end);
            if (Starts(text, at, end, "FROM"))
            {
                if (!isHistory)
                {
                    variables.Clear();
                }
            }
            else if (Starts(text, at, end, "ENV") || (isHistory && Starts(text, at, end, "ARG")))
            {
                ReadLine(text, Skip(text, at + 3, end), end, variables);
            }

            start = end + 1;
        }

        return variables;
    }

    private static void ReadLine(string text, int at, int end, List<Variable> variables)
    {
        while (at < end)
        {
            var nameEnd = at;
            while (nameEnd < end && text[nameEnd] is not ('=' or ' ' or '\t' or '\r'))
            {
                nameEnd++;
            }

            if (nameEnd == at)
            {
                return;
            }

            // `ENV NAME value` takes the rest of the line, `ENV NAME=value` one word or quoted text.
            var pair = nameEnd < end && text[nameEnd] == '=';
            var valueStart = pair ? nameEnd + 1 : Skip(text, nameEnd, end);
            var quote = valueStart < end && text[valueStart] is '"' or '\'' ? text[valueStart] : '\0';
            var valueEnd = quote != '\0' ? text.IndexOf(quote, valueStart + 1, end - valueStart - 1) + 1 : valueStart;
            if (quote == '\0')
            {
                while (valueEnd < end && text[valueEnd] is not ('\r' or '\\') && (!pair || text[valueEnd] is not (' ' or '\t')))
                {
                    valueEnd++;
                }
            }

            if (valueEnd <= 0)
            {
                return;
            }

            variables.Add(new Variable(text.Substring(at, nameEnd - at), TextSpan.FromBounds(at, nameEnd), text.Substring(valueStart, valueEnd - valueStart).Trim('"', '\'', ' '), TextSpan.FromBounds(valueStart, valueEnd)));
            at = Skip(text, valueEnd, end);
        }
    }

    private static bool Starts(string text, int at, int end, string word) =>
        at + word.Length < end && string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0 && text[at + word.Length] is ' ' or '\t';

    private static int Skip(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t' or '\r')
        {
            at++;
        }

        return at;
    }
}
