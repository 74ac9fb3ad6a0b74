using System.Collections;
using System.ComponentModel;
using System.Data.Common;
using System.Reflection;
using Seaworthy.Drivers.Tests.Support;
using Seaworthy.Values;

namespace Seaworthy.Drivers.Tests.Reading;

/// <summary>A connection string is taken for its own driver's whichever further option of that driver it holds.</summary>
public sealed class AttributionTests
{
    public static TheoryData<string> NpgsqlOptions => [.. Keys(new Npgsql.NpgsqlConnectionStringBuilder())];

    public static TheoryData<string> SqlClientOptions => [.. Keys(new Microsoft.Data.SqlClient.SqlConnectionStringBuilder())];

    // The driver's own table has every alias.
    public static TheoryData<string> MySqlConnectorOptions =>
        [.. typeof(MySqlConnector.MySqlConnection).Assembly.GetType("MySqlConnector.MySqlConnectionStringOption", throwOnError: true)!
            .GetFields(BindingFlags.Static | BindingFlags.NonPublic)
            .Select(f => f.GetValue(null)).OfType<IDictionary>().First().Keys.Cast<string>()];

    public static TheoryData<string> MySqlDataOptions => [.. Keys(new MySql.Data.MySqlClient.MySqlConnectionStringBuilder())];

    [Theory]
    [MemberData(nameof(NpgsqlOptions))]
    public void Npgsql(string option) => Check(Driver.PostgreSql, "SEA3102", "Host=db.corp;Username=app;SSL Mode=Disable", option);

    [Theory]
    [MemberData(nameof(SqlClientOptions))]
    public void SqlClient(string option) => Check(Driver.SqlServer, "SEA3101", "Data Source=db.corp;User ID=app;Encrypt=False", option);

    [Theory]
    [MemberData(nameof(MySqlConnectorOptions))]
    public void MySqlConnector_(string option) => Check(Driver.MySql, "SEA3103", "Server=db.corp;Uid=app;SslMode=None", option);

    [Theory]
    [MemberData(nameof(MySqlDataOptions))]
    public void MySql_Data(string option) => Check(Driver.MySql, "SEA3103", "Server=db.corp;Uid=app;SslMode=Disabled", option);

    // The further option stands first, so that what the string says about TLS and server wins over it.
    private static void Check(Driver driver, string rule, string connection, string option)
    {
        var text = $"{option}=1;{connection}";
        Assert.Equal(driver, ConnectionString.Parse(text)?.Driver);
        Assert.NotNull(Judged.Connection(rule, text));
    }

    private static IEnumerable<string> Keys(DbConnectionStringBuilder builder)
    {
        var keys = builder.GetType().GetProperties().Select(p => p.GetCustomAttribute<DisplayNameAttribute>()?.DisplayName).OfType<string>().Where(k => !k.StartsWith("Obsolete", StringComparison.Ordinal)).Distinct().ToList();
        Assert.True(keys.Count > 20, "the builder names what it knows");
        return keys;
    }
}
