namespace Seaworthy.Rules.Network;

/// <summary>Ports behind which data or money lies and that no client outside needs. Peer-to-peer ports of nodes (8333, 9735) are public by design.</summary>
internal static class DataStorePorts
{
    private static readonly Dictionary<int, string> Names = new()
    {
        [1433] = "SQL Server",
        [1521] = "Oracle",
        [2379] = "etcd",
        [3306] = "MySQL",
        [5432] = "PostgreSQL",
        [5672] = "RabbitMQ",
        [15672] = "RabbitMQ management",
        [5984] = "CouchDB",
        [6379] = "Redis",
        [6380] = "Redis",
        [8086] = "InfluxDB",
        [8332] = "Bitcoin RPC",
        [18332] = "Bitcoin RPC",
        [18443] = "Bitcoin RPC",
        [38332] = "Bitcoin RPC",
        [28332] = "Bitcoin ZMQ",
        [28333] = "Bitcoin ZMQ",
        [9042] = "Cassandra",
        [9092] = "Kafka",
        [9200] = "Elasticsearch",
        [9300] = "Elasticsearch",
        [10009] = "LND gRPC",
        [11211] = "Memcached",
        [26257] = "CockroachDB",
        [27017] = "MongoDB",
        [27018] = "MongoDB",
        [27019] = "MongoDB",
    };

    /// <summary>What listens on a port; null for any other.</summary>
    public static string? NameOf(int port) => Names.TryGetValue(port, out var name) ? name : null;
}
