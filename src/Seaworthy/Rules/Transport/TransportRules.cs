namespace Seaworthy.Rules.Transport;

/// <summary>SEA3xxx: transport security.</summary>
internal static class TransportRules
{
    public static readonly Rule[] All =
    [
        new IgnoredTlsVersion(),
        new ObsoleteTlsVersion(),
        new IgnoredClientCertificateMode(),
        new EndpointCannotStart(),
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
        new CertificateOutOfDate(),
        new CertificateExpiresSoon(),
        new WeakCertificate(),
        new CertificateNamesHost(),
        new CertificateKeyOrChain(),
        new CertificateLifetime(),
        new CertificatePasswordInline(),
        new PrivateKeyReadable(),
        new CertificateNotChecked(),
        new ObsoleteProxyTls(),
        new WeakProxyCiphers(),
        new IngressWithoutTls(),
        new IngressTlsGap(),
        new UpstreamNotVerified(),
        new EndpointOffersWeakTls(),
        new EndpointCertificateBad(),
        new EndpointNotChecked(),
    ];
}
