using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Transport;

/// <summary>A certificate's password beside its path.</summary>
internal sealed class CertificatePasswordInline : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3307", "Certificate password inline or empty", "nwee", Profile.Recommended, "security/access/secure-credential-storage",
        "Whoever gets the file and the settings has the private key");

    public override void Register(RuleRegistration on) => on.Key("Password", See);

    /// <summary>Whether a key is the password of a certificate that Kestrel loads.</summary>
    public static bool Contains(string key) =>
        KestrelKeys.IsUnderKestrel(key) && ConfigurationKey.Equals(ConfigurationKey.Leaf(key), "Password") &&
        (ConfigurationKey.Equals(ConfigurationKey.Leaf(ConfigurationKey.Parent(key)), "Certificate") || key.StartsWith("Kestrel:Certificates:", StringComparison.OrdinalIgnoreCase));

    private static void See(SettingContext context)
    {
        if (Contains(context.Key) && context.Value.IsLiteral)
        {
            RemoteConnection.Report(context, $"'{context.Key}' holds a certificate's password", "Supply it at deploy time, or use a PEM certificate whose key is mounted as a secret file (KeyPath)");
        }
    }
}
