namespace Seaworthy.Values;

/// <summary>A scalar and what it is. The parts are independent of <see cref="Kind"/>: a connection string may hold URLs, tokens and a misplaced reference.</summary>
internal sealed class ClassifiedValue
{
    internal ClassifiedValue(string text, ValueKind kind)
    {
        Text = text;
        Kind = kind;
    }

    public string Text { get; }

    public ValueKind Kind { get; }

    public ConnectionString? ConnectionString { get; init; }

    /// <summary>The only or first URL, when the whole value is a URL or a list of them.</summary>
    public EndpointUrl? Url => Kind == ValueKind.Url ? Urls[0] : null;

    /// <summary>Every URL in the value with its offset, also those inside connection strings and arguments.</summary>
    public IReadOnlyList<EndpointUrl> Urls { get; init; } = [];

    /// <summary>A reference to a secret, well formed or not, also where it is embedded and therefore never resolved.</summary>
    public SecretReference? Reference { get; init; }

    /// <summary>Set when the whole value is a placeholder.</summary>
    public Placeholder? Placeholder { get; init; }

    /// <summary>Every replacement token in the value, whole or embedded.</summary>
    public IReadOnlyList<Placeholder> Tokens { get; init; } = [];

    public NetworkRange? Range { get; init; }

    /// <summary>A secret proven by the structure of the value, whatever its key is called.</summary>
    public Credential? Credential { get; init; }

    /// <summary>Neither empty, placeholder, reference, encrypted, path, public identifier nor hash.</summary>
    public bool IsLiteral => Kind is not (ValueKind.Empty or ValueKind.Placeholder or ValueKind.SecretReference or ValueKind.Encrypted
        or ValueKind.Path or ValueKind.Guid or ValueKind.PublicIdentifier or ValueKind.Hash);

    /// <summary>Under a secret-named key this literal would be the secret: no switch, number, duration, address or filler word.</summary>
    public bool CouldBeSecret => IsLiteral
        && Kind is not (ValueKind.Boolean or ValueKind.Number or ValueKind.Duration or ValueKind.IpAddress or ValueKind.NetworkRange
            or ValueKind.HostAndPort or ValueKind.Url or ValueKind.ConnectionString)
        && Tokens.Count == 0
        && !FillerWords.IsWeak(Text);

    /// <summary>The kind alone: a value never reaches a message by way of a log or a debugger string.</summary>
    public override string ToString() => Kind.ToString();
}
