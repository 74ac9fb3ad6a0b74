using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using Azure.Core.Diagnostics;
using Seaworthy.AzureKeyVault.Tests.Support;
using Seaworthy.Secrets;

namespace Seaworthy.AzureKeyVault.Tests;

public sealed class ConfidentialityTests(VaultServer server) : VaultTest(server)
{
    [Fact]
    public async Task A_refusal_that_names_the_caller_comes_out_without_the_names()
    {
        Vault.Fault = Answers.Always(403, "Forbidden", "ForbiddenByFirewall", "Client address is not authorized and caller is not a trusted service.");
        Assert.Equal("the vault's firewall does not let this machine in", Assert.IsType<UncheckedSecret>(await Verify("db")).Detail);
    }

    [Fact]
    public async Task The_client_logs_nothing()
    {
        var logged = new ConcurrentQueue<string>();
        using var listener = new AzureEventSourceListener((data, text) => logged.Enqueue(text + string.Join(' ', data.Payload ?? new([]))), EventLevel.Verbose);
        Vault.Add("db");
        await Verify("db");
        Assert.DoesNotContain(logged, line => line.Contains(Vault.Host, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_value_is_there_for_who_asks_and_nobody_did()
    {
        // The canary is real: the server gives it out to a request that this package must never make.
        Vault.Add("db");
        using var handler = new SocketsHttpHandler();
        Server.Lead(handler, trusts: true);
        using var client = new HttpClient(handler);
        client.DefaultRequestHeaders.Add("Authorization", "Bearer x");
        var other = Server.AddVault();
        other.Add("db");
        Assert.Contains(FakeVault.Canary, await client.GetStringAsync(new Uri($"https://{other.Host}/secrets/db"), Cancelled), StringComparison.Ordinal);
        Assert.Equal(1, other.GetSecretHits);
        Live(await Verify("db"));
        Assert.Equal(0, Vault.GetSecretHits);
    }

    [Fact]
    public async Task Many_secrets_in_every_state_are_told_without_asking_for_one()
    {
        Vault.Add("live");
        Vault.Add("disabled", enabled: false);
        Vault.Add("expired", expires: Now.AddDays(-1));
        Vault.AddDeleted("deleted", Now.AddDays(-1));
        var pinned = Vault.Add("pinned");
        var results = await Verify(Address("live"), Address("disabled"), Address("expired"), Address("deleted"), Address("missing"), Address("pinned", pinned));
        Assert.DoesNotContain(results, r => r is UncheckedSecret);
    }
}
