using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Transport;

/// <summary>A PostgreSQL connection that may go on in clear text.</summary>
internal sealed class PostgreSqlTransport : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3102", "PostgreSQL connection not protected", "nnwe", Profile.Recommended, "security/data/encryption-in-transit",
        "Npgsql checks the server's certificate only in the modes VerifyCA and VerifyFull, and in Prefer it goes on in clear text");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        var mode = RemoteConnection.Of(context, Driver.PostgreSql) is { } connection ? RemoteConnection.Text(connection, "sslmode") : UrlMode(context.Value);
        if (RemoteConnection.Is(mode, "disable", "0"))
        {
            RemoteConnection.Report(context, $"'{context.Key}' sends password and data in clear text (SSL Mode={mode})", Mend);
        }
        else if (RemoteConnection.Is(mode, "allow", "prefer", "1", "2"))
        {
            RemoteConnection.Report(context, $"'{context.Key}' reconnects in clear text and sends the password when the TLS session fails (SSL Mode={mode})", Mend);
        }
        else if (RemoteConnection.Is(mode, "require", "3"))
        {
            RemoteConnection.Report(context, $"'{context.Key}' encrypts but accepts any certificate (SSL Mode={mode})", Mend, Severity.Note);
        }
    }

    private const string Mend = "Write SSL Mode=VerifyFull and name the CA with Root Certificate";

    private static string? UrlMode(ClassifiedValue value) =>
        value.Url is { Scheme: "postgres" or "postgresql", IsDevelopmentHost: false } url && url.TryGetQuery("sslmode", out var mode, out _) ? mode : null;
}
