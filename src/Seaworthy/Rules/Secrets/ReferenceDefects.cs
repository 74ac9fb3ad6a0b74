using Seaworthy.Values;

namespace Seaworthy.Rules.Secrets;

/// <summary>Which rule speaks of which defect of a Key Vault reference; each value is reported once, by the gravest.</summary>
internal static class ReferenceDefects
{
    public static bool IsKeyVault(SecretReference? reference) =>
        reference?.Kind is SecretReferenceKind.AppServiceKeyVault or SecretReferenceKind.AppConfigurationKeyVault or SecretReferenceKind.BareKeyVaultUri;

    /// <summary>The first defect that belongs to the rule; null where an earlier rule already speaks of the value.</summary>
    public static ReferenceDefect? Find(SecretReference? reference, string rule)
    {
        if (!IsKeyVault(reference))
        {
            return null;
        }

        foreach (var defect in reference!.Defects)
        {
            if (!defect.IsDoubt && RuleOf(defect.Kind) is { } owner)
            {
                return owner == rule ? defect : null;
            }
        }

        return null;
    }

    private static string? RuleOf(ReferenceDefectKind kind) => kind switch
    {
        ReferenceDefectKind.Embedded => null,
        ReferenceDefectKind.IllegalVaultName or ReferenceDefectKind.IllegalSecretName => "SEA2103",
        ReferenceDefectKind.MalformedVersion => "SEA2104",
        ReferenceDefectKind.NotHttps or ReferenceDefectKind.ForeignHost or ReferenceDefectKind.WrongCollection or ReferenceDefectKind.NotAnAddress => "SEA2105",
        _ => "SEA2101",
    };
}
