namespace Seaworthy.Documents;

/// <summary>Words for what the YAML parser complains about; its own are about its productions, not about the file.</summary>
internal static class YamlErrorMessages
{
    public const string Malformed = "the YAML is malformed here";
    public const string NotClosed = "the bracket that opens here is not closed";
    public const string TooDeep = "the document is nested deeper than 64 levels";
    public const string Template = "the file is a template (`{{`) that has to be rendered before it can be read";
    public const string UnknownAnchor = "the alias names an anchor that is not defined before it";
    public const string SelfAlias = "the alias stands inside the node it refers to";
    public const string TooManyAliases = "the aliases of this file expand to more than 100000 nodes";
    public const string MergeValue = "a merge key takes a mapping or a list of mappings";
    public const string NulCharacter = "the file holds a NUL character, so it is binary or not UTF-8";

    // The part that identifies the parser's message, and what to say instead. First match wins.
    private static readonly (string Part, string Message)[] Known =
    [
        ("found invalid mapping", "a value that holds a colon and a space has to be quoted, or the indentation is wrong"),
        ("could not find expected ':'", "the key lacks its colon, or the line is not indented as part of the value above"),
        ("expected key", "a key is expected here, at the indentation of the keys above"),
        ("expected '-' indicator", "a list item that starts with a dash is expected here"),
        ("quoted scalar, found unexpected end", "the quoted value is not closed"),
        ("quoted scalar, found unexpected document", "the quoted value is not closed before the next document"),
        ("double-quoted scalar, found wrong indentation", "the quoted value is not closed, or its lines are not indented"),
        ("unknown escape", "the double-quoted value holds an unknown escape sequence"),
        ("Unicode", "the double-quoted value holds an escape that is no character"),
        ("hexadecimal", "the double-quoted value holds an escape without its hexadecimal digits"),
        ("cannot start any token", "a value cannot start with this character unless it is quoted"),
        ("expected ',' or '}'", "a comma or a closing brace is expected here"),
        ("expected ',' or ']'", "a comma or a closing bracket is expected here"),
        ("tab", "a tab is used for indentation where YAML takes only spaces"),
        ("anchor", "the anchor is malformed or one too many"),
        ("undefined tag handle", "the tag uses a handle that is not declared"),
        ("scanning a tag", "the tag is malformed"),
        ("directive", "the directive is malformed"),
        ("incompatible YAML", "the YAML version is not supported"),
        ("block scalar", "the block value is malformed: its header or the indentation of its first lines is wrong"),
        ("sequence entries are not allowed", "a list cannot start here: put it on a line of its own"),
        ("<document", "only one value is allowed here: the text that follows belongs to no key"),
        ("comment", "a comment needs a space before it and cannot stand inside a value"),
        ("node content", "a value is expected here"),
    ];

    public static string For(string parserMessage)
    {
        foreach (var (part, message) in Known)
        {
            if (parserMessage.Contains(part))
            {
                return message;
            }
        }

        return Malformed;
    }
}
