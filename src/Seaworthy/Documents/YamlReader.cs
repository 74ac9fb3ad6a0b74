using Seaworthy.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Seaworthy.Documents;

/// <summary>
/// Builds our own tree from YamlDotNet's parser events. Depth and alias expansion are bounded while events are pulled:
/// the library's own tree overflows the stack on hostile input, and its parser is quadratic in depth.
/// </summary>
internal static class YamlReader
{
    internal const int MaxDepth = 64;
    internal const int MaxNodes = 1_000_000;

    public static ConfigDocument Read(SourceFile file, CancellationToken cancellationToken = default)
    {
        if (TemplateMark(file.Text) is >= 0 and var mark)
        {
            return Template(file, mark);
        }

        var builder = new YamlTreeBuilder(file);
        var errors = new List<SyntaxError>();
        try
        {
            builder.Build(new Parser(new Scanner(new TextInput(file.Text), skipComments: true)), cancellationToken);
        }
        catch (YamlLimitException exception)
        {
            errors.Add(new SyntaxError(exception.Span, exception.Message));
        }
        catch (YamlException exception)
        {
            errors.Add(new SyntaxError(builder.Span(exception.Start, exception.End), YamlMessages.Describe(exception)));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The parser throws other exceptions on some broken input; the place is where the last event ended.
            errors.Add(new SyntaxError(new TextSpan(builder.LastEnd, 0), "This is no valid YAML from here on"));
        }

        var roots = builder.Finish();
        SyntaxError[] all = [.. builder.Errors, .. errors];
        return all.Length > 0 && ValueMark(file.Text) is >= 0 and var inner ? Template(file, inner) : new ConfigDocument(file, DocumentFormat.Yaml, roots, all);
    }

    private static ConfigDocument Template(SourceFile file, int mark) =>
        new(file, DocumentFormat.Yaml, [], [new SyntaxError(new TextSpan(mark, 2), "The file is a template ('{{') and has to be rendered before it can be read")]) { IsTemplate = true };

    // Where a value begins with `{{`: a mapping as a key, which only a template means. Asked of broken files alone, for a text may hold it.
    private static int ValueMark(string text) => text.IndexOf(": {{", StringComparison.Ordinal) is >= 0 and var colon ? colon + 2 : -1;

    // Where a line's content begins with `{{`: no YAML author writes that, every template author does.
    private static int TemplateMark(string text)
    {
        for (var at = 0; (at = text.IndexOf("{{", at, StringComparison.Ordinal)) >= 0; at += 2)
        {
            var before = at - 1;
            while (before >= 0 && text[before] is ' ' or '\t' or '-')
            {
                before--;
            }

            if (before < 0 || text[before] is '\n' or '\r')
            {
                return at;
            }
        }

        return -1;
    }
}
