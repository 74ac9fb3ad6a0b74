using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Secrets;

/// <summary>A literal secret as the default of a variable.</summary>
internal sealed class SecretAsFallback : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2014", "Secret as fallback", "-wee", Profile.Recommended, "security/access/secure-credential-storage",
        "When the real secret is missing, the service starts with one that everybody knows, and nothing says so");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        foreach (var token in context.Value.Tokens)
        {
            if (token.HasLiteralDefault && (KeyName.IsSecretNamed(token.Name) || (KeyName.IsSecretNamed(context.Key) && context.Value.Placeholder is not null)) &&
                ValueClassifier.Classify(token.Default).CouldBeSecret)
            {
                context.Report($"'{context.Entry.WrittenKey}' falls back to a literal secret when '{token.Name}' is not set", $"Write ${{{token.Name}:?set it from the secret store}} so that a missing secret stops the start");
                return;
            }
        }
    }
}
