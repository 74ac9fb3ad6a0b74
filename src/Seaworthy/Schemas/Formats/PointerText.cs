namespace Seaworthy.Schemas.Formats;

/// <summary><c>json-pointer</c> of RFC 6901 and <c>relative-json-pointer</c>.</summary>
internal static class PointerText
{
    public static bool IsPointer(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && text[0] != '/')
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '~' && (i + 1 == text.Length || text[i + 1] is not ('0' or '1')))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsRelative(string text)
    {
        var at = 0;
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        if (at == 0 || (at > 1 && text[0] == '0'))
        {
            return false;
        }

        return (text.Length == at + 1 && text[at] == '#') || IsPointer(text.AsSpan(at));
    }
}
