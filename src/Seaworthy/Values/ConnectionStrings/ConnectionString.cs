namespace Seaworthy.Values;

/// <summary>A connection string with its parts in place, and who reads it.</summary>
internal sealed class ConnectionString
{
    private static readonly string[] HostNames = ["server", "datasource", "host", "hostname", "address", "addr", "networkaddress", "endpoint", "accountendpoint", "hosts", "blobendpoint"];
    private static readonly string[] PortNames = ["port"];
    private static readonly string[] DatabaseNames = ["database", "initialcatalog", "db", "dbname", "defaultdatabase"];
    private static readonly string[] UserNames = ["userid", "uid", "user", "username", "sharedaccesskeyname", "accountname"];
    private static readonly string[] PasswordNames =
    [
        "password", "pwd", "passwd", "psw", "accountkey", "sharedaccesskey", "sharedsecretvalue", "accesskey", "macaroon", "apitoken", "sharedaccesssignature",
        "sslpassword", "certificatepassword", "proxypassword",
    ];

    private ConnectionString(string text, IReadOnlyList<ConnectionStringPart> parts, IReadOnlyList<string> endpoints)
    {
        Text = text;
        Parts = parts;
        Endpoints = endpoints;
    }

    public string Text { get; }

    public IReadOnlyList<ConnectionStringPart> Parts { get; }

    /// <summary>The bare <c>host:port</c> entries of the Redis comma form.</summary>
    public IReadOnlyList<string> Endpoints { get; }

    public Driver Driver { get; private init; }

    /// <summary>Another driver reads the same keys; the project's packages must decide.</summary>
    public bool IsAmbiguous { get; private init; }

    /// <summary>The start of the first part that DbConnectionStringBuilder would refuse, or -1.</summary>
    public int ErrorOffset { get; private init; } = -1;

    public bool IsWellFormed => ErrorOffset < 0;

    /// <summary>The server without protocol, port and instance; empty when none is named.</summary>
    public string Host => ServerName.Host(HostText);

    /// <summary>The port, from its own part or behind the host.</summary>
    public int? Port => TryGet(out var part, PortNames) && UrlScan.ParsePort(part.Value.AsSpan().Trim()) is { } port ? port : ServerName.Port(HostText);

    public string? Database => TryGet(out var part, DatabaseNames) ? part.Value : null;

    public string? User => TryGet(out var part, UserNames) ? part.Value : null;

    /// <summary>The part that holds the password or key, literal or not.</summary>
    public ConnectionStringPart? Password => TryGet(out var part, Driver switch
    {
        Driver.AppConfiguration => ["secret"],
        Driver.Unknown => [.. PasswordNames, "key"],
        _ => PasswordNames,
    }) ? part : null;

    /// <summary>The part that names the server.</summary>
    public ConnectionStringPart? HostPart => TryGet(out var part, HostNames) ? part : null;

    /// <summary>This machine, or a file on it.</summary>
    public bool IsLocal => Driver == Driver.Sqlite || (Host.Length > 0 && HostName.IsLoopback(Host)) || UsesDevelopmentStorage;

    public bool IsDevelopmentHost => IsLocal || (Host.Length > 0 && HostName.IsDevelopmentHost(Host));

    public bool UsesDevelopmentStorage => TryGet(out var part, "usedevelopmentstorage") && Characters.Is(part.Value.AsSpan().Trim(), "true");

    /// <summary>Windows, managed or directory identity: a password beside it is not used.</summary>
    public bool UsesIntegratedSecurity =>
        (TryGet(out var part, "integratedsecurity", "trustedconnection") && IsTrue(part.Value))
        || (TryGet(out part, "authentication", "auth") && part.Value.StartsWith("Active Directory", StringComparison.OrdinalIgnoreCase)
            && !Characters.Contains(part.Value, "Password") && !Characters.Contains(part.Value, "ServicePrincipal") && !Characters.Contains(part.Value, "Service Principal"));

    private string HostText => HostPart?.Value ?? (Endpoints.Count > 0 ? Endpoints[0] : "");

    /// <summary>The last part under any of the names (in <see cref="ConnectionStringPart.Name"/> form): the builder lets the last one win.</summary>
    public bool TryGet(out ConnectionStringPart part, params string[] names)
    {
        for (var i = Parts.Count - 1; i >= 0; i--)
        {
            if (Array.IndexOf(names, Parts[i].Name) >= 0)
            {
                part = Parts[i];
                return true;
            }
        }

        part = null!;
        return false;
    }

    /// <summary>The string, or null when the text has no key of a driver that it could belong to.</summary>
    public static ConnectionString? Parse(string text)
    {
        if (text.Length is < 6 or > 16 * 1024 || text.IndexOf('=') < 1)
        {
            return null;
        }

        var parts = ConnectionStringParser.Parse(text, out var error);
        var driver = DriverDetection.Detect(parts, out var ambiguous);
        if (driver is { } found)
        {
            return new ConnectionString(text, parts, []) { Driver = found, IsAmbiguous = ambiguous, ErrorOffset = error };
        }

        return RedisOptions.TryParse(text, out var options, out var endpoints)
            ? new ConnectionString(text, options, endpoints) { Driver = Driver.Redis }
            : null;
    }

    /// <summary>A part whose value proves itself by structure: a key with a checksum, a macaroon, a token.</summary>
    public Credential? FindCredential()
    {
        foreach (var part in Parts)
        {
            if (part.Length >= 16 && Credential.Find(part.Value) is { } credential)
            {
                return credential.At(part.ValueOffset);
            }
        }

        return null;
    }

    public override string ToString() => Driver.ToString();

    private static bool IsTrue(string value) => Characters.Is(value.AsSpan().Trim(), "true") || Characters.Is(value.AsSpan().Trim(), "yes") || Characters.Is(value.AsSpan().Trim(), "sspi");
}
