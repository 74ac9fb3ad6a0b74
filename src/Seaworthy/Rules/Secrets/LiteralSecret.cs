using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Values;

namespace Seaworthy.Rules.Secrets;

/// <summary>Decides, once and for all rules of the family, what makes a value a literal secret.</summary>
internal static class LiteralSecret
{
    public static LiteralSecretKind KindOf(SourceEntry entry)
    {
        var value = entry.Classified;
        if (value.Text.Length == 0 || value.Kind is ValueKind.Empty or ValueKind.Placeholder or ValueKind.SecretReference or ValueKind.Encrypted)
        {
            return LiteralSecretKind.None;
        }

        if (WellKnown(entry) is not null)
        {
            return LiteralSecretKind.WellKnown;
        }

        if (value.Credential is not null || value.ConnectionString?.FindCredential() is { Checksum: ChecksumState.Valid })
        {
            return LiteralSecretKind.Credential;
        }

        if (value.ConnectionString is { } connection)
        {
            return HasPassword(connection) ? LiteralSecretKind.ConnectionString : LiteralSecretKind.None;
        }

        if (value.Urls.Any(u => u.HasPassword || u.HasQuerySecret))
        {
            return LiteralSecretKind.Uri;
        }

        if (AuthorizationHeader.FindCredential(value.Text) >= 0)
        {
            return LiteralSecretKind.Named;
        }

        return IsNamed(entry) && value.CouldBeSecret && !IsWordUnderKey(entry) && !Placeholder.EchoesKey(entry.Leaf, value.Text) ? LiteralSecretKind.Named : LiteralSecretKind.None;
    }

    /// <summary>The published default a value is; a bare word counts only under a secret-named key, and choosing an emulator is no credential.</summary>
    public static WellKnownCredential? WellKnown(SourceEntry entry) =>
        WellKnownCredential.Find(entry.Classified) is { } known
        && (entry.Classified.ConnectionString is { UsesDevelopmentStorage: false } || entry.Classified.Urls.Count > 0 || KeyName.IsSecretNamed(entry.Key))
        && entry.Classified.ConnectionString is not { UsesDevelopmentStorage: true }
            ? known
            : null;

    /// <summary>The proven credential of a value, its own or a connection string's.</summary>
    public static Credential? CredentialOf(SourceEntry entry) => entry.Classified.Credential ?? entry.Classified.ConnectionString?.FindCredential();

    /// <summary>
    /// The worst severity of a secret that guards something on the developer's own machine: a note, unless it stands in a file of a deployed
    /// environment alone. A base file names the local server as a default that deployments override.
    /// </summary>
    public static Severity AtMost(SettingContext context) =>
        IsLocal(context.Value) && context.Source.OwnEnvironment is not { IsDeployed: true } ? Severity.Note : Severity.Error;

    /// <summary>Whether the value belongs to a process or file that hands variables to a container or a developer's start.</summary>
    public static bool IsHandedOver(SettingContext context) =>
        context.Container is not null || context.DocumentKind is Seaworthy.Documents.DocumentKind.LaunchSettings;

    // Under ConnectionStrings a bare text is a file or host name; there the key's own words have to tell.
    private static bool IsNamed(SourceEntry entry) =>
        KeyName.IsSecretNamed(entry.Key) && (!ConfigurationKey.Equals(ConfigurationKey.Parent(entry.Key), "ConnectionStrings") || KeyName.IsSecretNamed(entry.Leaf));

    // "Token": "USDT" and "PrimaryKey": "OrderId" name things; keys and tokens that open something have digits or are long.
    private static bool IsWordUnderKey(SourceEntry entry)
    {
        var text = entry.Classified.Text;
        if (text.Length >= 16 || !Characters.All(text.AsSpan(), static c => Characters.IsLetter(c) || c == ' '))
        {
            return false;
        }

        var words = KeyName.Words(KeyName.Leaf(entry.Key));
        return words.Count > 0 && words[words.Count - 1] is "key" or "keys" or "token" or "tokens";
    }

    private static bool IsLocal(ClassifiedValue value) =>
        value.ConnectionString is { IsDevelopmentHost: true } || (value.Urls.Count > 0 && value.Urls.All(u => u.IsDevelopmentHost));

    private static bool HasPassword(ConnectionString connection) =>
        connection.Password is { IsLiteral: true } && !(connection.UsesIntegratedSecurity && connection.Driver == Driver.SqlServer);
}
