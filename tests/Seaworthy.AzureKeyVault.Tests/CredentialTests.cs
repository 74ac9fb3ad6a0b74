using Azure.Core;
using Azure.Identity;
using Seaworthy.AzureKeyVault.Tests.Support;
using Seaworthy.Secrets;

namespace Seaworthy.AzureKeyVault.Tests;

public sealed class CredentialTests(VaultServer server) : VaultTest(server)
{
    private static readonly TimeSpan Ample = TimeSpan.FromMinutes(1);

    private static CredentialChain.Link Link(string name, TimeSpan limit, Func<CancellationToken, Task<AccessToken>> ask) => new(name, limit, () => new FixedCredential(ask));

    private static Task<AccessToken> Token(CancellationToken cancellationToken) => Task.FromResult(new AccessToken(FixedCredential.Token, DateTimeOffset.UtcNow.AddHours(1)));

    private static async Task<AccessToken> Never(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return default;
    }

    [Fact]
    public async Task A_credential_that_is_not_available_leaves_the_secret_unchecked()
    {
        Options = Options with { Credential = new FixedCredential(_ => throw new CredentialUnavailableException(FakeVault.ApplicationId)) };
        Assert.Equal(NotCheckedCause.NoCredential, Cause(await Verify("db")));
    }

    [Fact]
    public async Task A_sign_in_that_fails_leaves_the_secret_unchecked()
    {
        Options = Options with { Credential = new FixedCredential(_ => throw new AuthenticationFailedException($"AADSTS700016: {FakeVault.ApplicationId} in {FakeVault.Tenant}")) };
        Assert.Equal(NotCheckedCause.NoCredential, Cause(await Verify("db")));
    }

    [Fact]
    public async Task A_sign_in_whose_host_is_not_found_is_not_a_missing_vault()
    {
        Options = Options with { Credential = new FixedCredential(_ => throw new HttpRequestException(HttpRequestError.NameResolutionError, "no such host", new System.Net.Sockets.SocketException(11001))) };
        Assert.Equal(NotCheckedCause.NoCredential, Cause(await Verify("db")));
    }

    [Fact]
    public async Task A_credential_of_another_tenant_says_so()
    {
        Options = Options with
        {
            Credential = new FixedCredential(_ => throw new AuthenticationFailedException($"The current credential is not configured to acquire tokens for tenant {FakeVault.Tenant}.")),
        };
        Assert.Equal(NotCheckedCause.WrongTenant, Cause(await Verify("db")));
    }

    [Fact]
    public async Task Ten_vaults_ask_for_one_token()
    {
        var credential = new FixedCredential();
        Options = Options with { Credential = credential };
        var vaults = Enumerable.Range(0, 10).Select(_ => AddVault()).ToList();
        vaults.ForEach(v => v.Add("db"));
        Assert.All(await Verify(vaults.Select(v => Address("db", vault: v))), Live);
        Assert.Equal(1, credential.Asked);
    }

    [Fact]
    public async Task Ten_vaults_wait_once_for_a_credential_that_fails()
    {
        var credential = new FixedCredential(_ => throw new CredentialUnavailableException("none"));
        Options = Options with { Credential = credential };
        await Verify(Enumerable.Range(0, 10).Select(_ => Address("db", vault: AddVault())));
        Assert.Equal(1, credential.Asked);
    }

    [Fact]
    public async Task A_credential_that_never_answers_ends_with_the_run()
    {
        Options = Options with { Credential = new FixedCredential(async _ => await Never(CancellationToken.None)) };
        Budget = TimeSpan.FromSeconds(1);
        Assert.Equal(NotCheckedCause.TimedOut, Cause(await Verify("db")));
    }

    [Fact]
    public async Task The_next_credential_is_asked_when_one_is_not_set_up()
    {
        Vault.Add("db");
        Options = Options with { Credential = new CredentialChain([Link("first", Ample, _ => throw new CredentialUnavailableException("none")), Link("second", Ample, Token)]) };
        Live(await Verify("db"));
    }

    [Fact]
    public async Task The_next_credential_is_asked_when_one_takes_too_long()
    {
        Vault.Add("db");
        Options = Options with { Credential = new CredentialChain([Link("first", TimeSpan.FromMilliseconds(50), Never), Link("second", Ample, Token)]) };
        Live(await Verify("db"));
    }

    [Fact]
    public async Task A_credential_that_heeds_no_limit_is_left_behind()
    {
        Vault.Add("db");
        Options = Options with { Credential = new CredentialChain([Link("first", TimeSpan.FromMilliseconds(50), _ => Never(CancellationToken.None)), Link("second", Ample, Token)]) };
        Live(await Verify("db"));
    }

    [Fact]
    public async Task A_credential_that_is_set_up_wrongly_is_not_passed_over()
    {
        var second = new FixedCredential();
        Options = Options with { Credential = new CredentialChain([Link("first", Ample, _ => throw new AuthenticationFailedException("bad secret")), new("second", Ample, () => second)]) };
        Assert.Equal(NotCheckedCause.NoCredential, Cause(await Verify("db")));
        Assert.Equal(0, second.Asked);
    }

    [Fact]
    public async Task A_managed_identity_that_fails_is_passed_over_for_nobody_asked_for_it()
    {
        Vault.Add("db");
        Options = Options with
        {
            Credential = new CredentialChain([Link("managed identity", Ample, _ => throw new AuthenticationFailedException("no route")) with { IsGuess = true }, Link("second", Ample, Token)]),
        };
        Live(await Verify("db"));
    }

    [Fact]
    public async Task A_credential_that_is_set_up_wrongly_is_named()
    {
        Options = Options with { Credential = new CredentialChain([Link("environment credential", Ample, _ => throw new AuthenticationFailedException("bad secret"))]) };
        Assert.Equal("no credential gave a token: environment credential was refused one", Assert.IsType<UncheckedSecret>(await Verify("db")).Detail);
    }

    [Fact]
    public async Task A_chain_whose_credential_belongs_to_another_tenant_says_so()
    {
        Options = Options with
        {
            Credential = new CredentialChain([Link("first", Ample, _ => throw new AuthenticationFailedException("The current credential is not configured to acquire tokens for tenant x."))]),
        };
        Assert.Equal(NotCheckedCause.WrongTenant, Cause(await Verify("db")));
    }

    [Fact]
    public async Task Credentials_that_all_fail_are_named_with_what_became_of_each()
    {
        Options = Options with
        {
            Credential = new CredentialChain([Link("workload identity", Ample, _ => throw new CredentialUnavailableException("none")), Link("Azure CLI", TimeSpan.FromMilliseconds(50), Never)]),
        };
        Assert.Equal(
            "no credential gave a token: workload identity is not set up here, Azure CLI took too long",
            Assert.IsType<UncheckedSecret>(await Verify("db")).Detail);
    }

    [Fact]
    public void The_default_credentials_come_in_the_documented_order() =>
        Assert.Equal(["workload identity", "environment credential", "managed identity", "Azure CLI"], CredentialChain.Default(new AzureKeyVaultOptions()).Names);
}
