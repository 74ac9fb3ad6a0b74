using YamlDotNet.Core;

namespace Seaworthy.Documents;

/// <summary>Says in our words what the YAML library stumbled over; its own message may quote the text.</summary>
internal static class YamlMessages
{
    private static readonly (string Sign, string Message)[] Known =
    [
        ("anchor", "This alias names no anchor"),
        ("Duplicate", "A key is written twice"),
        ("tab", "Indentation must use spaces, not tabs"),
        ("did not find expected key", "A key is expected here; check the indentation of this line and the one before"),
        ("did not find expected ',' or ']'", "A list in brackets needs ',' or ']' here"),
        ("did not find expected ',' or '}'", "A mapping in braces needs ',' or '}' here"),
        ("did not find expected '-' indicator", "A list entry with '-' is expected here; check the indentation"),
        ("did not find expected <document start>", "Text stands behind the end of a document"),
        ("quoted scalar", "This quoted text is never closed or holds an unknown escape"),
        ("simple key", "A ':' is missing after this key"),
        ("cannot start any token", "This character can't begin a value; put the value in quotes"),
        ("mapping values are not allowed", "A ':' is not allowed here; put the value in quotes or check the indentation"),
    ];

    public static string Describe(YamlException exception)
    {
        var original = exception.InnerException?.Message ?? exception.Message;
        foreach (var (sign, message) in Known)
        {
            if (original.IndexOf(sign, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return message;
            }
        }

        return "This is no valid YAML; check quotes, brackets and indentation here";
    }
}
