using CsCheck;
using Npgsql;
using Seaworthy.Drivers.Tests.Support;
using Seaworthy.Values;

namespace Seaworthy.Drivers.Tests.Reading;

/// <summary>SEA3102 reads SSL Mode as Npgsql does.</summary>
public sealed class NpgsqlTests
{
    private const string Start = "Host=db.corp;Database=w;Username=app";

    [Theory]
    [InlineData("SSL Mode=Disable", "clear text (")]
    [InlineData("sslmode=DISABLE", "clear text (")]
    [InlineData("SSL Mode=0", "clear text (")]
    [InlineData("SSL Mode=6", "clear text (")]
    [InlineData("SSL Mode=-1", "clear text (")]
    [InlineData("SslMode=Allow", "whoever answers")]
    [InlineData("SSL Mode = ' Prefer '", "whoever answers")]
    [InlineData("SSL Mode=+2", "whoever answers")]
    [InlineData("SSL Mode=Disable,Prefer", "whoever answers")]
    [InlineData("SSL Mode=Require", "any certificate")]
    [InlineData("SSL Mode=Require;Trust Server Certificate=true", "any certificate")]
    [InlineData("SSL Mode=VerifyFull;Trust Server Certificate=true", null)]
    [InlineData("SSL Mode=VerifyCA", null)]
    [InlineData("SSL Mode=Disable;SslMode=VerifyFull", null)]
    [InlineData("SslMode=VerifyFull;SSL Mode=Disable", "clear text (")]
    [InlineData("SSL Mode=Disable;SslMode=", null)]
    [InlineData("SSL Mode=verify-full", null)]
    [InlineData("SSL Mode=on", null)]
    public void A_mode_is_read_as_the_driver_reads_it(string part, string? said)
    {
        Check(Start + ";" + part);
        Assert.Equal(said is not null, Judged.Connection("SEA3102", Start + ";" + part)?.Contains(said!, StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public void Any_order_case_quoting_and_repetition_of_modes_is_read_as_the_driver_reads_it() =>
        Written.Connection(Start, Gen.OneOf(
                Written.Part(Written.OneOf("SSL Mode", "SslMode"), Written.OneOf("Disable", "Allow", "Prefer", "Require", "VerifyCA", "VerifyFull", "verify-full", "", "0", "1", "2", "3", "4", "5", "6", "Prefer,Require", "true")),
                Written.Part(Written.OneOf("Trust Server Certificate", "TrustServerCertificate"), Written.OneOf("true", "false")),
                Written.Part(Written.OneOf("Root Certificate", "Timeout", "Keepalive"), Written.OneOf("5", "30"))))
            .Sample(CheckAccepted, iter: 400, threads: 1);

    [Theory]
    [InlineData("Host")]
    [InlineData("Server")]
    public void Each_name_of_the_server_is_known(string name)
    {
        Assert.Equal("db.corp", new NpgsqlConnectionStringBuilder($"{name}=db.corp").Host);
        Assert.Equal("db.corp", ConnectionString.Parse($"{name}=db.corp;Username=app;SSL Mode=Require")?.Host);
    }

    [Theory]
    [InlineData("Password")]
    [InlineData("Pwd")]
    [InlineData("PSW")]
    public void Each_name_of_the_password_is_known(string name)
    {
        Assert.Equal("x", new NpgsqlConnectionStringBuilder($"{name}=x").Password);
        Assert.Equal("x", ConnectionString.Parse($"Host=db.corp;Username=app;{name}=x;SSL Mode=Require")?.Password?.Value);
    }

    [Theory]
    [InlineData("Username")]
    [InlineData("User Name")]
    [InlineData("User ID")]
    [InlineData("UserId")]
    [InlineData("UID")]
    public void Each_name_of_the_user_is_known(string name)
    {
        Assert.Equal("app", new NpgsqlConnectionStringBuilder($"{name}=app").Username);
        Assert.Equal("app", ConnectionString.Parse($"Host=db.corp;{name}=app;Password=x;SSL Mode=Require")?.User);
    }

    [Fact]
    public void A_key_the_driver_refuses_is_read_as_the_one_that_was_meant()
    {
        Assert.Null(Written.Accepted(() => new NpgsqlConnectionStringBuilder(Start + ";ssl_mode=Disable")));
        Assert.Contains("clear text", Judged.Connection("SEA3102", Start + ";ssl_mode=Disable"), StringComparison.Ordinal);
    }

    [Fact]
    public void Direct_negotiation_without_Require_is_refused() =>
        Assert.Throws<ArgumentException>(() => NpgsqlDataSource.Create(Start + ";SSL Negotiation=Direct;SSL Mode=Prefer"));

    [Fact]
    public void Every_mode_of_the_driver_is_in_the_table() =>
        Assert.Equal(["Disable", "Allow", "Prefer", "Require", "VerifyCA", "VerifyFull"], Enum.GetNames<SslMode>());

    // Where one of several parts is refused the application does not start, whatever the others say.
    private static void CheckAccepted(string connection)
    {
        if (Read(connection) is not null)
        {
            Check(connection);
        }
    }

    // An absent or empty mode is the driver's own default and left to profile production.
    private static void Check(string connection)
    {
        var builder = Read(connection);
        string? expected = builder is null || !builder.ConnectionString.Contains("SSL Mode=", StringComparison.Ordinal) ? null : builder.SslMode switch
        {
            SslMode.Allow or SslMode.Prefer => "to whoever answers without TLS",
            SslMode.Require => "accepts any certificate",
            SslMode.VerifyCA or SslMode.VerifyFull => null,
            _ => "in clear text (SSL",
        };
        var said = Judged.Connection("SEA3102", connection);
        Assert.True(expected is null ? said is null : said?.Contains(expected, StringComparison.Ordinal) == true, $"{connection}: {builder?.SslMode.ToString() ?? "refused"}, but we say: {said ?? "nothing"}");
    }

    private static NpgsqlConnectionStringBuilder? Read(string connection) => Written.Accepted(() => new NpgsqlConnectionStringBuilder(connection));
}
