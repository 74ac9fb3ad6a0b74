using CsCheck;
using MySql.Data.MySqlClient;
using Seaworthy.Drivers.Tests.Support;

namespace Seaworthy.Drivers.Tests.Reading;

/// <summary>SEA3103 reads what MySql.Data accepts as MySql.Data does.</summary>
public sealed class MySqlDataTests
{
    private const string Start = "Server=db.corp;Database=w;Uid=app;Port=3306";

    [Fact]
    public void Any_order_case_quoting_and_repetition_is_read_as_the_driver_reads_it() =>
        Written.Connection(Start, Gen.OneOf(
                Written.Part(Written.OneOf("SSL Mode", "SslMode", "Ssl-Mode"), Written.OneOf("Disabled", "Preferred", "Required", "VerifyCA", "VerifyFull", "0", "1", "2", "3", "4")),
                Written.Part(Written.OneOf("AllowPublicKeyRetrieval"), Written.OneOf("true", "false", "yes", "no", "1"))))
            .Sample(Check, iter: 400, threads: 1);

    [Fact]
    public void None_is_refused_and_reported_all_the_same_because_the_other_driver_takes_it()
    {
        Assert.Throws<ArgumentException>(() => new MySqlConnectionStringBuilder(Start + ";SslMode=None"));
        Assert.Contains("in clear text", Judged.Connection("SEA3103", Start + ";SslMode=None"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TLSv1.1")]
    [InlineData("TLS 1.0")]
    public void Obsolete_versions_alone_are_refused_and_reported(string version)
    {
        Assert.Throws<ArgumentException>(() => new MySqlConnectionStringBuilder($"{Start};TlsVersion={version}"));
        Assert.NotNull(Judged.Connection("SEA3002", $"{Start};TlsVersion={version}"));
    }

    private static void Check(string connection)
    {
        var builder = Written.Accepted(() => new MySqlConnectionStringBuilder(connection));
        if (builder is null)
        {
            return;
        }

        // This builder's ContainsKey is true for every option it knows.
        var isWritten = connection.Contains("mode", StringComparison.OrdinalIgnoreCase);
        string? expected = builder.SslMode switch
        {
            MySqlSslMode.Disabled => "everything in clear text",
            MySqlSslMode.Preferred when isWritten => "logs in in clear text",
            MySqlSslMode.Preferred when builder.AllowPublicKeyRetrieval => "key on trust",
            _ => null,
        };
        var said = Judged.Connection("SEA3103", connection);
        Assert.True(expected is null ? said is null : said?.Contains(expected, StringComparison.Ordinal) == true, $"{connection}: {builder.SslMode}, but we say: {said ?? "nothing"}");
    }
}
