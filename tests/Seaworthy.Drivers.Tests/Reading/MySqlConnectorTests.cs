using CsCheck;
using MySqlConnector;
using Seaworthy.Drivers.Tests.Support;
using Seaworthy.Values;

namespace Seaworthy.Drivers.Tests.Reading;

/// <summary>SEA3103 reads SslMode and AllowPublicKeyRetrieval as MySqlConnector does.</summary>
public sealed class MySqlConnectorTests
{
    private const string Start = "Server=db.corp;Database=w;Uid=app;Port=3306";

    [Theory]
    [InlineData("SslMode=None", "everything in clear text")]
    [InlineData("SSL Mode=disabled", "everything in clear text")]
    [InlineData("SslMode=0", "everything in clear text")]
    [InlineData("SslMode=Preferred", "offers no TLS")]
    [InlineData("SslMode= 1 ", "offers no TLS")]
    [InlineData("SslMode=None,Preferred", "offers no TLS")]
    [InlineData("SslMode=Required", null)]
    [InlineData("SslMode=Prefer", null)]
    [InlineData("SslMode=None;SSL Mode=VerifyFull", null)]
    [InlineData("SSL Mode=VerifyFull;SslMode=None", "everything in clear text")]
    [InlineData("SslMode=None;SslMode=", null)]
    [InlineData("AllowPublicKeyRetrieval=True", "key on trust")]
    [InlineData("Allow Public Key Retrieval=yes", "key on trust")]
    [InlineData("AllowPublicKeyRetrieval=1", null)]
    [InlineData("AllowPublicKeyRetrieval=True;SslMode=Required", null)]
    public void A_setting_is_read_as_the_driver_reads_it(string part, string? said)
    {
        Check(Start + ";" + part);
        Assert.Equal(said is not null, Judged.Connection("SEA3103", Start + ";" + part)?.Contains(said!, StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public void Any_order_case_quoting_and_repetition_is_read_as_the_driver_reads_it() =>
        Written.Connection(Start, Gen.OneOf(
                Written.Part(Written.OneOf("SSL Mode", "SslMode"), Written.OneOf("None", "Disabled", "Preferred", "Required", "VerifyCA", "VerifyFull", "Require", "verify_ca", "", "0", "1", "2", "3", "4")),
                Written.Part(Written.OneOf("Allow Public Key Retrieval", "AllowPublicKeyRetrieval"), Written.OneOf("true", "false", "yes", "no", "1", "")),
                Written.Part(Written.OneOf("Connection Timeout", "Keepalive"), Written.OneOf("5", "30"))))
            .Sample(CheckAccepted, iter: 400, threads: 1);

    [Theory]
    [InlineData("Server")]
    [InlineData("Host")]
    [InlineData("Data Source")]
    [InlineData("DataSource")]
    [InlineData("Address")]
    [InlineData("Addr")]
    [InlineData("Network Address")]
    public void Each_name_of_the_server_is_known(string name)
    {
        Assert.Equal("db.corp", new MySqlConnectionStringBuilder($"{name}=db.corp").Server);
        Assert.Contains("in clear text", Judged.Connection("SEA3103", $"{name}=db.corp;Database=w;Uid=app;SslMode=None"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("User ID")]
    [InlineData("UserID")]
    [InlineData("Username")]
    [InlineData("Uid")]
    [InlineData("User name")]
    [InlineData("User")]
    public void Each_name_of_the_user_is_known(string name)
    {
        Assert.Equal("app", new MySqlConnectionStringBuilder($"{name}=app").UserID);
        Assert.Equal("app", ConnectionString.Parse($"Server=db.corp;Port=3306;{name}=app;Password=x")?.User);
    }

    [Theory]
    [InlineData("Password")]
    [InlineData("pwd")]
    public void Each_name_of_the_password_is_known(string name)
    {
        Assert.Equal("x", new MySqlConnectionStringBuilder($"{name}=x").Password);
        Assert.Equal("x", ConnectionString.Parse($"Server=db.corp;Port=3306;Uid=app;{name}=x")?.Password?.Value);
    }

    [Fact]
    public void The_name_that_SQL_Server_shares_does_not_mislead()
    {
        Assert.Equal("w", new MySqlConnectionStringBuilder("Server=db.corp;Initial Catalog=w;SslMode=None").Database);
        Assert.Equal(Driver.MySql, ConnectionString.Parse("Server=db.corp;Initial Catalog=w;Uid=app;SslMode=None")?.Driver);
    }

    [Theory]
    [InlineData("TLS 1.0")]
    [InlineData("Tls11")]
    [InlineData("TLSv1.1, TLS 1.2")]
    [InlineData("TLS12")]
    [InlineData("TLS 1.2, TLS 1.3")]
    public void An_obsolete_version_in_the_list_is_reported(string versions)
    {
        var read = new MySqlConnectionStringBuilder($"{Start};TlsVersion={versions}").TlsVersion;
        var isObsolete = read.Contains("1.0", StringComparison.Ordinal) || read.Contains("1.1", StringComparison.Ordinal);
        Assert.Equal(isObsolete, Judged.Connection("SEA3002", $"{Start};TlsVersion={versions}") is not null);
    }

    // Where one of several parts is refused the application does not start, whatever the others say.
    private static void CheckAccepted(string connection)
    {
        if (Read(connection) is not null)
        {
            Check(connection);
        }
    }

    private static void Check(string connection)
    {
        var builder = Read(connection);
        var isWritten = builder?.ContainsKey("SSL Mode") == true;
        string? expected = builder is null ? null : builder.SslMode switch
        {
            MySqlSslMode.None => "everything in clear text",
            MySqlSslMode.Preferred when isWritten => "logs in in clear text",
            MySqlSslMode.Preferred when builder.AllowPublicKeyRetrieval => "key on trust",
            _ => null,
        };
        var said = Judged.Connection("SEA3103", connection);
        Assert.True(expected is null ? said is null : said?.Contains(expected, StringComparison.Ordinal) == true, $"{connection}: {builder?.SslMode.ToString() ?? "refused"}, but we say: {said ?? "nothing"}");
    }

    private static MySqlConnectionStringBuilder? Read(string connection) => Written.Accepted(() => new MySqlConnectionStringBuilder(connection));
}
