using System.Net.Sockets;
using Seaworthy.AzureKeyVault.Tests.Support;
using Seaworthy.Secrets;

namespace Seaworthy.AzureKeyVault.Tests;

public sealed class NetworkTests(VaultServer server) : VaultTest(server)
{
    [Fact]
    public async Task A_name_that_does_not_exist_is_a_vault_that_does_not_exist()
    {
        Vault.ConnectError = SocketError.HostNotFound;
        Assert.Equal([SecretFaultKind.StoreMissing], Faults(await Verify("db")));
    }

    [Fact]
    public async Task A_name_that_does_not_exist_is_not_asked_for_again()
    {
        Vault.ConnectError = SocketError.HostNotFound;
        await Verify("db");
        Assert.Equal(1, Vault.Connections);
    }

    [Fact]
    public async Task A_name_that_is_not_found_says_nothing_where_a_private_zone_may_know_it()
    {
        Options = Options with { PrivateDnsZone = true };
        Vault.ConnectError = SocketError.HostNotFound;
        Assert.Equal(NotCheckedCause.NameNotFound, Cause(await Verify("db")));
    }

    [Fact]
    public async Task A_name_that_is_not_found_says_nothing_on_a_machine_that_finds_no_public_name()
    {
        Options = Options with { Resolves = (host, _) => Task.FromResult(host != "login.microsoftonline.com") };
        Vault.ConnectError = SocketError.HostNotFound;
        Assert.Equal(NotCheckedCause.NameNotFound, Cause(await Verify("db")));
    }

    [Fact]
    public async Task A_name_that_does_not_resolve_is_told_from_one_that_does() =>
        Assert.Equal((true, false), (await NameServer.ResolvesAsync("localhost", Cancelled), await NameServer.ResolvesAsync("nobody.invalid", Cancelled)));

    [Theory]
    [InlineData("login.microsoftonline.com", "https://a.vault.azure.net")]
    [InlineData("login.partner.microsoftonline.cn", "https://a.vault.azure.cn")]
    [InlineData("login.microsoftonline.us", "https://a.vault.usgovcloudapi.net")]
    public void A_name_is_tried_against_the_sign_in_of_its_own_cloud(string host, string vault) =>
        Assert.Equal(host, NameServer.SignInHost(new Uri(vault)));

    [Fact]
    public async Task A_name_server_that_fails_is_never_a_missing_vault()
    {
        Vault.ConnectError = SocketError.TryAgain;
        Assert.Equal(NotCheckedCause.NameNotFound, Cause(await Verify("db")));
    }

    [Theory]
    [InlineData(SocketError.ConnectionRefused)]
    [InlineData(SocketError.NetworkUnreachable)]
    [InlineData(SocketError.ConnectionReset)]
    public async Task A_connection_that_does_not_come_about_failed(SocketError error)
    {
        Vault.ConnectError = error;
        Assert.Equal(NotCheckedCause.ConnectionFailed, Cause(await Verify("db")));
    }

    [Fact]
    public async Task A_connection_that_is_refused_is_tried_again()
    {
        Vault.ConnectError = SocketError.ConnectionRefused;
        await Verify("db");
        Assert.Equal(3, Vault.Connections);
    }

    [Fact]
    public async Task A_certificate_that_is_not_trusted_is_told_from_a_missing_vault()
    {
        TrustsTheServer = false;
        Assert.Equal(NotCheckedCause.TlsFailed, Cause(await Verify("db")));
    }

    [Fact]
    public async Task A_certificate_that_is_not_trusted_is_not_tried_again()
    {
        TrustsTheServer = false;
        await Verify("db");
        Assert.Equal(1, Vault.Connections);
    }

    [Fact]
    public async Task A_vault_that_accepts_and_never_speaks_times_out_by_itself()
    {
        Options = Options with { NetworkTimeout = TimeSpan.FromMilliseconds(200), ConnectTimeout = TimeSpan.FromMilliseconds(200), MaxRetries = 1 };
        Vault.IsSilent = true;
        AssertEndedByItsOwnLimit(await Verify("db"));
    }

    [Fact]
    public async Task Ten_dead_vaults_end_with_the_run()
    {
        // None of their own limits would end them: the run's does.
        Options = Options with { NetworkTimeout = TimeSpan.FromHours(1), ConnectTimeout = TimeSpan.FromHours(1) };
        Budget = TimeSpan.FromSeconds(2);
        var dead = Enumerable.Range(0, 10).Select(_ => AddVault()).ToList();
        dead.ForEach(v => v.IsSilent = true);
        Assert.All(await Verify(dead.Select(v => Address("db", vault: v))), r => Assert.Equal(NotCheckedCause.TimedOut, Cause(r)));
    }

    [Fact]
    public async Task Ten_dead_vaults_do_not_hide_a_live_one()
    {
        Options = Options with { NetworkTimeout = TimeSpan.FromHours(1), ConnectTimeout = TimeSpan.FromHours(1) };
        Budget = TimeSpan.FromSeconds(8);
        var dead = Enumerable.Range(0, 10).Select(_ => AddVault()).ToList();
        dead.ForEach(v => v.IsSilent = true);
        Vault.Add("db");
        var results = await Verify([.. dead.Select(v => Address("db", vault: v)), Address("db")]);
        Live(results[^1]);
        Assert.Equal(10, results.Count(r => r is UncheckedSecret { Cause: NotCheckedCause.TimedOut }));
    }

    [Fact]
    public async Task Vaults_that_found_no_turn_in_time_timed_out()
    {
        Options = Options with { MaxParallelVaults = 1, NetworkTimeout = TimeSpan.FromHours(1), ConnectTimeout = TimeSpan.FromHours(1) };
        Budget = TimeSpan.FromSeconds(1);
        Vault.IsSilent = true;
        var waiting = AddVault();
        var results = await Verify(Address("db"), Address("db", vault: waiting));
        Assert.Equal(NotCheckedCause.TimedOut, Cause(results[1]));
        Assert.Equal(0, waiting.Connections);
    }

    [Theory]
    [InlineData("collector.example")]
    [InlineData("db.vault.azure.net.collector.example")]
    [InlineData("collector.example/.vault.azure.net")]
    [InlineData("user@collector.vault.azure.net")]
    [InlineData("db.vault.azure.net:8443")]
    [InlineData("a.b.vault.azure.net")]
    [InlineData("127.0.0.1")]
    [InlineData("localhost:1")]
    [InlineData("")]
    public async Task A_host_that_is_no_vault_gets_no_request(string host)
    {
        Assert.Equal(NotCheckedCause.NotAVault, Cause((await Verify(new SecretAddress(SecretProviders.AzureKeyVault, host, "db", null)))[0]));
        Assert.DoesNotContain(host, Server.ForeignHosts);
    }

    [Fact]
    public async Task An_interrupted_run_stops()
    {
        using var store = Store();
        using var interrupt = new CancellationTokenSource();
        Vault.Fault = async (context, _) =>
        {
            await interrupt.CancelAsync();
            await Answers.Hang(context);
            return true;
        };
        var verifier = new SecretVerifier([store], new VerificationOptions { Now = Now });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => verifier.VerifyAsync([new SecretRequest(Address("db"), Demands)], interrupt.Token));
    }
}
