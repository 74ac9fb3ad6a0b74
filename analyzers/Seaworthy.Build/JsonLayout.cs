using System.Text;

namespace Seaworthy.Build;

/// <summary>Lays JSON out in lines, so that people and version control can read it.</summary>
internal static class JsonLayout
{
    public static string Indent(string json)
    {
        var text = new StringBuilder(json.Length * 2);
        var depth = 0;
        for (var i = 0; i < json.Length; i++)
        {
            var c = json[i];
            switch (c)
            {
                case '"':
                    var end = EndOfString(json, i);
                    text.Append(json, i, end - i);
                    i = end - 1;
                    break;
                case '{' or '[' when i + 1 < json.Length && json[i + 1] is '}' or ']':
                    text.Append(c).Append(json[++i]);
                    break;
                case '{' or '[':
                    text.Append(c).Append('\n').Append(' ', 2 * ++depth);
                    break;
                case '}' or ']':
                    text.Append('\n').Append(' ', 2 * Math.Max(0, --depth)).Append(c);
                    break;
                case ',':
                    text.Append(",\n").Append(' ', 2 * depth);
                    break;
                case ' ' or '\t' or '\r' or '\n':
                    break;
                case ':':
                    text.Append(": ");
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        return text.Append('\n').ToString();
    }

    private static int EndOfString(string json, int start)
    {
        var i = start + 1;
        while (i < json.Length && json[i] != '"')
        {
            i += json[i] == '\\' ? 2 : 1;
        }

        return Math.Min(i + 1, json.Length);
    }
}
