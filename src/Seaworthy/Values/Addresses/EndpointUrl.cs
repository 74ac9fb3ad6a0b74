namespace Seaworthy.Values;

/// <summary>A URL as it stands in configuration: tolerant of tokens, wildcards and several hosts, with the place of each part.</summary>
internal sealed class EndpointUrl
{
    private const int MostUrls = 64;

    private EndpointUrl(string text, int offset, int length)
    {
        Source = text;
        Offset = offset;
        Length = length;
    }

    private string Source { get; }

    /// <summary>Where the URL starts in the value.</summary>
    public int Offset { get; }

    public int Length { get; }

    public string Text => Source.Substring(Offset, Length);

    /// <summary>Lower case, without the colon.</summary>
    public required string Scheme { get; init; }

    public string? User { get; init; }

    public int UserOffset { get; init; }

    /// <summary>As written, still percent-encoded; null without a colon in the user information.</summary>
    public string? Password { get; init; }

    public int PasswordOffset { get; init; }

    /// <summary>The first host, without brackets or port.</summary>
    public required string Host { get; init; }

    public int HostOffset { get; init; }

    /// <summary>Every host of a multi-host URL.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>The port of the first host, or null when none is written.</summary>
    public int? Port { get; init; }

    /// <summary>From the slash up to the query.</summary>
    public string Path { get; init; } = "";

    /// <summary>Without the question mark.</summary>
    public string Query { get; init; } = "";

    public int QueryOffset { get; init; }

    public bool IsLoopback => AllHosts(HostName.IsLoopback);

    public bool IsDevelopmentHost => AllHosts(HostName.IsDevelopmentHost);

    public bool IsPrivateAddress => AllHosts(HostName.IsPrivateAddress);

    public bool IsUnqualifiedHost => AllHosts(HostName.IsUnqualified);

    public bool IsAnyAddress => HostName.IsAnyAddress(Host);

    public bool IsReservedDomain => HostName.IsReserved(Host);

    /// <summary>Sends in clear text unless the driver upgrades.</summary>
    public bool IsClearText => Scheme is "http" or "ws" or "mqtt" or "amqp" or "redis" or "ftp" or "ldap" or "smtp" or "telnet" or "tcp" or "nats";

    /// <summary>The user information holds a literal password.</summary>
    public bool HasPassword => Password is { Length: > 0 } password && IsLiteralText(password);

    /// <summary>Query parameters by which services take keys and passwords.</summary>
    internal static readonly string[] SecretParameters =
        ["api_key", "apikey", "api-key", "access_token", "accesstoken", "auth_token", "token", "auth", "key", "code", "sig", "secret", "client_secret", "password", "passwd", "pwd", "subscription-key"];

