namespace Seaworthy.Schemas.Formats;

/// <summary><c>uuid</c> of RFC 4122.</summary>
internal static class Uuid
{
    private const int Length = 36;

    public static bool IsValid(string text)
    {
        if (text.Length != Length)
        {
            return false;
        }

        for (var i = 0; i < Length; i++)
        {
            var isRight = i is 8 or 13 or 18 or 23
                ? text[i] == '-'
                : text[i] is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
            if (!isRight)
            {
                return false;
            }
        }

        return true;
    }
}
