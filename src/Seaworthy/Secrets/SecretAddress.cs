using Seaworthy.Values;

namespace Seaworthy.Secrets;

/// <summary>Where a secret is kept, as a reference in a configuration names it. Holds no secret.</summary>
/// <param name="Provider">Who keeps it: one of <see cref="SecretProviders"/>, or a name that a provider's package chose.</param>
/// <param name="Store">The store at that provider. Azure Key Vault: the host in lower case, or the bare vault name where the reference gives only that. Empty where the reference names none.</param>
/// <param name="Name">The name of the secret in the store; for a provider other than Azure Key Vault the whole reference as written.</param>
/// <param name="Version">The version the reference pins, or null for the current one.</param>
public sealed record SecretAddress(string Provider, string Store, string Name, string? Version)
{
    /// <summary>The address that a configuration value refers to; null when it is no reference, or one too broken to be looked up.</summary>
    public static SecretAddress? Parse(string value) => SecretReference.Parse(value) is { } reference ? From(reference, value) : null;

    internal static SecretAddress? From(SecretReference reference, string text)
    {
        // A doubtful spelling and a bare address still name one secret; any other defect leaves in doubt which one is meant.
        if (reference.IsEmbedded || reference.Defects.Any(d => !d.IsDoubt && d.Kind != ReferenceDefectKind.BareUri))
        {
            return null;
        }

        return ProviderOf(reference.Kind) switch
        {
            null => null,
            SecretProviders.AzureKeyVault => reference is { VaultName: { } vault, SecretName: { } name }
                ? new SecretAddress(SecretProviders.AzureKeyVault, HostOf(reference) ?? vault.ToLowerInvariant(), name, reference.Version?.ToLowerInvariant())
                : null,
            var provider => new SecretAddress(provider, "", text.Trim(), reference.Version),
        };
    }

    private static string? ProviderOf(SecretReferenceKind kind) => kind switch
    {
        SecretReferenceKind.AppServiceKeyVault or SecretReferenceKind.AppConfigurationKeyVault or SecretReferenceKind.BareKeyVaultUri => SecretProviders.AzureKeyVault,
        SecretReferenceKind.AwsArn or SecretReferenceKind.AwsDynamicReference => SecretProviders.Aws,
        SecretReferenceKind.GoogleSecretManager => SecretProviders.Google,
        SecretReferenceKind.VaultTemplate => SecretProviders.HashiCorpVault,
        SecretReferenceKind.OnePassword => SecretProviders.OnePassword,
        // An App Configuration setting is no secret, and a workflow's secrets cannot be listed from outside.
        _ => null,
    };

    private static string? HostOf(SecretReference reference)
    {
        if (reference.SecretUri is not { } uri || uri.IndexOf("://", StringComparison.Ordinal) is not (> 0 and var mark))
        {
            return null;
        }

        var rest = uri.Substring(mark + 3);
        var host = rest.Substring(0, rest.IndexOf('/') is >= 0 and var slash ? slash : rest.Length).ToLowerInvariant();
        return host.EndsWith(":443", StringComparison.Ordinal) ? host.Substring(0, host.Length - 4) : host;
    }
}
