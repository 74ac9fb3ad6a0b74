using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Secrets;

/// <summary>A reference to a store other than Key Vault that breaks its grammar.</summary>
internal sealed class MalformedReference : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2109", "Other reference malformed", "wwee", Profile.Recommended, "security/access/secure-credential-storage",
        "What resolves the reference refuses it or passes its text on, and the application takes that for the secret");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (context.Value.Reference is { IsEmbedded: false } reference && NameOf(reference.Kind) is { } kind && reference.Defects.FirstOrDefault(d => !d.IsDoubt) is { } defect)
        {
            context.Report($"'{context.Key}' holds a malformed reference of {kind}: {defect.Message}", "Write it as its documentation says");
        }
    }

    private static string? NameOf(SecretReferenceKind kind) => kind switch
    {
        SecretReferenceKind.AppServiceAppConfiguration => "App Configuration",
        SecretReferenceKind.AwsDynamicReference or SecretReferenceKind.AwsArn => "AWS",
        SecretReferenceKind.GoogleSecretManager => "Google Secret Manager",
        SecretReferenceKind.OnePassword => "1Password",
        SecretReferenceKind.GitHubActions => "GitHub Actions",
        _ => null,
    };
}
