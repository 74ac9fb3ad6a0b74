using CsCheck;
using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Tests.Documents;

/// <summary>Feeds a reader texts made of the characters that mean something to it.</summary>
internal static class ReaderFuzz
{
    public static void Sample(Func<SourceFile, CancellationToken, ConfigDocument> read, string alphabet) =>
        Gen.Int[0, alphabet.Length - 1].Select(i => alphabet[i]).Array[0, 60].Select(c => new string(c)).Sample(text => SpansLieWithin(read(new SourceFile("a", text), default)), iter: 20_000);

    private static bool SpansLieWithin(ConfigDocument document) =>
        document.Errors.All(e => IsWithin(e.Span, document)) && document.Roots.All(r => IsWithin(r, document));

    private static bool IsWithin(ConfigNode node, ConfigDocument document) => IsWithin(node.Span, document)
        && node.Items().All(i => IsWithin(i, document))
        && node.Members().All(m => IsWithin(m.NameSpan, document) && IsWithin(m.Value, document));

    private static bool IsWithin(TextSpan span, ConfigDocument document) =>
        span is { Start: >= 0, Length: >= 0 } && span.End <= document.File.Text.Length;
}
