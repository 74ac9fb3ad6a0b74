namespace Seaworthy.Values;

/// <summary>Words people type where a value belongs. Strong ones mean it anywhere; weak ones (none, sample, password) only where a secret is expected.</summary>
internal static class FillerWords
{
    private static readonly HashSet<string> Strong = new(StringComparer.Ordinal)
    {
        "changeme", "changethis", "changeit", "changemeplease", "pleasechange", "pleasechangeme", "replaceme", "replacethis", "replaceit", "fillme", "fillmein", "fixme", "todo", "tbd", "tba",
        "redacted", "placeholder", "setme", "insertkeyhere", "toberedacted", "tobereplaced", "tobechanged", "tobefilled", "tobedefined", "notset", "unset", "xxx",
        "secretgoeshere", "keygoeshere", "passwordhere", "secrethere", "keyhere", "tokenhere", "dummysecret", "dummypassword", "dummykey", "dummytoken",
        "thisisnotasecret", "notasecret", "notarealsecret", "notarealkey", "overrideme", "override", "examplekey", "examplesecret", "examplepassword",
    };

    private static readonly HashSet<string> Weak = new(StringComparer.Ordinal)
    {
        "none", "null", "nil", "na", "empty", "undefined", "example", "sample", "dummy", "test", "testing", "secret", "secrets", "password", "passwd", "token", "apikey", "key",
        "secretaccesstoken", "accesstoken", "secretkey", "foo", "bar", "foobar", "default", "value", "string", "optional", "required", "disabled", "enabled", "yes", "no", "on", "off",
        "fake", "mock", "username", "user", "hidden", "masked", "usersecrets", "keyvault", "environment", "basic", "bearer",
    };

    private static readonly string[] Prefixes = ["changeme", "changethis", "replaceme", "replacewith", "insertyour", "enteryour", "putyour", "addyour", "setyour", "youractual", "yourown", "insertkey", "dummysecret", "fillin"];

    private static readonly string[] Nouns = ["password", "secret", "key", "token", "user", "name", "host", "server", "domain", "database", "account", "id", "url", "endpoint", "connection", "string", "here", "tenant", "client", "email", "value", "company", "app", "org", "project", "bucket", "region", "vault"];

    // Most words are told apart by two letters, before any string is built.
    private static readonly bool[] StrongStarts = Starts();

    /// <summary>Means "fill me in" under any key.</summary>
    public static bool IsStrong(string text)
    {
        if (text.Length is < 3 or > 64 || !StartsLikeFiller(text[0]))
        {
            return false;
        }

        Span<char> buffer = stackalloc char[64];
        var bare = Bare(text, buffer, out var spaces);
        if (bare.Length < 3 || spaces > 5 || !StrongStarts[Start(bare[0], bare[1])])
        {
            return false;
        }

        var word = bare.ToString();
        if (Strong.Contains(word) || (word[0] == 'x' && bare.Trim('x').Length == 0))
        {
            return true;
        }

        foreach (var prefix in Prefixes)
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return word.StartsWith("your", StringComparison.Ordinal) && IsYours(text, word, spaces);
    }

    /// <summary>No secret, although the text is a literal: filler words, bracketed names, fewer than three different characters.</summary>
    public static bool IsWeak(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length is 0 or > 64)
        {
            return trimmed.Length == 0;
        }

        if (trimmed.Length > 2 && (trimmed[0], trimmed[trimmed.Length - 1]) is ('[', ']') or ('{', '}')
            && Characters.All(trimmed.AsSpan(1, trimmed.Length - 2), static c => Characters.IsIdentifier(c) || c is '-' or ' ' or '.' or ':'))
        {
            return true;
        }

        Span<char> buffer = stackalloc char[64];
        return IsMask(trimmed) || IsStrong(trimmed) || Weak.Contains(Bare(trimmed, buffer, out _).ToString()) || !HasLetterOrDigit(trimmed);
    }

    /// <summary>Stars, dots, bullets, dashes or a run of x.</summary>
    public static bool IsMask(string text)
    {
        if (text.Length < 3)
        {
            return false;
        }

        var first = text[0];
        if (first is not ('*' or '.' or '•' or 'x' or 'X' or '#' or '?' or '…'))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (c != first)
            {
                return false;
            }
        }

        return true;
    }

    private static bool[] Starts()
    {
        var starts = new bool[128 * 128];
        foreach (var word in Strong.Concat(Prefixes).Append("your"))
        {
            starts[Start(word[0], word[1])] = true;
        }

        return starts;
    }

    // What is bare is ASCII.
    private static int Start(char first, char second) => ((first & 127) << 7) | (second & 127);

    private static bool IsYours(string text, string word, int spaces)
    {
        if (word.EndsWith("here", StringComparison.Ordinal))
        {
            return true;
        }

        // "yourStrong(!)Password" is a password people really use; a filler has no punctuation but its joints.
        if (spaces > 3 || !Characters.All(text.AsSpan(), static c => Characters.IsIdentifier(c) || c is '-' or ' ' or '.'))
        {
            return false;
        }

        if (text.Length > 4 && text[4] is '-' or '_')
        {
            return true;
        }

        foreach (var noun in Nouns)
        {
            if (word.EndsWith(noun, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsLikeFiller(char c) => (char)(c | 0x20) is 'c' or 'r' or 't' or 'f' or 'p' or 's' or 'i' or 'x' or 'y' or 'd' or 'n' or 'e' or 'a' or 'u' or 'o' or 'k' || c is '<' or '[' or '{' or '-' or '_';

    private static bool HasLetterOrDigit(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Bare(string text, Span<char> buffer, out int spaces)
    {
        spaces = 0;
        var length = 0;
        foreach (var c in text)
        {
            spaces += c == ' ' ? 1 : 0;
            if (Characters.IsLetterOrDigit(c) && length < buffer.Length)
            {
                buffer[length++] = Characters.ToLower(c);
            }
        }

        return buffer.Slice(0, length);
    }
}
