using CsCheck;
using Microsoft.Data.SqlClient;
using Seaworthy.Drivers.Tests.Support;
using Seaworthy.Values;

namespace Seaworthy.Drivers.Tests.Reading;

/// <summary>SEA3101 reads Encrypt and TrustServerCertificate as Microsoft.Data.SqlClient does.</summary>
public sealed class SqlClientTests
{
    private const string Start = "Server=tcp:db.corp,1433;Initial Catalog=w;User ID=app";

    [Theory]
    [InlineData("Encrypt=False", "clear text")]
    [InlineData("encrypt= NO ", "clear text")]
    [InlineData("Encrypt='Optional'", "clear text")]
    [InlineData("Encrypt=0", null)]
    [InlineData("Encrypt=off", null)]
    [InlineData("Encrypt=", null)]
    [InlineData("Encrypt=Strict;TrustServerCertificate=True", null)]
    [InlineData("TrustServerCertificate=yes", "any certificate")]
    [InlineData("Trust Server Certificate=TRUE", "any certificate")]
    [InlineData("TrustServerCertificate=1", null)]
    [InlineData("Trust Server Certificate=True;TrustServerCertificate=False", null)]
    [InlineData("TrustServerCertificate=False;Trust Server Certificate=True", "any certificate")]
    [InlineData("Encrypt=False;Encrypt=True", null)]
    [InlineData("Encrypt=True;Encrypt=False", "clear text")]
    [InlineData("Encrypt=False;Encrypt=", null)]
    public void A_setting_is_read_as_the_driver_reads_it(string part, string? said)
    {
        Check(Start + ";" + part);
        Assert.Equal(said is not null, Judged.Connection("SEA3101", Start + ";" + part)?.Contains(said!, StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public void Any_order_case_quoting_and_repetition_is_read_as_the_driver_reads_it() =>
        Written.Connection(Start, Gen.OneOf(
                Written.Part(Written.OneOf("Encrypt"), Written.OneOf("true", "false", "yes", "no", "Strict", "Mandatory", "Optional", "1", "0", "on", "")),
                Written.Part(Written.OneOf("TrustServerCertificate", "Trust Server Certificate"), Written.OneOf("true", "false", "yes", "no", "1", "")),
                Written.Part(Written.OneOf("Connect Timeout", "Packet Size"), Written.OneOf("600", "1000"))))
            .Sample(CheckAccepted, iter: 400, threads: 1);

    [Theory]
    [InlineData("Server")]
    [InlineData("Data Source")]
    [InlineData("Address")]
    [InlineData("Addr")]
    [InlineData("Network Address")]
    public void Each_name_of_the_server_is_known(string name)
    {
        Assert.Equal("db.corp", new SqlConnectionStringBuilder($"{name}=db.corp").DataSource);
        Assert.Contains("clear text", Judged.Connection("SEA3101", $"{name}=db.corp;Database=w;User ID=app;Encrypt=False"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("db.corp,1433", "db.corp")]
    [InlineData("tcp:db.corp", "db.corp")]
    [InlineData("db.corp\\SQLEXPRESS", "db.corp")]
    [InlineData("np:\\\\db.corp\\pipe\\sql\\query", "db.corp")]
    [InlineData("admin:db.corp", "db.corp")]
    public void Each_way_to_write_a_server_is_accepted_and_read(string server, string host)
    {
        using var connection = new SqlConnection($"Server={server};Encrypt=False");
        Assert.Equal(host, ConnectionString.Parse($"Server={server};Database=w;Encrypt=False")?.Host);
    }

    [Theory]
    [InlineData("Password")]
    [InlineData("PWD")]
    public void Each_name_of_the_password_is_known(string name)
    {
        Assert.Equal("x", new SqlConnectionStringBuilder($"{name}=x").Password);
        Assert.Equal("x", ConnectionString.Parse($"{Start};{name}=x")?.Password?.Value);
    }

    [Fact]
    public void Without_Encrypt_the_connection_is_encrypted_and_nothing_is_reported()
    {
        Assert.Equal(SqlConnectionEncryptOption.Mandatory, new SqlConnectionStringBuilder(Start).Encrypt);
        Assert.Null(Judged.Connection("SEA3101", Start, "Microsoft.Data.SqlClient/7.1.0"));
    }

    // Where one of several parts is refused the application does not start, whatever the others say.
    private static void CheckAccepted(string connection)
    {
        if (Read(connection) is not null)
        {
            Check(connection);
        }
    }

    private static void Check(string text)
    {
        var builder = Read(text);
        var expected = builder is null ? null
            : builder.Encrypt == SqlConnectionEncryptOption.Optional ? "queries and results in clear text"
            : builder.TrustServerCertificate && builder.Encrypt != SqlConnectionEncryptOption.Strict ? "accepts any certificate"
            : null;
        var said = Judged.Connection("SEA3101", text);
        Assert.True(expected is null ? said is null : said?.Contains(expected, StringComparison.Ordinal) == true, $"{text}: {builder?.Encrypt.ToString() ?? "refused"}, but we say: {said ?? "nothing"}");
    }

    // The connection refuses an empty boolean, the builder each wrong value, even one that a later part replaces.
    private static SqlConnectionStringBuilder? Read(string text)
    {
        using var connection = Written.Accepted(() => new SqlConnection(text));
        return connection is null ? null : Written.Accepted(() => new SqlConnectionStringBuilder(text));
    }
}
