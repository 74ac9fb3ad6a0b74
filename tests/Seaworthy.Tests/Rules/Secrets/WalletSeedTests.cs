using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class WalletSeedTests() : RuleTests("SEA2008")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Wallet": { "Key": "L1aW4aubDFB7yfras2S1mN3bqg9nwySY8nkoLmJebSLD5BWv3ENZ
        """);

    [Fact]
    public void Reports_a_private_key_in_wallet_import_format() =>
        Given("appsettings.Development.json", $$"""{ "Wallet": { "Anything": [|"{{WalletImportKey.Make(true)}}"|] } }""").Reports(Severity.Error, "Development", "wallet");

    [Fact]
    public void Guards_a_text_whose_checksum_is_wrong() =>
        Given("appsettings.json", $$"""{ "Wallet": { "Anything": "{{WalletImportKey.Make(false)}}" } }""").IsQuiet();

    [Fact]
    public void Guards_public_keys_and_sentences() =>
        Given("appsettings.json", """
            { "Descriptor": "the quick brown fox jumps over the lazy dog and runs away", "Address": "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq" }
            """)
            .IsQuiet();
}
