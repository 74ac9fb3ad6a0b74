namespace Seaworthy.Environments;

/// <summary>How the platform's environment-variable provider reads a variable's name.</summary>
internal static class VariableNames
{
    /// <summary>Prefixes that put the rest of a name under <c>ConnectionStrings:</c>, with the provider name they add or null.</summary>
    private static readonly (string Prefix, string? Provider)[] ConnectionStringPrefixes =
    [
        ("MYSQLCONNSTR_", "MySql.Data.MySqlClient"),
        ("SQLAZURECONNSTR_", "System.Data.SqlClient"),
        ("SQLCONNSTR_", "System.Data.SqlClient"),
        ("POSTGRESQLCONNSTR_", "Npgsql"),
        ("CUSTOMCONNSTR_", null),
        ("APIHUBCONNSTR_", null),
        ("DOCDBCONNSTR_", null),
        ("EVENTHUBCONNSTR_", null),
        ("NOTIFICATIONHUBCONNSTR_", null),
        ("REDISCACHECONNSTR_", null),
        ("SERVICEBUSCONNSTR_", null),
    ];

    /// <summary><c>A__B</c> is <c>A:B</c>; of three underscores the first two separate.</summary>
    public static string ToKey(string name) => name.Replace("__", ":");

    /// <summary>The configuration key a plain variable sets, and the provider name it adds beside it.</summary>
    public static (string Key, string? Provider) Translate(string name)
    {
        if (name.IndexOf("CONNSTR_", StringComparison.OrdinalIgnoreCase) > 0)
        {
            foreach (var (prefix, provider) in ConnectionStringPrefixes)
            {
                if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                {
                    return ("ConnectionStrings:" + ToKey(name.Substring(prefix.Length)), provider);
                }
            }
        }

        return (ToKey(name), null);
    }

    /// <summary>The key under which the host reads <c>ASPNETCORE_X</c> or <c>DOTNET_X</c>; null for any other name.</summary>
    public static string? HostKey(string name, string prefix)
    {
        // Separators go first: in DOTNET__A the prefix's own underscore is half of one, so the host does not read it.
        var key = name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? ToKey(name) : "";
        return key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? key.Substring(prefix.Length) : null;
    }
}
