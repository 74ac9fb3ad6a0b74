using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class TrackedLocalSecretsTests() : RuleTests("SEA2020")
{
    protected override (string Path, string Text) Corrupt => (".env", "WALLET_APIKEY=\"8f3kd92mfh47dk20smw9");

    [Fact]
    public void Reports_a_tracked_file_at_its_first_secret() =>
        Given(".env", "LOG=debug\n[|WALLET_APIKEY|]=8f3kd92mfh47dk20smw9\nDB_PASSWORD=9f3kd92mfh47dk20smw8\n").WithTracked(".env").Reports(Severity.Warning, saying: "Version control keeps this file");

    [Fact]
    public void Reports_an_error_for_a_deployed_environment() =>
        Given("src/.env.production", "[|WALLET_APIKEY|]=8f3kd92mfh47dk20smw9\n").And("src/appsettings.json", "{}").WithTracked("src/.env.production").Reports(Severity.Error);

    [Fact]
    public void Guards_a_file_that_is_not_tracked_an_example_and_one_without_secrets() =>
        Given(".env", "WALLET_APIKEY=8f3kd92mfh47dk20smw9\n").And(".env.example", "WALLET_APIKEY=8f3kd92mfh47dk20smw9\n").WithTracked(".env.example").And("a/.env", "LOG=debug\n").WithTracked("a/.env").IsQuiet();
}
