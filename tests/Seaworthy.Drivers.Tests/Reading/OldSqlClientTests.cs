#pragma warning disable CS0618 // The deprecated client is the subject.
using CsCheck;
using System.Data.SqlClient;
using Seaworthy.Drivers.Tests.Support;

namespace Seaworthy.Drivers.Tests.Reading;

/// <summary>SEA3101 reads Encrypt as System.Data.SqlClient does, where the project references that client.</summary>
public sealed class OldSqlClientTests
{
    private const string Start = "Server=tcp:db.corp,1433;Initial Catalog=w;User ID=app";
    private const string Reference = "System.Data.SqlClient/4.9.1";

    [Fact]
    public void Without_Encrypt_the_connection_is_clear_and_reported()
    {
        Assert.False(new SqlConnectionStringBuilder(Start).Encrypt);
        Assert.Contains("names no Encrypt", Judged.Connection("SEA3101", Start, Reference), StringComparison.Ordinal);
    }

    [Fact]
    public void A_trusted_certificate_protects_nothing_when_nothing_is_encrypted() =>
        Assert.Contains("names no Encrypt", Judged.Connection("SEA3101", Start + ";TrustServerCertificate=True", Reference), StringComparison.Ordinal);

    [Fact]
    public void Any_order_case_quoting_and_repetition_is_read_as_the_driver_reads_it() =>
        Written.Connection(Start, Gen.OneOf(
                Written.Part(Written.OneOf("Encrypt"), Written.OneOf("true", "false", "yes", "no", "1", "")),
                Written.Part(Written.OneOf("TrustServerCertificate"), Written.OneOf("true", "false", "yes", "no", "1"))))
            .Sample(CheckAccepted, iter: 400, threads: 1);

    [Theory]
    [InlineData("Encrypt=Strict")]
    [InlineData("Encrypt=Mandatory")]
    [InlineData("Encrypt=Optional")]
    [InlineData("Trust Server Certificate=True")]
    public void Words_of_the_modern_client_are_refused(string part) =>
        Assert.Throws<ArgumentException>(() => new SqlConnection(Start + ";" + part));

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
        var expected = builder is null ? null : !builder.Encrypt ? "queries and results in clear text" : builder.TrustServerCertificate ? "accepts any certificate" : null;
        var said = Judged.Connection("SEA3101", text, Reference);
        Assert.True(expected is null ? said is null : said?.Contains(expected, StringComparison.Ordinal) == true, $"{text}: {builder?.Encrypt.ToString() ?? "refused"}, but we say: {said ?? "nothing"}");
    }

    // The connection refuses an empty boolean, the builder each wrong value, even one that a later part replaces.
    private static SqlConnectionStringBuilder? Read(string text)
    {
        using var connection = Written.Accepted(() => new SqlConnection(text));
        return connection is null ? null : Written.Accepted(() => new SqlConnectionStringBuilder(text));
    }
}
