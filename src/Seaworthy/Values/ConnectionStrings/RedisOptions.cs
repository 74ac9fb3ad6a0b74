namespace Seaworthy.Values;

/// <summary>The comma form of StackExchange.Redis: <c>host:6380,password=...,ssl=True</c>.</summary>
internal static class RedisOptions
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "abortConnect", "allowAdmin", "asyncTimeout", "channelPrefix", "checkCertificateRevocation", "configChannel", "configCheckSeconds",
        "connectRetry", "connectTimeout", "defaultDatabase", "highIntegrity", "keepAlive", "name", "password", "protocol", "proxy", "resolveDns",
        "responseTimeout", "serviceName", "setClientLibrary", "ssl", "sslHost", "sslProtocols", "syncTimeout", "tieBreaker", "tunnel", "user", "version",
        "writeBuffer", "heartbeatInterval", "instanceName", "defaults", "highPriorityThreads", "maintMovingEndpointType", "maintNotifications",
        "maintPostEventRelaxed", "maintRelaxedTimeout", "maintRelaxedWindowMax", "preserveAsyncOrder", "sentinelPassword", "sentinelUser", "setlib",
        "sharedSubscriptionConnection", "tcpKeepAlive", "topologyRefreshSeconds",
    };

    public static bool TryParse(string text, out IReadOnlyList<ConnectionStringPart> parts, out IReadOnlyList<string> endpoints)
    {
        parts = [];
        endpoints = [];
        if (!text.Contains(','))
        {
            return false;
        }

        var found = new List<ConnectionStringPart>();
        var hosts = new List<string>();
        for (var at = 0; at <= text.Length && found.Count < 64;)
        {
            var comma = text.IndexOf(',', at);
            var end = comma < 0 ? text.Length : comma;
            var equals = text.IndexOf('=', at, end - at);
            if (equals < 0)
            {
                var host = text.Substring(at, end - at).Trim();
                if (host.Length > 0 && !IsEndpoint(host))
                {
                    return false;
                }

                if (host.Length > 0)
                {
                    hosts.Add(host);
                }
            }
            else
            {
                var key = text.Substring(at, equals - at).Trim();
                if (!Known.Contains(key) && (key.Length == 0 || key[0] != '$'))
                {
                    return false;
                }

                var keyOffset = text.IndexOf(key, at, StringComparison.Ordinal);
                var start = equals + 1;
                while (start < end && text[start] == ' ')
                {
                    start++;
                }

                var value = text.Substring(start, end - start).TrimEnd();
                found.Add(new ConnectionStringPart(key, value, keyOffset, start, value.Length));
            }

            at = end + 1;
        }

        parts = found;
        endpoints = hosts;
        return found.Count > 0 && hosts.Count > 0;
    }

    private static bool IsEndpoint(string host)
    {
        foreach (var c in host)
        {
            if (!Characters.IsHost(c) && c is not (':' or '[' or ']' or '{' or '}' or '$' or '#' or '(' or ')' or '/' or '%' or '@'))
            {
                return false;
            }
        }

        return true;
    }
}
