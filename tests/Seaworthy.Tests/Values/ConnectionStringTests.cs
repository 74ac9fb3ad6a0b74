using System.Data.Common;
using CsCheck;
using Seaworthy.Values;

namespace Seaworthy.Tests.Values;

public sealed class ConnectionStringTests
{
    private static ConnectionString Parse(string text) => ConnectionString.Parse(text) ?? throw new InvalidOperationException("not a connection string");

    [Theory]
    [InlineData("Server=tcp:db.contoso.net,1433;Initial Catalog=a;User Id=u;Password=p;Encrypt=True", nameof(Driver.SqlServer))]
    [InlineData("Server=(localdb)\\mssqllocaldb;Database=a;Trusted_Connection=True", nameof(Driver.SqlServer))]
    [InlineData("Server=localhost;Database=a;User Id=sa;Password=p", nameof(Driver.SqlServer))]
    [InlineData("Data Source=discountdb", nameof(Driver.SqlServer))]
    [InlineData("Host=db;Database=a;Username=u;Password=p", nameof(Driver.PostgreSql))]
    [InlineData("User ID=u;Application Name=test;Include Error Detail=true;Host=localhost;Port=39383", nameof(Driver.PostgreSql))]
    [InlineData("Server=db;Username=u;Database=a;Port=5432;Password=p;SSLMode=Prefer", nameof(Driver.PostgreSql))]
    [InlineData("Server=db;Port=3306;Database=a;Uid=u;Pwd=p;SslMode=Required", nameof(Driver.MySql))]
    [InlineData("Server=db;Database=a;Uid=u;Pwd=p;SslMode=None", nameof(Driver.MySql))]
    [InlineData("Data Source=app.db;Cache=Shared", nameof(Driver.Sqlite))]
    [InlineData("Data Source=:memory:", nameof(Driver.Sqlite))]
    [InlineData("Filename=a.sqlite", nameof(Driver.Sqlite))]
    [InlineData("Data Source=(DESCRIPTION=(ADDRESS=(HOST=a)));User Id=u;Password=p", nameof(Driver.Oracle))]
    [InlineData("cache:6380,password=p,ssl=True,abortConnect=False", nameof(Driver.Redis))]
    [InlineData("Endpoint=sb://a.servicebus.windows.net/;SharedAccessKeyName=n;SharedAccessKey=k", nameof(Driver.AzureServiceBus))]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=k", nameof(Driver.AzureStorage))]
    [InlineData("UseDevelopmentStorage=true", nameof(Driver.AzureStorage))]
    [InlineData("AccountEndpoint=https://a.documents.azure.com:443/;AccountKey=k", nameof(Driver.CosmosDb))]
    [InlineData("Endpoint=https://a.azconfig.io;Id=i;Secret=s", nameof(Driver.AppConfiguration))]
    [InlineData("InstrumentationKey=00000000-0000-0000-0000-000000000000;IngestionEndpoint=https://a/", nameof(Driver.ApplicationInsights))]
    [InlineData("type=lnd-rest;server=https://a:8080/;macaroon=0201;allowinsecure=true", nameof(Driver.Lightning))]
    [InlineData("host=broker;virtualHost=/;username=u;password=p", nameof(Driver.RabbitMq))]
    public void The_vocabulary_decides_the_driver(string text, string driver) => Assert.Equal(driver, Parse(text).Driver.ToString());

    [Theory]
    [InlineData("If a = b; then c = d.")]
    [InlineData("text/html; charset=utf-8")]
    [InlineData("max-age=31536000; includeSubDomains")]
    [InlineData("server=foo")]
    [InlineData("--host=localhost")]
    [InlineData("id=1;type=2")]
    [InlineData("a,b=c")]
    [InlineData("Name=Alice, Mode=Fast")]
    public void Ordinary_text_is_no_connection_string(string text) => Assert.Null(ConnectionString.Parse(text));

