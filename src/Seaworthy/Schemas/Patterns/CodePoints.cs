namespace Seaworthy.Schemas.Patterns;

/// <summary>Reads a text by code points; a lone surrogate is one of its own.</summary>
internal static class CodePoints
{
    public static int Read(string text, ref int at)
    {
        var first = text[at++];
        return char.IsHighSurrogate(first) && at < text.Length && char.IsLowSurrogate(text[at]) ? char.ConvertToUtf32(first, text[at++]) : first;
    }
}
