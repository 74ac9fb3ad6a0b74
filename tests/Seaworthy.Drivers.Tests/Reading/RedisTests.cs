using System.Reflection;
using CsCheck;
using Seaworthy.Drivers.Tests.Support;
using Seaworthy.Values;
using StackExchange.Redis;

namespace Seaworthy.Drivers.Tests.Reading;

/// <summary>SEA3105 reads the comma form as StackExchange.Redis does.</summary>
public sealed class RedisTests
{
    [Theory]
    [InlineData("cache.corp:6379,password=p,ssl=false")]
    [InlineData("cache.corp:6379,password=p,ssl=no")]
    [InlineData("cache.corp:6379,password=p,ssl=off")]
    [InlineData("cache.corp:6379,password=p,SSL= FALSE ")]
    [InlineData("cache.corp:6379,password=p,ssl=0")]
    [InlineData("cache.corp:6379,password=p,ssl=1")]
    [InlineData("cache.corp:6379,password=p,ssl=on")]
    [InlineData("cache.corp:6379,password=p,ssl=yes")]
    [InlineData("cache.corp:6379,password=p,ssl=true,ssl=false")]
    [InlineData("cache.corp:6379,password=p,ssl=false,ssl=true")]
    [InlineData("ssl = false , password = p , cache.corp:6379")]
    [InlineData("cache.corp,password=a=b,ssl=false")]
    [InlineData("cache.corp,password=,ssl=false")]
    [InlineData("cache.corp,user=app,password=p,ssl=false")]
    [InlineData("a.corp:6379,b.corp:6379,password=p,ssl=false")]
    [InlineData("[2001:db8::1]:6379,password=p,ssl=false")]
    public void Ssl_is_read_as_the_driver_reads_it(string connection)
    {
        var options = ConfigurationOptions.Parse(connection);
        Assert.Equal(!options.Ssl && options.Password is { Length: > 0 }, Judged.Connection("SEA3105", connection)?.Contains("password in clear text", StringComparison.Ordinal) ?? false);
    }

    [Theory]
    [InlineData("cache.corp,password=p,ssl=")]
    [InlineData("cache.corp,password=p,ssl=disabled")]
    [InlineData("cache.corp,password=p,ssl='false'")]
    public void A_value_the_driver_refuses_is_not_called_clear_text(string connection)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ConfigurationOptions.Parse(connection));
        Assert.Null(Judged.Connection("SEA3105", connection));
    }

    [Fact]
    public void Any_order_and_repetition_is_read_as_the_driver_reads_it() =>
        Gen.OneOf(
                Gen.Select(Written.InAnyCase(Written.OneOf("ssl")), Written.InAnyCase(Written.OneOf("true", "false", "yes", "no", "on", "off", "0", "1")), (k, v) => $"{k}={v}"),
                Written.OneOf("password=p", "abortConnect=false", "connectTimeout = 500", "b.corp:6380", "sslHost=cache.corp", "defaultDatabase=1"))
            .Array[0, 5]
            .Select(parts => "cache.corp:6379,name=w," + string.Join(',', parts))
            .Sample(
                connection =>
                {
                    var options = ConfigurationOptions.Parse(connection);
                    var expected = !options.Ssl && options.Password is { Length: > 0 } && connection.Contains("ssl=", StringComparison.OrdinalIgnoreCase);
                    return Judged.Connection("SEA3105", connection)?.Contains("password in clear text", StringComparison.Ordinal) == true == expected;
                },
                iter: 400, threads: 1);

    [Theory]
    [InlineData("wallet.redis.cache.windows.net:6380")]
    [InlineData("wallet.redis.cache.windows.net:6379")]
    [InlineData("wallet.redis.cache.windows.net:10000")]
    [InlineData("wallet.redis.cache.windows.net")]
    [InlineData("WALLET.REDIS.CACHE.WINDOWS.NET:6380")]
    [InlineData("a.corp:6379,wallet.redis.cache.windows.net:6380")]
    [InlineData("a.corp:6380,wallet.redis.cache.windows.net:6379")]
    [InlineData("wallet.redis.cache.chinacloudapi.cn")]
    [InlineData("wallet.redis.cache.usgovcloudapi.net:6380")]
    [InlineData("wallet.redis.cache.sovcloud-api.fr:6379")]
    [InlineData("wallet.redis.azure.net:10000")]
    [InlineData("wallet.redis.azure.net:6379")]
    [InlineData("wallet.westeurope.redis.azure.net")]
    [InlineData("wallet.eastus.redisenterprise.cache.azure.net:10000")]
    [InlineData("wallet.redis.chinacloudapi.cn:10000")]
    [InlineData("wallet.redis.usgovcloudapi.net:10000")]
    public void An_Azure_cache_is_reported_exactly_where_the_driver_leaves_TLS_off(string endpoints)
    {
        var connection = endpoints + ",abortConnect=false";
        Assert.Equal(!ConfigurationOptions.Parse(connection).Ssl, Judged.Connection("SEA3105", connection) is not null);
    }

    [Theory]
    [InlineData("rediss://cache.corp:6380")]
    [InlineData("rediss://:pw@cache.corp:6380")]
    public void A_URL_is_taken_for_a_host_name(string url)
    {
        var options = ConfigurationOptions.Parse(url);
        Assert.False(options.Ssl);
        Assert.Contains(options.EndPoints, e => e.ToString()!.Contains(url, StringComparison.Ordinal));
        Assert.Contains("reads as a host name", Judged.Connection("SEA3105", url, "StackExchange.Redis/3.4.35"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_option_of_the_driver_is_known()
    {
        var keys = typeof(ConfigurationOptions).GetNestedType("OptionKeys", BindingFlags.NonPublic)!
            .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(f => f is { IsLiteral: true } && f.FieldType == typeof(string))
            .Select(f => (string)f.GetRawConstantValue()!)
            .ToList();
        Assert.InRange(keys.Count, 30, 100);
        Assert.All(keys, key => Assert.Equal(Driver.Redis, ConnectionString.Parse($"cache.corp:6379,password=p,{key}=1")?.Driver));
    }

    [Theory]
    [InlineData("tls")]
    [InlineData("tls11")]
    [InlineData("Tls|Tls11")]
    [InlineData("tls12")]
    [InlineData("tls12|tls13")]
    public void An_obsolete_version_is_reported(string protocols)
    {
#pragma warning disable CA5397, SYSLIB0039 // The obsolete versions are the subject.
        var read = ConfigurationOptions.Parse($"cache.corp:6380,ssl=true,sslProtocols={protocols}").SslProtocols!.Value;
        var isObsolete = (read & (System.Security.Authentication.SslProtocols.Tls | System.Security.Authentication.SslProtocols.Tls11)) != 0;
#pragma warning restore CA5397, SYSLIB0039
        Assert.Equal(isObsolete, Judged.Connection("SEA3002", $"cache.corp:6380,ssl=true,sslProtocols={protocols}") is not null);
    }
}
