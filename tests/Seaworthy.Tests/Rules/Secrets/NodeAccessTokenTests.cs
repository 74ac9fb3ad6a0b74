using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class NodeAccessTokenTests() : RuleTests("SEA2009")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Nwc": "nostr+walletconnect://a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90?relay=wss://relay.corp
        """);

    [Fact]
    public void Reports_a_wallet_connection_with_its_secret() =>
        Given("appsettings.Development.json", """
            { "Pay": { "Nwc": [|"nostr+walletconnect://a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90?relay=wss%3A%2F%2Frelay.corp&secret=0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0"|] } }
            """)
            .Reports(Severity.Error, "Development");

    [Fact]
    public void Guards_paths_of_macaroons_and_public_keys() =>
        Given("appsettings.Production.json", """
            { "Lnd": { "MacaroonFilePath": "/run/secrets/invoice.macaroon", "PubKey": "a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90", "Macaroon": "${MACAROON}" } }
            """)
            .IsQuiet();
}
