using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Transport;

/// <summary>A setting or variable that switches certificate validation off.</summary>
internal sealed class CertificateValidationOff : Rule
{
    /// <summary>Names that are on when they are true.</summary>
    private static readonly string[] OnWhenTrue =
    [
        "dangerousacceptanyservercertificate", "dangerousacceptanyservercertificatevalidator", "allowinvalid", "allowinvalidcertificate", "allowinvalidcertificates",
        "insecureskipverify", "skipcertificatevalidation", "skipcertificatecheck", "skiptlsverify", "ignoresslerrors", "ignorecertificateerrors", "acceptanycertificate",
        "trustallcertificates", "disablecertificatevalidation", "disablesslverification", "allowuntrustedcertificates", "allowuntrustedcertificate", "gitsslnoverify", "ignoresslcertificateerrors",
    ];

    /// <summary>Names that switch validation off when they are false or 0.</summary>
    private static readonly string[] OffWhenFalse = ["nodetlsrejectunauthorized", "validatecertificate", "validateservercertificate", "verifyssl", "verifycertificate", "sslverify", "checkcertificate", "pythonhttpsverify"];

    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3202", "Certificate validation switched off", "nwee", Profile.Recommended, "security/data/encryption-in-transit",
        "Anyone between can pose as the other side with a certificate of their own");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (context.Entry.Value is not { Length: > 0 and < 6 } value)
        {
            return;
        }

        var name = NameFolding.Fold(context.Leaf);
        var on = RemoteConnection.Is(value, "true", "1", "yes");
        var off = RemoteConnection.Is(value, "false", "0", "no");
        if ((on && Array.IndexOf(OnWhenTrue, name) >= 0) || (off && Array.IndexOf(OffWhenFalse, name) >= 0))
        {
            RemoteConnection.Report(context, $"'{context.Entry.WrittenKey}' switches certificate validation off", "Remove it and trust the server's CA instead");
        }
    }
}
