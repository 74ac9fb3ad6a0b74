using System.Globalization;
using System.Text;

namespace Seaworthy.Tool;

/// <summary>
/// Text of the input as it may be printed: a control character could move the cursor, a line break could start a line that a build server
/// takes for a command, a direction mark could reorder what is read.
/// </summary>
internal static class Printable
{
    private const char Unprintable = '\u00b7';

    /// <summary>The text with what can't be printed written as an escape.</summary>
    public static string Text(string text)
    {
        if (IsClean(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = !IsUnprintable(c) ? clean.Append(c) : c switch
            {
                '\n' => clean.Append("\\n"),
                '\r' => clean.Append("\\r"),
                '\t' => clean.Append("\\t"),
                _ => clean.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
            };
        }

        return clean.ToString();
    }

    /// <summary>The text with one character for each, so that a caret below still points.</summary>
    public static string Line(string text) =>
        IsClean(text) ? text : string.Create(text.Length, text, static (clean, from) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                clean[i] = from[i] == '\t' ? ' ' : IsUnprintable(from[i]) ? Unprintable : from[i];
            }
        });

    private static bool IsClean(string text)
    {
        foreach (var c in text)
        {
            if (IsUnprintable(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUnprintable(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
