using Seaworthy.Certificates;
using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Transport;

/// <summary>A certificate's password beside its path, or a private key that needs none.</summary>
internal sealed class CertificatePasswordInline : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3307", "Certificate password inline or empty", "nwee", Profile.Recommended, "security/access/secure-credential-storage",
        "Whoever gets the file and the settings has the private key");

    public override void Register(RuleRegistration on)
    {
        on.Key("Password", See);
        on.Certificate(See);
    }

    /// <summary>Whether a key is the password of a certificate that Kestrel loads.</summary>
    public static bool Contains(string key) =>
        KestrelKeys.IsUnderKestrel(key) && ConfigurationKey.Equals(ConfigurationKey.Leaf(key), "Password") &&
        (ConfigurationKey.Equals(ConfigurationKey.Leaf(ConfigurationKey.Parent(key)), "Certificate") || key.StartsWith("Kestrel:Certificates:", StringComparison.OrdinalIgnoreCase));

    private static void See(CertificateContext context)
    {
        if (context.Reference.Role != CertificateRole.Authority && context.Content is { OpensWithoutPassword: true })
        {
            context.Report($"'{context.Reference.Name}' names a PKCS#12 file whose private key opens without a password", "Protect it with a password that arrives at deploy time, or use a PEM certificate whose key is mounted as a secret file (KeyPath)");
        }
    }

    private static void See(SettingContext context)
    {
        if (Contains(context.Key) && context.Value.IsLiteral)
        {
            RemoteConnection.Report(context, $"'{context.Key}' holds a certificate's password", "Supply it at deploy time, or use a PEM certificate whose key is mounted as a secret file (KeyPath)");
        }
    }
}
