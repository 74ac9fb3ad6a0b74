using Seaworthy.Policies;

namespace Seaworthy.Rules.Transport;

/// <summary>A private key that every user of the machine may read.</summary>
internal sealed class PrivateKeyReadable : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3308", "Private key readable by all", "nwee", Profile.Recommended, "security/data/key-management",
        "Any process on the machine, and whoever gets an image or archive of it, can take the server's place");

    public override void Register(RuleRegistration on) => on.Certificate(See);

    private static void See(CertificateContext context)
    {
        if (context.File?.IsReadableByAll == true && context.Content?.ExposesPrivateKey == true)
        {
            context.Report($"'{context.Reference.Name}' names an unencrypted private key that every user may read", "Let only the service's user read it (chmod 600), and keep it out of the repository");
        }
    }
}
