using CsCheck;
using MongoDB.Driver;
using Seaworthy.Drivers.Tests.Support;

namespace Seaworthy.Drivers.Tests.Reading;

/// <summary>SEA3104 reads the TLS options of a URL as MongoDB.Driver does.</summary>
public sealed class MongoTests
{
    private const string Start = "mongodb://app:pw@db.corp/w?";

    [Theory]
    [InlineData("tls=false", "switches TLS off")]
    [InlineData("ssl=FALSE", "switches TLS off")]
    [InlineData("w=1;tls=false", "switches TLS off")]
    [InlineData("tls=fals%65", "switches TLS off")]
    [InlineData("tls=true", null)]
    [InlineData("tls=true&tlsInsecure=true", "any certificate")]
    [InlineData("tls=true;tlsInsecure=true;w=1", "any certificate")]
    [InlineData("TLS=true&sslVerifyCertificate=False", "any certificate")]
    [InlineData("tls=true&sslVerifyCertificate=true", null)]
    [InlineData("tls=true&tlsInsecure=false", null)]
    [InlineData("tls=true&tlsAllowInvalidCertificates=true", "ignores")]
    [InlineData("tls=true&tlsAllowInvalidHostnames=true", "ignores")]
    [InlineData("tls=true&tlsCAFile=%2Fca.pem", "ignores")]
    public void An_option_is_read_as_the_driver_reads_it(string query, string? said)
    {
        var url = MongoUrl.Create(Start + query);
        Assert.Equal(url.UseTls ? url.AllowInsecureTls ? "any certificate" : said == "ignores" ? said : null : "switches TLS off", said);
        Assert.Equal(said is not null, Judged.Connection("SEA3104", Start + query)?.Contains(said!, StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public void Any_order_and_repetition_is_read_as_the_driver_reads_it() =>
        Gen.Select(Gen.OneOf(
                    Gen.Select(Written.InAnyCase(Written.OneOf("tls", "ssl", "tlsInsecure")), Written.InAnyCase(Written.OneOf("true", "false")), (k, v) => $"{k}={v}"),
                    Written.OneOf("w=1", "retryWrites=true", "appName=wallet", "authSource=admin"))
                .Array[1, 4], Gen.Bool)
            .Select((parts, semicolons) => Start + string.Join(semicolons ? ';' : '&', parts))
            .Sample(CheckAccepted, iter: 400, threads: 1);

    [Theory]
    [InlineData("tls=0")]
    [InlineData("tls=no")]
    [InlineData("tls=")]
    [InlineData("tlsInsecure=1")]
    public void A_value_the_driver_refuses_is_not_called_weak(string query)
    {
        Assert.Throws<MongoConfigurationException>(() => MongoUrl.Create(Start + query));
        Assert.Null(Judged.Connection("SEA3104", Start + query));
    }

    [Fact]
    public void The_srv_form_has_TLS_until_it_is_switched_off()
    {
        Assert.True(MongoUrl.Create("mongodb+srv://app:pw@db.corp.example/").UseTls);
        Assert.Null(Judged.Connection("SEA3104", "mongodb+srv://app:pw@db.corp.example/"));
        Assert.False(MongoUrl.Create("mongodb+srv://app:pw@db.corp.example/?tls=false").UseTls);
        Assert.Contains("switches TLS off", Judged.Connection("SEA3104", "mongodb+srv://app:pw@db.corp.example/?tls=false"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tlsAllowInvalidCertificates=true")]
    [InlineData("tlsAllowInvalidHostnames=true")]
    [InlineData("tlsCAFile=%2Fca.pem")]
    public void The_ignored_options_leave_the_settings_as_they_are(string query) =>
        Assert.Equal(
            MongoClientSettings.FromConnectionString(Start + "tls=true").AllowInsecureTls,
            MongoClientSettings.FromConnectionString(Start + "tls=true&" + query).AllowInsecureTls);

    [Fact]
    public void Revocation_is_not_checked_by_default() =>
        Assert.True(MongoUrl.Create(Start + "tls=true").TlsDisableCertificateRevocationCheck);

    [Fact]
    public void Options_that_contradict_each_other_are_refused() =>
        Assert.Throws<MongoConfigurationException>(() => MongoUrl.Create(Start + "tls=true&ssl=false"));

    private static void CheckAccepted(string text)
    {
        if (Written.Accepted(() => MongoUrl.Create(text)) is not { } url)
        {
            return;
        }

        var names = text.Split('?')[1].Split('&', ';').Select(p => p.Split('=')[0].ToUpperInvariant()).ToList();
        var expected = !url.UseTls && (names.Contains("TLS") || names.Contains("SSL")) ? "switches TLS off" : url.AllowInsecureTls ? "any certificate" : null;
        var said = Judged.Connection("SEA3104", text);
        Assert.True(expected is null ? said is null : said?.Contains(expected, StringComparison.Ordinal) == true, $"{text}: {expected}, but we say: {said ?? "nothing"}");
    }
}
