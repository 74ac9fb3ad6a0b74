using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Text;
using Seaworthy.Values;

namespace Seaworthy.Findings;

/// <summary>Shows text without the secrets in it; what is hidden keeps its width, so that carets still point.</summary>
internal static class Redaction
{
    public const char Mask = '*';

    /// <summary>A line of a file, without its line break, every sensitive character hidden.</summary>
    public static string MaskLine(ValidationResult result, SourceFile file, int line)
    {
        var document = result.Workspace.Document(file.Path);
        var text = file.GetLine(line);
        if (document is null || text.Length == 0)
        {
            return document is null ? new string(Mask, text.Length) : text;
        }

        var start = LineStart(file, line);
        var shown = text.ToCharArray();
        if (document.Document.Format != DocumentFormat.Text)
        {
            // What was not read, a comment or the text around a defect, could not be judged either: only its punctuation is shown.
            HideUnread(shown, start, document.Document);
        }

        foreach (var span in SensitiveSpans.Of(document.Document))
        {
            for (var i = Math.Max(span.Start, start); i < Math.Min(span.End, start + text.Length); i++)
            {
                shown[i - start] = Mask;
            }
        }

        return new string(shown);
    }

    /// <summary>A value as it may be shown: sensitive parts hidden at a fixed width.</summary>
    public static string MaskValue(SourceEntry entry)
    {
        var text = entry.Value ?? "";
        var parts = Sensitivity.PartsOf(entry.Key, entry.Classified);
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            var part = parts.OrderBy(p => p.Start).ElementAt(i);
            text = part.End <= text.Length ? string.Concat(text.Substring(0, part.Start), "***", text.Substring(part.End)) : "***";
        }

        return text;
    }

    /// <summary>Whether any part of a value must be hidden.</summary>
    public static bool IsSensitive(SourceEntry entry) => Sensitivity.PartsOf(entry.Key, entry.Classified).Count > 0;

    private static int LineStart(SourceFile file, int line)
    {
        var low = 0;
        var high = file.Text.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (file.GetPosition(middle).Line < line)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static void HideUnread(char[] shown, int start, ConfigDocument document)
    {
        var read = new bool[shown.Length];
        foreach (var span in SensitiveSpans.ReadIn(document))
        {
            for (var i = Math.Max(span.Start, start); i < Math.Min(span.End, start + shown.Length); i++)
            {
                read[i - start] = true;
            }
        }

        for (var i = 0; i < shown.Length; i++)
        {
            if (char.IsLetterOrDigit(shown[i]) && !read[i])
            {
                shown[i] = Mask;
            }
        }
    }
}
