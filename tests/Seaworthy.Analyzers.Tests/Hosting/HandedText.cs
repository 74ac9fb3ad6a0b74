using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Seaworthy.Analyzers.Tests.Hosting;

/// <summary>An additional file held in memory, as an editor holds it: one text until it is changed.</summary>
internal sealed class HandedText(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path { get; } = path;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => _text;
}
