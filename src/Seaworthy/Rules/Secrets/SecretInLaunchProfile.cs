using Seaworthy.Documents;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Secrets;

/// <summary>A literal secret in a launch profile.</summary>
internal sealed class SecretInLaunchProfile : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2018", "Secret in image, pipeline or launch profile", "wwww", Profile.Recommended, "security/access/secure-credential-storage",
        "Launch profiles are committed with the code, so every clone holds the secret");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (context.DocumentKind == DocumentKind.LaunchSettings && LiteralSecret.KindOf(context.Entry) is LiteralSecretKind.ConnectionString or LiteralSecretKind.Uri or LiteralSecretKind.Named)
        {
            context.Report($"The launch profile sets '{context.Entry.WrittenKey}' to a literal secret", "Move it to user secrets: dotnet user-secrets set \"KEY\" \"VALUE\"", atMost: LiteralSecret.AtMost(context));
        }
    }
}
