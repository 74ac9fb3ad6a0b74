using System.Text;

namespace Seaworthy.Tool;

/// <summary>Where output goes and how it may look.</summary>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Color">Whether ANSI colours are understood.</param>
/// <param name="Width">Columns of the terminal.</param>
/// <param name="IsInteractive">Whether a person watches standard error.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool Color, int Width, bool IsInteractive)
{
    public const string Red = "\u001b[31;1m";
    public const string Yellow = "\u001b[33;1m";
    public const string Blue = "\u001b[34;1m";
    public const string Dim = "\u001b[2m";
    public const string Bold = "\u001b[1m";

    /// <summary>Columns where no terminal tells.</summary>
    public const int PlainWidth = 120;

    private const string Reset = "\u001b[0m";

    /// <summary>The text in a colour, where colours are understood.</summary>
    public string Paint(string color, string text) => Color ? color + text + Reset : text;

    /// <summary>The terminal of this process: plain where redirected, in CI, or where NO_COLOR is set.</summary>
    public static Terminal OfProcess()
    {
        var plain = Console.IsOutputRedirected || IsSet("NO_COLOR") || IsSet("CI") || Environment.GetEnvironmentVariable("TERM") == "dumb";
        var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 14) { AutoFlush = false };
        return new Terminal(output, Console.Error, !plain, plain ? PlainWidth : Math.Max(60, WidthOfWindow()), !Console.IsErrorRedirected && !IsSet("CI"));
    }

    private static bool IsSet(string name) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name));

    private static int WidthOfWindow()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return PlainWidth;
        }
    }
}
