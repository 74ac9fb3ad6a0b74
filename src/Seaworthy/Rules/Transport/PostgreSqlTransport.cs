using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Transport;

/// <summary>A PostgreSQL connection that may go on in clear text.</summary>
internal sealed class PostgreSqlTransport : Rule
{
    private static readonly (string Name, int Value)[] Modes = [("Disable", 0), ("Allow", 1), ("Prefer", 2), ("Require", 3), ("VerifyCA", 4), ("VerifyFull", 5)];

    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3102", "PostgreSQL connection not protected", "nnwe", Profile.Recommended, "security/data/encryption-in-transit",
        "Npgsql checks the server's certificate only in the modes VerifyCA and VerifyFull, and in Prefer it goes on in clear text");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        var mode = RemoteConnection.Of(context, Driver.PostgreSql) is { } connection ? RemoteConnection.Text(connection, "sslmode") : UrlMode(context.Value);
        switch (EnumText.Read(mode, Modes))
        {
            case null or 4 or 5:
                break;
            case 1 or 2:
                RemoteConnection.Report(context, $"'{context.Key}' sends password and data in clear text to whoever answers without TLS (SSL Mode={mode})", Mend);
                break;
            case 3:
                RemoteConnection.Report(context, $"'{context.Key}' encrypts but accepts any certificate (SSL Mode={mode})", Mend, Severity.Note);
                break;
            default:
                // Npgsql takes any number, and one that names no mode asks for TLS no more than Disable does.
                RemoteConnection.Report(context, $"'{context.Key}' sends password and data in clear text (SSL Mode={mode})", Mend);
                break;
        }
    }

    private const string Mend = "Write SSL Mode=VerifyFull and name the CA with Root Certificate";

    private static string? UrlMode(ClassifiedValue value) =>
        value.Url is { Scheme: "postgres" or "postgresql", IsDevelopmentHost: false } url && url.TryGetQuery("sslmode", out var mode, out _) ? mode : null;
}
