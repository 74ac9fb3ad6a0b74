namespace Seaworthy.Values;

/// <summary>Decides by vocabulary who reads a connection string: first the keys only one driver has, then the shape of the server, then the shared keys.</summary>
internal static class DriverDetection
{
    private static readonly Dictionary<string, int> Telling = Tell(
        (Driver.SqlServer, "initialcatalog attachdbfilename encrypt multipleactiveresultsets applicationintent multisubnetfailover columnencryptionsetting failoverpartner workstationid networklibrary hostnameincertificate connectretrycount connectretryinterval poolblockingperiod userinstance trustedconnection packetsize asynchronousprocessing typesystemversion attestationprotocol enclaveattestationurl currentlanguage servercertificate transactionbinding"),
        (Driver.PostgreSql, "searchpath includeerrordetail includeerrordetails maxautoprepare autoprepareminusages gssencryptionmode sslnegotiation noresetonclose rootcertificate channelbinding targetsessionattributes loadbalancehosts kerberosservicename tcpkeepalive passfile krbsrvname includerealm multiplexing internalcommandtimeout servercompatibilitymode arraynullabilitymode logparameters writecoalescingbufferthresholdbytes readbuffersize writebuffersize"),
        (Driver.MySql, "allowuservariables allowpublickeyretrieval convertzerodatetime allowzerodatetime treattinyasboolean oldguids guidformat tlsversion sslca sslcert defaultcommandtimeout useaffectedrows allowloadlocalinfile useprocedurebodies ignorecommandtransaction allowbatch usecompression certificatefile cacertificatefile serverrsapublickeyfile charset characterset skipcertificaterevocationcheck tlsciphersuites usexatransactions connectionprotocol defaultauthenticationplugin nobackslashescapes"),
        (Driver.Sqlite, "journalmode foreignkeys recursivetriggers binaryguid syncmode fulluri dateformatstring defaultisolationlevel"),
        (Driver.Oracle, "dbaprivilege tnsadmin walletlocation metadatapooling statementcachesize statementcachepurge haevents loadbalancing validateconnection selftuning incrpoolsize decrpoolsize proxyuserid proxypassword"),
        (Driver.RabbitMq, "virtualhost publisherconfirms requestedheartbeat prefetchcount vhost amqpuri persistentmessages"),
        (Driver.AzureServiceBus, "entitypath sharedsecretissuer sharedsecretvalue usedevelopmentemulator"),
        (Driver.AzureIotHub, "deviceid gatewayhostname"),
        (Driver.AzureStorage, "defaultendpointsprotocol blobendpoint queueendpoint tableendpoint fileendpoint usedevelopmentstorage developmentstorageproxyuri blobsecondaryendpoint"),
        (Driver.CosmosDb, "accountendpoint disableservercertificatevalidation"),
        (Driver.ApplicationInsights, "instrumentationkey ingestionendpoint liveendpoint profilerendpoint snapshotendpoint"),
        (Driver.Lightning, "macaroon macaroonfilepath macaroondirectorypath certthumbprint allowinsecure bitcoinauth apitoken"));

    // One of these alone is no proof: words of ordinary settings.
    private static readonly HashSet<string> Weak = new(StringComparer.Ordinal)
    {
        "encrypt", "deviceid", "charset", "characterset", "vhost", "prefetchcount", "packetsize", "virtualhost", "searchpath", "dateformatstring", "loadbalancing", "tlsversion",
        "foreignkeys", "allowinsecure", "macaroon", "apitoken", "entitypath",
    };

    private static readonly HashSet<string> Shared = new(StringComparer.Ordinal)
    {
        "server", "datasource", "host", "hostname", "address", "addr", "networkaddress", "database", "db", "dbname", "userid", "uid", "user", "username", "password", "pwd",
        "psw", "port", "sslmode", "integratedsecurity", "trustservercertificate", "persistsecurityinfo", "pooling", "connectiontimeout", "connecttimeout",
        "commandtimeout", "cancellationtimeout", "timeout", "maxpoolsize", "minpoolsize", "maximumpoolsize", "minimumpoolsize", "applicationname", "connectionlifetime",
        "authentication", "filename", "mode", "cache", "version", "endpoint", "accountname", "accountkey", "sharedaccesskeyname", "sharedaccesskey",
        "sharedaccesssignature", "accesskey", "secret", "keepalive", "enlist", "timezone", "options", "encoding", "sslcertificate", "sslkey", "sslpassword", "type",
        "endpointsuffix", "passwordkey", "authtype", "certificatepassword", "provider", "driver", "applicationid", "key", "id", "connectionidletimeout", "product",
    };

