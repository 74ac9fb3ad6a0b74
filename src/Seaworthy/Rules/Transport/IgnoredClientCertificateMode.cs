using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Transport;

/// <summary>A client certificate mode that Kestrel does not know.</summary>
internal sealed class IgnoredClientCertificateMode : Rule
{
    private static readonly (string Name, int Value)[] Modes = [("NoCertificate", 0), ("AllowCertificate", 1), ("RequireCertificate", 2), ("DelayCertificate", 3)];

    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3003", "Client certificate mode is ignored", "eeee", Profile.Recommended, "security/network/ssl-tls-setup",
        "Kestrel passes over a mode it does not know, so mutual TLS is off and anyone may connect");

    public override void Register(RuleRegistration on) => on.Key("ClientCertificateMode", See);

    private static void See(SettingContext context)
    {
        if (KestrelKeys.IsUnderKestrel(context.Key) && context.Value.IsLiteral && EnumText.Read(context.Entry.Value, Modes) is not (>= 0 and <= 3))
        {
            context.Report($"Kestrel ignores '{context.Key}': it knows no such mode, and mutual TLS is off", "Write RequireCertificate, AllowCertificate or NoCertificate");
        }
    }
}
