using Seaworthy.AzureKeyVault.Tests.Support;
using Seaworthy.Secrets;

namespace Seaworthy.AzureKeyVault.Tests;

public sealed class CacheTests(VaultServer server) : VaultTest(server)
{
    [Fact]
    public async Task A_secret_of_many_places_is_asked_for_once()
    {
        Vault.Add("db");
        Assert.All(await Verify(Enumerable.Repeat(Address("db"), 20)), Live);
        Assert.Single(Vault.Requests);
    }

    [Fact]
    public async Task Answers_are_remembered_for_the_run()
    {
        Vault.Add("db");
        using var store = Store();
        var verifier = new SecretVerifier([store], new VerificationOptions { Now = Now });
        await verifier.VerifyAsync([new SecretRequest(Address("db"), Demands)], Cancelled);
        await verifier.VerifyAsync([new SecretRequest(Address("db"), Demands with { RequireExpiry = true })], Cancelled);
        Assert.Single(Vault.Requests);
    }
}