    /// <summary>The driver, <see cref="Driver.Unknown"/> for a connection string of nobody known, or null when it is none.</summary>
    public static Driver? Detect(IReadOnlyList<ConnectionStringPart> parts, out bool ambiguous)
    {
        ambiguous = false;
        var known = 0;
        foreach (var part in parts)
        {
            known += Telling.ContainsKey(part.Name) || Shared.Contains(part.Name) ? 1 : 0;
        }

        if (known == 0 || (known == 1 && !StandsAlone(parts)) || known * 2 < parts.Count)
        {
            return null;
        }

        if (ByEndpoint(parts) is { } cloud)
        {
            return cloud;
        }

        if (ByTellingKeys(parts) is { } told)
        {
            return told;
        }

        return ByServer(parts, out ambiguous) is var shaped && (shaped != Driver.Unknown || IsCredible(parts)) ? shaped : null;
    }

    private static bool StandsAlone(IReadOnlyList<ConnectionStringPart> parts)
    {
        foreach (var part in parts)
        {
            if (part.Name is "datasource" or "accountkey" or "sharedaccesskey" || (Telling.ContainsKey(part.Name) && !Weak.Contains(part.Name))
                || (part.Name == "endpoint" && part.Value.StartsWith("sb://", StringComparison.OrdinalIgnoreCase))
                || (part.Name == "filename" && IsSqliteFile(part.Value)))
            {
                return parts.Count <= 2 && part.Value.Length > 0;
            }
        }

        return false;
    }

    // "type=a;mode=b" and "id=1;key=2" are any settings; a connection names where, or as whom.
    private static bool IsCredible(IReadOnlyList<ConnectionStringPart> parts) =>
        Has(parts, "server", "datasource", "host", "hostname", "endpoint", "address", "addr", "networkaddress", "accountkey", "sharedaccesskey", "sharedaccesssignature")
        || (Has(parts, "password", "pwd") && Has(parts, "userid", "uid", "user", "username", "database"));

    private static Driver? ByEndpoint(IReadOnlyList<ConnectionStringPart> parts)
    {
        var endpoint = ValueOf(parts, "endpoint");
        if (endpoint is not null)
        {
            if (endpoint.StartsWith("sb://", StringComparison.OrdinalIgnoreCase))
            {
                return Driver.AzureServiceBus;
            }

            if (Has(parts, "secret") && Has(parts, "id"))
            {
                return Driver.AppConfiguration;
            }

            if (Has(parts, "accesskey") || Characters.Contains(endpoint, ".service.signalr.net") || Characters.Contains(endpoint, ".webpubsub.azure.com"))
            {
                return Driver.AzureSignalR;
            }

            return Has(parts, "sharedaccesskey") ? Driver.AzureServiceBus : null;
        }

        if (Has(parts, "accountendpoint"))
        {
            return Driver.CosmosDb;
        }

        if (Has(parts, "hostname") && Has(parts, "sharedaccesskey", "deviceid"))
        {
            return Driver.AzureIotHub;
        }

        return Has(parts, "accountname") && Has(parts, "accountkey", "sharedaccesssignature") ? Driver.AzureStorage : null;
    }

    private static Driver? ByTellingKeys(IReadOnlyList<ConnectionStringPart> parts)
    {
        if (ValueOf(parts, "type") is { } type && IsLightningType(type) && Has(parts, "server", "key", "macaroon", "password"))
        {
            return Driver.Lightning;
        }

        if (ValueOf(parts, "server")?.StartsWith("ldap", StringComparison.OrdinalIgnoreCase) == true)
        {
            return Driver.Ldap;
        }

        Span<int> votes = stackalloc int[(int)Driver.Ldap + 1];
        votes.Clear();
        var best = Driver.Unknown;
        foreach (var part in parts)
        {
            // MySQL drivers take "Initial Catalog" too; SQL Server's never take an SslMode.
            if (Telling.TryGetValue(part.Name, out var driver) && !(driver == (int)Driver.SqlServer && Has(parts, "sslmode")) && ++votes[driver] > votes[(int)best])
            {
                best = (Driver)driver;
            }
        }

        return best == Driver.Unknown ? null : best;
    }

