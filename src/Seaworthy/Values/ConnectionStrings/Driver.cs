namespace Seaworthy.Values;

/// <summary>Who reads a connection string.</summary>
internal enum Driver
{
    Unknown,
    SqlServer,
    PostgreSql,
    MySql,
    Sqlite,
    Oracle,
    Redis,
    MongoDb,
    RabbitMq,
    AzureServiceBus,
    AzureIotHub,
    AzureStorage,
    AzureSignalR,
    CosmosDb,
    AppConfiguration,
    ApplicationInsights,
    Lightning,
    Ldap,
}
