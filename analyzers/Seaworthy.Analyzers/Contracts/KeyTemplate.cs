using System.Globalization;
using System.Text;

namespace Seaworthy.Analyzers.Contracts;

/// <summary>
/// A key or path that is known up to parameters: plain text with marks for what only a caller knows.
/// It is a string, so templates compare by value and cost nothing to cache.
/// </summary>
internal static class KeyTemplate
{
    /// <summary>Any one segment: an item of a list or dictionary.</summary>
    public const char Wildcard = '\u0003';

    /// <summary>Text that cannot be known.</summary>
    public const char Unknown = '\u0004';

    /// <summary>The name of the host environment.</summary>
    public const char EnvironmentName = '\u0005';

    private const char Open = '\u0001';
    private const char Close = '\u0002';

    public static string Hole(HoleKind kind, string method, int ordinal) =>
        Open.ToString() + (char)kind + method + "|" + ordinal.ToString(CultureInfo.InvariantCulture) + Close;

    public static string Join(string prefix, string key) => prefix.Length == 0 ? key : key.Length == 0 ? prefix : prefix + ":" + key;

    /// <summary>The first hole of a template, or none.</summary>
    public static bool TryFindHole(string template, out HoleKind kind, out string method)
    {
        var open = template.IndexOf(Open);
        var bar = open < 0 ? -1 : template.IndexOf('|', open);
        if (bar < 0)
        {
            (kind, method) = (default, "");
            return false;
        }

        kind = (HoleKind)template[open + 1];
        method = template.Substring(open + 2, bar - open - 2);
        return true;
    }

    /// <summary>Replaces every hole of one method.</summary>
    public static string Fill(string template, string method, Func<HoleKind, int, string> value)
    {
        if (template.IndexOf(Open) < 0)
        {
            return template;
        }

        var text = new StringBuilder();
        var at = 0;
        while (at < template.Length)
        {
            var open = template.IndexOf(Open, at);
            var close = open < 0 ? -1 : template.IndexOf(Close, open);
            if (close < 0)
            {
                return text.Append(template, at, template.Length - at).ToString();
            }

            text.Append(template, at, open - at);
            var bar = template.IndexOf('|', open);
            var ours = bar - open - 2 == method.Length && string.CompareOrdinal(template, open + 2, method, 0, method.Length) == 0;
            if (ours && int.TryParse(template.Substring(bar + 1, close - bar - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal))
            {
                text.Append(value((HoleKind)template[open + 1], ordinal));
            }
            else
            {
                text.Append(template, open, close - open + 1);
            }

            at = close + 1;
        }

        return text.ToString();
    }

    /// <summary>
    /// The segments of a template without holes, "*" for any one; null when nothing certain can be said of the first segment.
    /// Empty segments are dropped: joins write a separator before knowing whether the prefix is the root.
    /// </summary>
    public static IReadOnlyList<string>? Segments(string template)
    {
        var segments = new List<string>();
        foreach (var part in template.Split(':'))
        {
            if (part.Length == 0)
            {
                continue;
            }

            var vague = part.IndexOf(Unknown) >= 0 || part.IndexOf(EnvironmentName) >= 0 || part.IndexOf(Open) >= 0;
            if (vague && segments.Count == 0)
            {
                return null;
            }

            segments.Add(vague || part.IndexOf(Wildcard) >= 0 ? "*" : part);
        }

        return segments.Count > 0 && segments[0] == "*" ? null : segments;
    }

    /// <summary>Plain text for a file path: the environment's name as a placeholder, unknown parts as a star.</summary>
    public static string Path(string template)
    {
        var text = new StringBuilder(template.Length);
        foreach (var c in template)
        {
            text.Append(c switch
            {
                EnvironmentName => "{environment}",
                Unknown or Wildcard => "*",
                '\\' => "/",
                _ => c.ToString(),
            });
        }

        return text.ToString();
    }
}

/// <summary>What a caller fills into a template.</summary>
internal enum HoleKind
{
    /// <summary>A configuration; the root when nobody in the project calls, since the container injects it.</summary>
    Configuration = 'c',

    /// <summary>A section; unknown when nobody in the project calls.</summary>
    Section = 'x',

    /// <summary>A string.</summary>
    Text = 's',

    /// <summary>The name of a type argument.</summary>
    TypeName = 'n',
}
