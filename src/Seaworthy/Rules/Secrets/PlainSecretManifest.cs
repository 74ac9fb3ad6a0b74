using System.Text;
using Seaworthy.Documents;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Secrets;

/// <summary>A Secret whose values stand in the manifest; base64 is no encryption.</summary>
internal sealed class PlainSecretManifest : Rule
{
    private const int MaxLength = 1 << 20;

    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2016", "Plain Secret manifest in the repository", "nwee", Profile.Recommended, "security/access/secure-credential-storage",
        "Base64 hides nothing: whoever reads the repository, or ever read it, has the secret");

    public override void Register(RuleRegistration on) => on.Resource("Secret", See);

    private static void See(ResourceContext context)
    {
        foreach (var (field, isEncoded) in new[] { ("data", true), ("stringData", false) })
        {
            foreach (var member in context.Resource.Node[field].Members())
            {
                if (member.Value is ScalarNode { Text: { Length: > 0 and < MaxLength } text } && (isEncoded ? Decode(text) : text) is { } value && EmbeddedSettings.FindSecret(context.Resource.Document, member.Name, value) is not null)
                {
                    context.Report(member.NameSpan, $"{field}:{member.Name}", $"'{member.Name}' of Secret '{context.Resource.Name}' is a literal secret in the manifest", "Let a vault fill it (ExternalSecret or the CSI driver), or seal it (SealedSecret, SOPS), and rotate it: it has been in the repository");
                }
            }
        }
    }

    // What SOPS has encrypted in place is no base64 and stays as it is.
    private static string? Decode(string text)
    {
        try
        {
            return new UTF8Encoding(false, true).GetString(Convert.FromBase64String(text.Trim()));
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            return null;
        }
    }
}