    /// <summary>A query parameter holds a literal key or password.</summary>
    public bool HasQuerySecret
    {
        get
        {
            foreach (var name in Query.Length > 0 ? SecretParameters : [])
            {
                if (TryGetQuery(name, out var value, out _) && value.Length > 0 && IsLiteralText(value)
                    && (name is "password" or "passwd" or "pwd" ? !FillerWords.IsWeak(value) : AuthorizationHeader.IsToken(value.AsSpan())))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Names something and is never fetched: namespace, schema, claim or algorithm URI.</summary>
    public bool IsIdentifier => IdentifierUris.Contains(this);

    /// <summary>A query parameter by name, ignoring case, with its place in the value.</summary>
    public bool TryGetQuery(string name, out string value, out int offset)
    {
        var at = 0;
        while (at < Query.Length)
        {
            var end = Scheme.StartsWith("mongodb", StringComparison.Ordinal) ? Query.IndexOfAny(['&', ';'], at) : Query.IndexOf('&', at);
            end = end < 0 ? Query.Length : end;
            var equals = Query.IndexOf('=', at, end - at);
            if (equals > at && Characters.Is(Query.AsSpan(at, equals - at), name))
            {
                value = Query.Substring(equals + 1, end - equals - 1);
                offset = QueryOffset + equals + 1;
                return true;
            }

            at = end + 1;
        }

        value = "";
        offset = 0;
        return false;
    }

    /// <summary>Every host with its port, or with the default where none is written; a host whose port is no number is left out.</summary>
    public IEnumerable<(string Host, int Port)> HostPorts(int defaultPort)
    {
        var end = UrlScan.AuthorityEnd(Source, HostOffset);
        for (var at = HostOffset; at < end;)
        {
            var stop = UrlScan.Comma(Source, at, end);
            var host = UrlScan.Host(Source, at, stop, out var port);
            var hasPort = stop - at > host.Length + (Source[at] == '[' ? 2 : 0);
            if (host.Length > 0 && (!hasPort || port > 0))
            {
                yield return (host, port ?? defaultPort);
            }

            at = stop + 1;
        }
    }

    /// <summary>Every URL in a value: a single one, a list, or those inside a longer text.</summary>
    public static IReadOnlyList<EndpointUrl> FindAll(string text)
    {
        var mark = text.IndexOf("://", StringComparison.Ordinal);
        if (mark <= 0)
        {
            return [];
        }

        var urls = new List<EndpointUrl>(1);
        var floor = 0;
        while (mark > 0 && urls.Count < MostUrls)
        {
            var start = SchemeStart(text, mark, floor);
            if (start < mark && Parse(text, start, mark) is { } url)
            {
                urls.Add(url);
                floor = url.Offset + url.Length;
            }
            else
            {
                floor = mark + 3;
            }

            mark = floor < text.Length ? text.IndexOf("://", floor, StringComparison.Ordinal) : -1;
        }

        return urls.Count == 0 ? [] : urls;
    }

    /// <summary>Nothing but URLs and separators.</summary>
    public static bool Cover(string text, IReadOnlyList<EndpointUrl> urls)
    {
        var at = 0;
        foreach (var url in urls)
        {
            if (!IsSeparators(text, at, url.Offset))
            {
                return false;
            }

            at = url.Offset + url.Length;
        }

        return IsSeparators(text, at, text.Length);
    }

    private static bool IsSeparators(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && text[i] is not (',' or ';'))
            {
                return false;
            }
        }

        // A jdbc: prefix belongs to the scheme that follows it.
        return true;
    }

    private static int SchemeStart(string text, int mark, int floor)
    {
        var start = mark;
        while (start > floor && mark - start < 40 && (Characters.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '+' or '-' or '.'))
        {
            start--;
        }

        while (start < mark && !Characters.IsLetter(text[start]))
        {
            start++;
        }

        return start >= floor + 5 && string.CompareOrdinal(text, start - 5, "jdbc:", 0, 5) == 0 ? start - 5 : start;
    }

    private static EndpointUrl? Parse(string text, int start, int mark)
    {
        var authority = mark + 3;
        var authorityEnd = UrlScan.AuthorityEnd(text, authority);
        if (authorityEnd == authority && (authority >= text.Length || text[authority] != '/'))
        {
            return null;
        }

        var end = UrlScan.UrlEnd(text, authorityEnd, semicolons: string.Compare(text, start, "mongodb", 0, 7, StringComparison.OrdinalIgnoreCase) == 0);
        var at = text.LastIndexOf('@', Math.Max(authorityEnd - 1, 0), Math.Max(authorityEnd - authority, 0));
        var hostStart = at >= authority ? at + 1 : authority;
        var colon = at > authority ? UrlScan.IndexOutsideToken(text, ':', authority, at) : -1;
        var hosts = UrlScan.Hosts(text, hostStart, authorityEnd, out var port);
        var query = text.IndexOf('?', authorityEnd, end - authorityEnd);
        var fragment = text.IndexOf('#', authorityEnd, end - authorityEnd);
        var queryEnd = fragment > query ? fragment : end;
        var pathEnd = query >= 0 && (fragment < 0 || query < fragment) ? query : fragment >= 0 ? fragment : end;
        var hasQuery = query >= 0 && pathEnd == query;
        return new EndpointUrl(text, start, end - start)
        {
            Scheme = text.Substring(start, mark - start).ToLowerInvariant(),
            User = at >= authority ? text.Substring(authority, (colon >= 0 ? colon : at) - authority) : null,
            UserOffset = authority,
            Password = colon >= 0 ? text.Substring(colon + 1, at - colon - 1) : null,
            PasswordOffset = colon >= 0 ? colon + 1 : 0,
            Host = hosts[0],
            HostOffset = hostStart,
            Hosts = hosts,
            Port = port,
            Path = text.Substring(authorityEnd, pathEnd - authorityEnd),
            Query = hasQuery ? text.Substring(query + 1, queryEnd - query - 1) : "",
            QueryOffset = hasQuery ? query + 1 : 0,
        };
    }

    private static bool IsLiteralText(string password) =>
        Placeholder.Whole(password) is null && Placeholder.FindEmbedded(password).Count == 0 && SecretReference.Parse(password) is null;

    private bool AllHosts(Func<string, bool> test)
    {
        foreach (var host in Hosts)
        {
            if (!test(host))
            {
                return false;
            }
        }

        return true;
    }

    public override string ToString() => $"{Scheme}://{Host}";
}
