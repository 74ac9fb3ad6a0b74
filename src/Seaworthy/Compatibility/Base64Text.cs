namespace Seaworthy.Compatibility;

/// <summary>Base64 as the validation attribute judges it: stricter than what is decoded.</summary>
internal static class Base64Text
{
    public static bool IsValid(string text)
    {
#if NET
        return System.Buffers.Text.Base64.IsValid(text);
#else
        try
        {
            return Convert.FromBase64String(text) is not null;
        }
        catch (FormatException)
        {
            return false;
        }
#endif
    }
}
