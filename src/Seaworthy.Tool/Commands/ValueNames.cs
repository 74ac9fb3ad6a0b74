using Seaworthy.Environments;
using Seaworthy.Values;

namespace Seaworthy.Tool.Commands;

/// <summary>What kinds of value are called in sentences.</summary>
internal static class ValueNames
{
    public static string Of(SourceEntry entry) => entry.Shape switch
    {
        EntryShape.Null => "null",
        EntryShape.EmptyArray => "an empty list",
        EntryShape.EmptyObject => "an empty section",
        _ => Of(entry.Classified.Kind),
    };

    // What can stand for each other in a setting shares a name, so that a diff speaks only of what matters.
    private static string Of(ValueKind kind) => kind switch
    {
        ValueKind.Empty => "empty text",
        ValueKind.Boolean => "a boolean",
        ValueKind.Number => "a number",
        ValueKind.Duration => "a duration",
        ValueKind.Placeholder => "a placeholder",
        ValueKind.SecretReference => "a secret reference",
        ValueKind.Encrypted => "encrypted text",
        ValueKind.ConnectionString => "a connection string",
        ValueKind.Url => "a URL",
        ValueKind.HostAndPort => "a host and port",
        ValueKind.IpAddress => "an IP address",
        ValueKind.NetworkRange => "a network range",
        ValueKind.Pem => "a private key",
        ValueKind.JsonWebToken or ValueKind.Token => "a token",
        ValueKind.WalletSecret => "a wallet secret",
        _ => "text",
    };
}
