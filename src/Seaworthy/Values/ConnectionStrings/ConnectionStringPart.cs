namespace Seaworthy.Values;

/// <summary>One <c>key=value</c> of a connection string. Offsets count from the start of the value that holds the string.</summary>
/// <param name="Key">As written, with doubled equals signs undone.</param>
/// <param name="Value">Without quotes, doubled quotes undone.</param>
/// <param name="KeyOffset">Where the key starts.</param>
/// <param name="ValueOffset">Where the value starts, behind an opening quote.</param>
/// <param name="Length">Characters of the value as written, without the surrounding quotes.</param>
internal sealed record ConnectionStringPart(string Key, string Value, int KeyOffset, int ValueOffset, int Length)
{
    /// <summary>Lower case, without blanks, underscores and hyphens: the form aliases are compared in.</summary>
    public string Name { get; } = Normalise(Key);

    /// <summary>A value of its own: neither empty, placeholder, reference, encrypted nor path.</summary>
    public bool IsLiteral => Value.Length > 0
        && Placeholder.Whole(Value) is null
        && Placeholder.FindEmbedded(Value).Count == 0
        && SecretReference.Parse(Value) is null
        && !Ciphertext.IsEncrypted(Value);

    /// <summary>The key alone; the value may be a password.</summary>
    public override string ToString() => Key;

    public static string Normalise(string key)
    {
        Span<char> buffer = stackalloc char[64];
        var length = 0;
        foreach (var c in key)
        {
            // A leading hyphen is a command-line switch, not a key.
            if (c is ' ' or '_' || (c == '-' && length > 0))
            {
                continue;
            }

            if (length == buffer.Length)
            {
                return key.ToLowerInvariant();
            }

            buffer[length++] = Characters.ToLower(c);
        }

        return buffer.Slice(0, length).ToString();
    }
}
