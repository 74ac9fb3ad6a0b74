using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class BrokerTransportTests() : RuleTests("SEA3106")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Broker": "amqp://wallet:x@mq.corp
        """);

    [Fact]
    public void Reports_credentials_in_clear_text() =>
        Given("appsettings.Production.json", """
            { "Broker": [|"amqp://wallet:${P}@mq.corp:5672/"|] }
            """)
            .Reports(Severity.Error, "Production", "clear text");

    [Fact]
    public void Guards_tls_local_brokers_and_addresses_without_credentials() =>
        Given("appsettings.Production.json", """
            { "A": "amqps://wallet:${P}@mq.corp:5671/", "B": "amqp://guest:guest@localhost", "C": "amqp://mq.corp" }
            """)
            .IsQuiet();
}
