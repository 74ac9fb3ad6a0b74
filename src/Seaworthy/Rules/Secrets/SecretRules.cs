namespace Seaworthy.Rules.Secrets;

/// <summary>SEA2xxx: secrets and secret references.</summary>
internal static class SecretRules
{
    public static readonly Rule[] All =
    [
        new PasswordInConnectionString(),
        new CredentialsInUri(),
        new SecretNamedKey(),
        new TokenWithChecksum(),
        new TokenByShape(),
        new PrivateKeyInFile(),
        new SignedTokenInFile(),
        new WalletSeed(),
        new NodeAccessToken(),
        new NodePassword(),
        new SecretSharedByEnvironments(),
        new WellKnownCredentialInUse(),
        new SecretInContainer(),
        new SecretAsFallback(),
        new SecretInConfigMap(),
        new PlainSecretManifest(),
        new SavedDecrypted(),
        new SecretInImageOrPipeline(),
        new TrackedLocalSecrets(),
        new MalformedKeyVaultReference(),
        new UnresolvedReference(),
        new IllegalVaultOrSecretName(),
        new MalformedSecretVersion(),
        new NotASecretAddress(),
        new VaultOfAnotherEnvironment(),
        new VersionPin(),
        new MalformedReference(),
        new UndefinedSecretKey(),
        new ProviderObjectsDoNotMeet(),
        new ComposeSecretNotGranted(),
        new SecretThroughVariable(),
        new SecretMissing(),
        new SecretDisabled(),
        new SecretExpired(),
        new SecretNotYetValid(),
        new SecretExpiresSoon(),
        new SecretNotRotated(),
        new SecretNotChecked(),
    ];
}