    [Theory]
    [InlineData("Server=tcp:db.contoso.net,1433;Database=a", "db.contoso.net", 1433)]
    [InlineData("Server=db\\SQLEXPRESS;Database=a", "db", null)]
    [InlineData("Host=db;Port=5433;Database=a", "db", 5433)]
    [InlineData("Server=(localdb)\\v11;Database=a", "(localdb)", null)]
    [InlineData("Endpoint=sb://a.b.net/;SharedAccessKeyName=n;SharedAccessKey=k", "a.b.net", null)]
    [InlineData("[::1]:6379,password=p", "::1", 6379)]
    public void Host_and_port_are_normalised(string text, string host, int? port) => Assert.Equal((host, port), (Parse(text).Host, Parse(text).Port));

    [Theory]
    [InlineData("Server=.;Database=a", true)]
    [InlineData("Server=127.0.0.1,1433;Database=a", true)]
    [InlineData("Server=(local);Database=a", true)]
    [InlineData("Server=host.docker.internal;Database=a", false)]
    [InlineData("Server=localhost.contoso.net;Database=a", false)]
    public void Only_this_machine_is_local(string text, bool local) => Assert.Equal(local, Parse(text).IsLocal);

    [Fact]
    public void A_part_knows_its_place()
    {
        const string text = """Server=db; Password = "a;b""c" ;Database=x""";
        var part = Parse(text).Password!;
        Assert.Equal(("a;b\"c", "a;b\"\"c"), (part.Value, text.Substring(part.ValueOffset, part.Length)));
    }

    [Theory]
    [InlineData("Server=db;Database=a;Password=p", true)]
    [InlineData("Server=db;Database=a;Password=#{Password}#", false)]
    [InlineData("Server=db;Database=a;Password=${DB_PASSWORD}", false)]
    [InlineData("Server=db;Database=a;Password=<your-password>", false)]
    [InlineData("Server=db;Database=a;Password=", false)]
    public void A_password_is_literal_unless_it_stands_for_another(string text, bool literal) => Assert.Equal(literal, Parse(text).Password!.IsLiteral);

    [Theory]
    [InlineData("Server=db;Database=a;Integrated Security=SSPI", true)]
    [InlineData("Server=db;Database=a;Authentication=Active Directory Default", true)]
    [InlineData("Server=db;Database=a;Authentication=Active Directory Password", false)]
    [InlineData("Server=db;Database=a;Trusted_Connection=false", false)]
    public void Integrated_security_is_seen(string text, bool integrated) => Assert.Equal(integrated, Parse(text).UsesIntegratedSecurity);

    [Fact]
    public void A_broken_string_still_gives_its_password()
    {
        var broken = Parse("Server=db;Database=a;Password='abc");
        Assert.False(broken.IsWellFormed);
        Assert.Equal("abc", broken.Password!.Value);
    }

    private static readonly Gen<string> Near = Gen.OneOf(Array.ConvertAll<string, Gen<string>>(["a", "Key", " ", "=", "==", ";", "'", "\"", "\"\"", "\t", "\n", "\0", "\u0001", "value", "{", "}", "ü"], Gen.Const)).Array[0, 14].Select(string.Concat);

    [Fact]
    public void Parts_agree_with_the_builder_of_the_framework() => Near.Sample(
        text =>
        {
            var builder = new DbConnectionStringBuilder();
            var accepted = true;
            try
            {
                builder.ConnectionString = text;
            }
            catch (ArgumentException)
            {
                accepted = false;
            }

            var parts = ConnectionStringParser.Parse(text, out var error);
            Assert.Equal(accepted, error < 0);
            if (accepted)
            {
                var last = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                foreach (var part in parts)
                {
                    // Quoted nothing is a value, unquoted nothing removes the key.
                    if (part.Value.Length > 0 || text[part.ValueOffset - 1] is '"' or '\'')
                    {
                        last[part.Key] = part.Value;
                    }
                    else
                    {
                        last.Remove(part.Key);
                    }
                }

                Assert.Equal(builder.Keys.Cast<string>().Order(StringComparer.Ordinal).Select(k => (k.ToLowerInvariant(), (string)builder[k])),
                    last.Keys.Order(StringComparer.Ordinal).Select(k => (k.ToLowerInvariant(), last[k])).OrderBy(p => p.Item1, StringComparer.Ordinal));
            }
        },
        iter: 20_000);
}
