using Seaworthy.Schemas.Patterns;

namespace Seaworthy.Schemas.Formats;

/// <summary>A format that JSON Schema defines, with its check.</summary>
internal sealed class SchemaFormat
{
    private readonly Func<string, bool> _check;

    private SchemaFormat(string name, string expected, Func<string, bool> check)
    {
        Name = name;
        Expected = expected;
        _check = check;
    }

    public string Name { get; }

    /// <summary>What a person should write, to follow "Must be".</summary>
    public string Expected { get; }

    public bool IsValid(string text) => _check(text);

    /// <summary>The format of a name; null for one that nobody defined, which then only annotates.</summary>
    public static SchemaFormat? Find(string name) => name switch
    {
        "date-time" => new(name, "a date and time as RFC 3339 writes it, such as 2026-01-31T09:00:00Z", DateAndTime.IsDateTime),
        "date" => new(name, "a date such as 2026-01-31", DateAndTime.IsDate),
        "time" => new(name, "a time of day with its offset, such as 09:00:00Z", DateAndTime.IsTime),
        "duration" => new(name, "a duration as ISO 8601 writes it, such as P3DT12H", DurationText.IsValid),
        "email" => new(name, "a mail address such as ops@example.org", static text => MailAddress.IsValid(text, isInternational: false)),
        "idn-email" => new(name, "a mail address such as ops@example.org", static text => MailAddress.IsValid(text, isInternational: true)),
        "hostname" => new(name, "a host name such as api.example.org", HostName.IsValid),
        "idn-hostname" => new(name, "a host name such as api.example.org", HostName.IsInternational),
        "ipv4" => new(name, "an IPv4 address such as 192.0.2.1", static text => IpAddress.IsV4(text.AsSpan())),
        "ipv6" => new(name, "an IPv6 address such as 2001:db8::1", static text => IpAddress.IsV6(text.AsSpan())),
        "uri" => new(name, "a URI such as https://example.org/path", static text => UriSyntax.IsValid(text, allowsRelative: false, isInternational: false)),
        "uri-reference" => new(name, "a URI or a relative reference such as ../path", static text => UriSyntax.IsValid(text, allowsRelative: true, isInternational: false)),
        "iri" => new(name, "an IRI such as https://example.org/path", static text => UriSyntax.IsValid(text, allowsRelative: false, isInternational: true)),
        "iri-reference" => new(name, "an IRI or a relative reference such as ../path", static text => UriSyntax.IsValid(text, allowsRelative: true, isInternational: true)),
        "uri-template" => new(name, "a URI template such as https://example.org/{id}", UriTemplate.IsValid),
        "uuid" => new(name, "a UUID such as 123e4567-e89b-12d3-a456-426614174000", Uuid.IsValid),
        "json-pointer" => new(name, "a JSON Pointer such as /services/0/name", static text => PointerText.IsPointer(text.AsSpan())),
        "relative-json-pointer" => new(name, "a relative JSON Pointer such as 1/name", PointerText.IsRelative),
        "regex" => new(name, "a regular expression", static text => EcmaPattern.Parse(text, out _) is not null),
        _ => null,
    };
}
