using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Transport;

/// <summary>A SQL Server connection without encryption or without a check of the server.</summary>
internal sealed class SqlServerTransport : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3101", "SQL Server connection not protected", "nnwe", Profile.Recommended, "security/data/encryption-in-transit",
        "Whoever sits between service and server reads and changes queries, or poses as the server and gets the password");

    public override void Register(RuleRegistration on) => on.Setting(ValueKind.ConnectionString, See);

    private static void See(SettingContext context)
    {
        if (RemoteConnection.Of(context, Driver.SqlServer) is not { } connection)
        {
            return;
        }

        var encrypt = RemoteConnection.Text(connection, "encrypt");
        if (RemoteConnection.Is(encrypt, "false", "no", "optional"))
        {
            RemoteConnection.Report(context, $"'{context.Key}' sends queries and results in clear text, and the login too where the server says it has no TLS (Encrypt={encrypt})", "Write Encrypt=True, or Strict where the server is SQL Server 2022 or Azure SQL");
        }
        else if (encrypt is null && !connection.TryGet(out _, "encrypt") && UsesOldClient(context))
        {
            RemoteConnection.Report(context, $"'{context.Key}' names no Encrypt, and the referenced client then sends queries and results in clear text", "Write Encrypt=True, or move to Microsoft.Data.SqlClient 5 or later");
        }
        else if (RemoteConnection.Is(RemoteConnection.Text(connection, "trustservercertificate"), "true", "yes") && !RemoteConnection.Is(encrypt, "strict"))
        {
            RemoteConnection.Report(context, $"'{context.Key}' accepts any certificate (TrustServerCertificate=True), so anyone can pose as the server", "Remove TrustServerCertificate and install the server's CA, or use Encrypt=Strict");
        }
    }

    // System.Data.SqlClient, and Microsoft.Data.SqlClient before 4.0, do not encrypt by default.
    private static bool UsesOldClient(SettingContext context)
    {
        var service = context.LoadedBy.Count > 0 ? context.LoadedBy[0].Service : null;
        return ProjectPackages.Version(service, "Microsoft.Data.SqlClient") is { } modern
            ? modern.Length > 1 && modern[1] == '.' && modern[0] is >= '1' and <= '3'
            : ProjectPackages.Version(service, "System.Data.SqlClient") is not null;
    }
}
