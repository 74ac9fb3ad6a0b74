using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Transport;

/// <summary>Mail or directory credentials in clear text.</summary>
internal sealed class MailTransport : Rule
{
    private static readonly string[] Hosts = ["Host", "Server", "SmtpServer", "SmtpHost", "Address"];
    private static readonly string[] Users = ["User", "UserName", "Username", "SmtpUser", "SmtpUsername", "Login", "Password", "SmtpPassword"];

    private static readonly (string Name, int Value)[] SocketOptions = [("None", 0), ("Auto", 1), ("SslOnConnect", 2), ("StartTls", 3), ("StartTlsWhenAvailable", 4)];

    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3108", "Mail or directory connection not protected", "nnwe", Profile.Recommended, "security/data/encryption-in-transit",
        "The client sends user and password in clear text to whoever answers");

    public override void Register(RuleRegistration on) => on.Environment(See);

    private static void See(EnvironmentContext context)
    {
        foreach (var value in context.Effective.Values)
        {
            var leaf = NameFolding.Fold(ConfigurationKey.Leaf(value.Key));
            var section = ConfigurationKey.Parent(value.Key);
            if (leaf is "enablessl" or "usessl" or "usetls" or "enabletls" && RemoteConnection.Is(value.Value?.Trim(), "false") && IsMail(section) && NeedsLogin(context, section))
            {
                context.Report(value, $"'{value.Key}' is off: the client logs in in clear text", "Set it to true with port 587 or 465");
            }
            else if (leaf is "securesocketoptions" or "socketoptions" or "security" or "encryption" && EnumText.Read(value.Value, SocketOptions) is 0 or 1 or 4 && IsMail(section) && NeedsLogin(context, section))
            {
                context.Report(value, $"'{value.Key}' is {value.Value}: the client logs in in clear text when the server offers no TLS", "Write StartTls or SslOnConnect");
            }
            else if (value.Winner.Classified.Url is { Scheme: "ldap", IsDevelopmentHost: false } && context.Effective.Children(section).Any(c => KeyName.IsSecretNamed(c)))
            {
                context.Report(value, $"'{value.Key}' sends the bind password in clear text (ldap)", "Write ldaps:// with port 636");
            }
        }
    }

    private static bool IsMail(string section) =>
        section.IndexOf("smtp", StringComparison.OrdinalIgnoreCase) >= 0 || section.IndexOf("mail", StringComparison.OrdinalIgnoreCase) >= 0;

    // Credentials beside it, and a server that is not this machine.
    private static bool NeedsLogin(EnvironmentContext context, string section) =>
        Array.Exists(Users, u => context.Effective[ConfigurationKey.Combine(section, u)] is { Value.Length: > 0 }) &&
        Array.Exists(Hosts, h => context.Effective.Text(ConfigurationKey.Combine(section, h)) is { Length: > 0 } host && !HostName.IsDevelopmentHost(host));
}