    private static Driver ByServer(IReadOnlyList<ConnectionStringPart> parts, out bool ambiguous)
    {
        ambiguous = false;
        var port = ValueOf(parts, "port")?.Trim();
        var sslMode = ValueOf(parts, "sslmode");
        var server = ValueOf(parts, "server") ?? ValueOf(parts, "address") ?? ValueOf(parts, "addr") ?? ValueOf(parts, "networkaddress");
        var source = ValueOf(parts, "datasource");
        if (source is not null && (IsSqliteFile(source) || Has(parts, "cache", "mode", "version")) && !Has(parts, "userid", "uid", "user"))
        {
            return Driver.Sqlite;
        }

        if (source is null && server is null && ValueOf(parts, "filename") is { Length: > 0 })
        {
            return Driver.Sqlite;
        }

        if (source is not null && (Characters.Contains(source, "(DESCRIPTION") || Characters.Contains(source, ":1521") || source.StartsWith("//", StringComparison.Ordinal)))
        {
            return Driver.Oracle;
        }

        if (port is "3306" or "3307" or "33060")
        {
            return Driver.MySql;
        }

        if (port is "5432" or "5433" or "6432")
        {
            return Driver.PostgreSql;
        }

        if (sslMode is not null)
        {
            // Npgsql says Require, Allow and Disable; MySQL says Required, None and Preferred.
            ambiguous = !Has(parts, "host") && !Has(parts, "username");
            return Is(sslMode, "Required", "None", "Preferred", "Disabled") ? Driver.MySql
                : Is(sslMode, "Require", "Allow", "Prefer", "Disable") ? Driver.PostgreSql
                : Has(parts, "host") || Has(parts, "username") ? Driver.PostgreSql : Driver.MySql;
        }

        if (Has(parts, "host"))
        {
            ambiguous = !Has(parts, "database", "db");
            return Has(parts, "password", "username", "userid", "user", "database", "pwd", "db", "port") ? Driver.PostgreSql : Driver.Unknown;
        }

        if (server is null && source is null)
        {
            ambiguous = true;
            return Driver.Unknown;
        }

        if (port is not null)
        {
            ambiguous = true;
            return Has(parts, "username") ? Driver.PostgreSql : Driver.MySql;
        }

        var name = server ?? source!;
        var certain = name.Contains('\\') || name.Contains(',') || name.StartsWith("tcp:", StringComparison.OrdinalIgnoreCase)
            || name is "." || name.StartsWith('(') || Characters.Contains(name, ".database.windows.net")
            || Has(parts, "trustservercertificate") || (Has(parts, "integratedsecurity") && !Has(parts, "port"));
        ambiguous = !certain;
        return server is not null && Has(parts, "username") && !certain ? Driver.PostgreSql
            : certain || Has(parts, "database", "userid", "uid", "user", "password", "pwd") || source is not null ? Driver.SqlServer
            : Driver.Unknown;
    }

    private static bool IsSqliteFile(string source) =>
        source.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || source.Contains(":memory:", StringComparison.OrdinalIgnoreCase)
        || EndsWith(source, ".db") || EndsWith(source, ".sqlite") || EndsWith(source, ".sqlite3") || EndsWith(source, ".db3") || EndsWith(source, ".sqlitedb");

    private static bool IsLightningType(string type) =>
        Is(type, "lnd-rest", "lnd-grpc", "clightning", "charge", "eclair", "phoenixd", "lndhub", "lnbank", "blink", "strike", "nwc", "spark", "ptarmigan");

    private static bool EndsWith(string text, string suffix) => text.TrimEnd().EndsWith(suffix, StringComparison.OrdinalIgnoreCase);

    private static bool Is(string value, params string[] words)
    {
        foreach (var word in words)
        {
            if (Characters.Is(value.AsSpan().Trim(), word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(IReadOnlyList<ConnectionStringPart> parts, params string[] names)
    {
        foreach (var part in parts)
        {
            if (Array.IndexOf(names, part.Name) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string? ValueOf(IReadOnlyList<ConnectionStringPart> parts, string name)
    {
        foreach (var part in parts)
        {
            if (part.Name == name)
            {
                return part.Value;
            }
        }

        return null;
    }

    private static Dictionary<string, int> Tell(params (Driver Driver, string Keys)[] vocabulary)
    {
        var telling = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (driver, keys) in vocabulary)
        {
            foreach (var key in keys.Split(' '))
            {
                telling[key] = (int)driver;
            }
        }

        return telling;
    }
}
