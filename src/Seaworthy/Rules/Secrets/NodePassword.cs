using Seaworthy.Findings;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Secrets;

/// <summary>A literal password of a Bitcoin or Lightning node.</summary>
internal sealed class NodePassword : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2010", "Node RPC password", "nwee", Profile.Recommended, "security/access/secure-credential-storage",
        "The RPC interface spends from the node's wallet, so the password is as good as the money in it");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (NodeSecrets.Contains(context.Entry) && LiteralSecret.KindOf(context.Entry) is LiteralSecretKind.Named)
        {
            context.Report($"'{context.Key}' holds a node's literal password", "Use rpcauth with a salted hash on the node, cookie authentication, or the secret store");
        }
        else if (NodeSecrets.IsSaltedHash(context.Entry))
        {
            context.Report($"'{context.Key}' holds a salted hash of a node's password", "Keep it out of the repository where the password is short: a hash can be guessed at leisure", atMost: Severity.Note);
        }
    }
}
