using Seaworthy.Documents;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Secrets;

/// <summary>A literal secret in a ConfigMap, as a value of its own or inside a settings file that it carries.</summary>
internal sealed class SecretInConfigMap : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2015", "Secret in a ConfigMap", "wwee", Profile.Recommended, "security/access/secure-credential-storage",
        "Whoever may look at the namespace reads ConfigMaps, and the manifest lies in the repository besides");

    public override void Register(RuleRegistration on) => on.Resource("ConfigMap", See);

    private static void See(ResourceContext context)
    {
        foreach (var member in context.Resource.Node["data"].Members())
        {
            if (member.Value is ScalarNode { Text: { Length: > 0 } text } && EmbeddedSettings.FindSecret(context.Resource.Document, member.Name, text) is { } secret)
            {
                var within = secret.WrittenKey == member.Name ? "" : $" under '{secret.Key}'";
                context.Report(member.NameSpan, "data:" + member.Name, $"'{member.Name}' of ConfigMap '{context.Resource.Name}' holds a literal secret{within}", "Move it to a Secret that a vault fills (ExternalSecret, SealedSecret or the CSI driver)");
            }
        }
    }
}
