using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Secrets;

/// <summary>A token that gives access to a node or wallet.</summary>
internal sealed class NodeAccessToken : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2009", "Node or wallet access token", "eeee", Profile.Recommended, "security/data/key-management",
        "Its holder can do at the node whatever the token permits, payments included");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (LiteralSecret.CredentialOf(context.Entry) is { Family: CredentialFamily.NodeToken } token)
        {
            var permissions = token.Permissions is { Length: > 0 } text ? $" that permits {text}" : "";
            context.Report($"'{context.Key}' holds a {token.Name}{permissions}", "Bake a new one with the least permissions, revoke this one, and hand over its file by path");
        }
    }
}
