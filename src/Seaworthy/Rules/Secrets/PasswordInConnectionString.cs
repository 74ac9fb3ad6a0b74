using Seaworthy.Policies;

namespace Seaworthy.Rules.Secrets;

/// <summary>A literal password or account key in a connection string.</summary>
internal sealed class PasswordInConnectionString : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2001", "Password in a connection string", "nwee", Profile.Recommended, "security/access/secure-credential-storage",
        "Whoever reads the repository, a backup of it or the published files can log in");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (LiteralSecret.KindOf(context.Entry) == LiteralSecretKind.ConnectionString && !LiteralSecret.IsHandedOver(context))
        {
            var part = context.Value.ConnectionString!.Password!;
            context.Report(
                $"The connection string '{context.Key}' holds a literal {part.Key}",
                $"Leave '{part.Key}' out here and supply the string at deploy time, or log in without a password (managed identity)",
                atMost: LiteralSecret.AtMost(context));
        }
    }
}
