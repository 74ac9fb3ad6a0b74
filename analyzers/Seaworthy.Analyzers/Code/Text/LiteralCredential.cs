using Seaworthy.Values;

namespace Seaworthy.Analyzers.Code.Text;

/// <summary>What a text in code gives away, judged by the engine's own readers; it names kinds and parts, never the text.</summary>
/// <param name="What">For the message: "a literal Password in a connection string".</param>
/// <param name="Proof">How sure its form makes it.</param>
internal sealed record LiteralCredential(string What, CredentialProof Proof)
{
    /// <summary>It opens nothing but a server on the developer's own machine.</summary>
    public bool IsLocal { get; private init; }

    private const int Longest = 16 * 1024;
    private static readonly string[] PasswordMarks = ["pass", "pwd", "psw", "key", "secret", "macaroon", "token", "signature"];

    /// <summary>Whether a text is worth parsing: looks at marks alone, because nearly every literal has none of them.</summary>
    public static bool MayHoldPassword(string text)
    {
        if (text.Length is < 12 or > Longest)
        {
            return false;
        }

        if (text.IndexOf("://", StringComparison.Ordinal) > 0 && (text.IndexOf('@') > 0 || text.IndexOf('?') > 0))
        {
            return true;
        }

        if (text.IndexOf('=') < 1)
        {
            return false;
        }

        foreach (var mark in PasswordMarks)
        {
            if (Characters.Contains(text, mark))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One long word, or the many short ones of a seed phrase.</summary>
    public static bool MayBeToken(string text)
    {
        if (text.Length is < 16 or > 4096)
        {
            return false;
        }

        var blanks = 0;
        foreach (var c in text)
        {
            blanks += c == ' ' ? 1 : 0;
        }

        return blanks is 0 or (>= 11 and <= 23);
    }

    /// <summary>A literal password in a connection string or address; null for placeholders and what opens nothing but a development machine.</summary>
    public static LiteralCredential? InConnection(string text)
    {
        var value = ValueClassifier.Classify(text);
        if (!value.IsLiteral || (WellKnownCredential.Find(value) is { } known && (known.IsEmulator || !IsPublicServer(value))))
        {
            return null;
        }

        if (value.ConnectionString is { } connection)
        {
            return HasPassword(connection) ? new($"a literal {connection.Password!.Key} in a connection string", CredentialProof.Structure) { IsLocal = connection.IsDevelopmentHost } : null;
        }

        foreach (var url in value.Urls)
        {
            if (!url.IsReservedDomain && ((url.HasPassword && !FillerWords.IsWeak(url.Password!) && !IsPattern(url.Password!)) || url.HasQuerySecret))
            {
                return new("a literal password or key in an address", CredentialProof.Structure) { IsLocal = url.IsDevelopmentHost };
            }
        }

        return null;
    }

    /// <summary>A token whose provider's format proves it; keys and certificates are left to CA5390 and CA5403.</summary>
    public static LiteralCredential? Token(string text) =>
        Credential.Find(text) is not { Family: CredentialFamily.Token or CredentialFamily.Wallet or CredentialFamily.NodeToken } credential || WellKnownCredential.Find(text) is not null ? null
        : credential.Checksum switch
        {
            ChecksumState.Valid => new($"a real {credential.Name} (its checksum is right)", CredentialProof.Checksum),
            ChecksumState.None => new($"a text of the form of a {credential.Name}", CredentialProof.Form),
            _ => null,
        };

    private static bool HasPassword(ConnectionString connection) =>
        connection is { Driver: not Driver.Unknown, IsWellFormed: true, Password.IsLiteral: true }
        && !FillerWords.IsWeak(connection.Password.Value)
        && !HostName.IsReserved(connection.Host)
        && !(connection.UsesIntegratedSecurity && connection.Driver == Driver.SqlServer);

    // A sample password guards a developer's container; before a server that others reach it is a password.
    private static bool IsPublicServer(ClassifiedValue value)
    {
        var host = value.ConnectionString?.Host ?? (value.Urls.Count > 0 ? value.Urls[0].Host : "");
        return host.IndexOf('.') > 0 && !HostName.IsDevelopmentHost(host) && !HostName.IsPrivateAddress(host) && !HostName.IsReserved(host);
    }

    // "://(.*):(.*)@" and "://{0}:{1}@" hold no password.
    private static bool IsPattern(string password)
    {
        var hasLetterOrDigit = false;
        foreach (var c in password)
        {
            if (c is '\\' or '[' or ']' or '<' or '>' or '{' or '}' or '|' or '*' or '(')
            {
                return true;
            }

            hasLetterOrDigit |= Characters.IsLetterOrDigit(c);
        }

        return !hasLetterOrDigit;
    }
}
