namespace Seaworthy.Values;

/// <summary>How a placeholder shows that it is one.</summary>
internal enum PlaceholderForm
{
    /// <summary>A token that a tool replaces; <see cref="Placeholder.Syntax"/> says which.</summary>
    WholeToken,

    /// <summary>A word such as changeme or your-key.</summary>
    Word,

    /// <summary>Stars, dots or a run of x.</summary>
    Mask,

    /// <summary>A host in a domain kept for examples.</summary>
    ReservedHost,
}

/// <summary>The syntax of a replacement token.</summary>
internal enum TokenSyntax
{
    None,

    /// <summary><c>#{X}#</c> or <c>#{X}</c></summary>
    HashBraces,

    /// <summary><c>__X__</c></summary>
    Underscores,

    /// <summary><c>$(X)</c></summary>
    DollarParentheses,

    /// <summary><c>%X%</c></summary>
    Percent,

    /// <summary><c>{{ x }}</c></summary>
    Mustache,

    /// <summary><c>&lt;x&gt;</c></summary>
    AngleBrackets,

    /// <summary><c>&lt;%= x %&gt;</c></summary>
    TemplateTag,

    /// <summary><c>@X@</c></summary>
    At,

    /// <summary><c>${X}</c></summary>
    Variable,

    /// <summary><c>${X:-default}</c> or <c>${X-default}</c></summary>
    VariableWithDefault,

    /// <summary><c>${X:?message}</c> or <c>${X?message}</c></summary>
    RequiredVariable,

    /// <summary><c>$X</c></summary>
    BareVariable,

    /// <summary><c>env:X</c></summary>
    EnvironmentPrefix,
}

/// <summary>Text that stands for a value still to come.</summary>
internal sealed record Placeholder(PlaceholderForm Form, TokenSyntax Syntax, string Name, int Offset, int Length)
{
    /// <summary>What the token falls back to; null without a default, empty for <c>${X:-}</c>.</summary>
    public string? Default { get; init; }

    public int DefaultOffset { get; init; }

    /// <summary>The default is text of its own that may be a secret.</summary>
    public bool HasLiteralDefault => Default is { Length: > 0 } text && Whole(text) is null && TokenScanner.FindFirst(text) is null;

    /// <summary>The placeholder that the whole value is, or null.</summary>
    public static Placeholder? Whole(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (start == end || end - start > 1024)
        {
            return null;
        }

        if (TokenScanner.Whole(text, start, end) is { } token)
        {
            return token;
        }

        var trimmed = start == 0 && end == text.Length ? text : text.Substring(start, end - start);
        return FillerWords.IsMask(trimmed) ? new Placeholder(PlaceholderForm.Mask, TokenSyntax.None, "", start, end - start)
            : FillerWords.IsStrong(trimmed) ? new Placeholder(PlaceholderForm.Word, TokenSyntax.None, "", start, end - start)
            : null;
    }

    /// <summary>Every replacement token inside a longer value.</summary>
    public static IReadOnlyList<Placeholder> FindEmbedded(string text) => TokenScanner.FindAll(text);

    /// <summary>The value is its key's name again, or nearly so: <c>"ApiKey": "api-key"</c>.</summary>
    public static bool EchoesKey(string keyLeaf, string value) => KeyEcho.Matches(keyLeaf, value);
}
