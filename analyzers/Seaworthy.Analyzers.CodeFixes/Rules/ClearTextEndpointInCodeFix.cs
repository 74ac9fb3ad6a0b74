using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Seaworthy.Analyzers.CodeFixes.Rules;

/// <summary>Calls the same address encrypted: <c>http</c> becomes <c>https</c>, <c>ws</c> becomes <c>wss</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class ClearTextEndpointInCodeFix() : CodeRuleFix("SEA3201")
{
    protected override async Task Offer(CodeFixContext context, Diagnostic diagnostic, SyntaxNode at)
    {
        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        if (Changes(text, diagnostic.Location.SourceSpan) is { } changes)
        {
            Offer(context, diagnostic, "Call it encrypted", _ => Task.FromResult(context.Document.WithText(text.WithChanges(changes))));
        }
    }

    // A text that is named here and written elsewhere does not start with its scheme.
    private static TextChange[]? Changes(SourceText text, TextSpan span)
    {
        var written = text.ToString(span);
        var start = written.Length - written.TrimStart('$', '@', '"').Length;
        var mark = written.IndexOf("://", StringComparison.Ordinal);
        if (start == 0 || mark < start || written.Substring(start, mark - start).ToLowerInvariant() is not ("http" or "ws"))
        {
            return null;
        }

        var scheme = new TextChange(new TextSpan(span.Start + mark, 0), "s");
        var port = PortOf(written, mark + 3);
        return port < 0 ? [scheme] : [scheme, new TextChange(new TextSpan(span.Start + port, 3), "")];
    }

    // ":80" written out would send TLS to the port of clear text.
    private static int PortOf(string written, int host)
    {
        var end = written.IndexOfAny(['/', '"', '?', '{'], host);
        var port = written.IndexOf(":80", host, (end < 0 ? written.Length : end) - host, StringComparison.Ordinal);
        return port > 0 && port + 3 == end ? port : -1;
    }
}
