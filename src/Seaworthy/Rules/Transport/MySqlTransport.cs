using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Transport;

/// <summary>A MySQL connection that may go on in clear text.</summary>
internal sealed class MySqlTransport : Rule
{
    private static readonly (string Name, int Value)[] Modes = [("None", 0), ("Disabled", 0), ("Preferred", 1), ("Required", 2), ("VerifyCA", 3), ("VerifyFull", 4)];

    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3103", "MySQL connection not protected", "nnwe", Profile.Recommended, "security/data/encryption-in-transit",
        "In the modes None and Preferred the driver logs in in clear text where the server offers no TLS");

    public override void Register(RuleRegistration on) => on.Setting(ValueKind.ConnectionString, See);

    private static void See(SettingContext context)
    {
        if (RemoteConnection.Of(context, Driver.MySql) is not { } connection)
        {
            return;
        }

        // Absent, the mode is Preferred in both drivers; a refused value stops the application, so there is nothing to protect.
        var mode = RemoteConnection.Text(connection, "sslmode");
        var read = EnumText.Read(mode, Modes);
        if (read == 0)
        {
            RemoteConnection.Report(context, $"'{context.Key}' sends everything in clear text (SslMode={mode})", Mend);
        }
        else if (read == 1)
        {
            RemoteConnection.Report(context, $"'{context.Key}' logs in in clear text when the server offers no TLS (SslMode={mode})", Mend);
        }
        else if (mode is null && RemoteConnection.Is(RemoteConnection.Text(connection, "allowpublickeyretrieval"), "true", "yes"))
        {
            RemoteConnection.Report(context, $"'{context.Key}' takes the server's key on trust (AllowPublicKeyRetrieval=True), so anyone between can learn the password", "Remove AllowPublicKeyRetrieval and use SslMode=VerifyFull");
        }
    }

    private const string Mend = "Write SslMode=VerifyFull and name the CA with SslCa";
}
