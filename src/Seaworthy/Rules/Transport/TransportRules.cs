namespace Seaworthy.Rules.Transport;

/// <summary>SEA3xxx: transport security.</summary>
internal static class TransportRules
{
    public static readonly Rule[] All =
    [
        new IgnoredTlsVersion(),
        new ObsoleteTlsVersion(),
        new IgnoredClientCertificateMode(),
        new MisplacedKestrelSetting(),
        new ClearTextListener(),
        new SqlServerTransport(),
        new PostgreSqlTransport(),
        new MySqlTransport(),
        new MongoDbTransport(),
        new RedisTransport(),
        new BrokerTransport(),
        new KafkaTransport(),
        new MailTransport(),
        new ClearTextEndpoint(),
        new CertificateValidationOff(),
        new NodeLinkNotProtected(),
        new CertificatePasswordInline(),
        new ObsoleteProxyTls(),
        new WeakProxyCiphers(),
        new IngressWithoutTls(),
        new IngressTlsGap(),
        new UpstreamNotVerified(),
    ];
}
