using Seaworthy.AzureKeyVault.Tests.Support;
using Seaworthy.Secrets;

namespace Seaworthy.AzureKeyVault.Tests;

public sealed class SecretStateTests(VaultServer server) : VaultTest(server)
{
    [Fact]
    public async Task A_live_secret_is_verified()
    {
        Vault.Add("db", expires: Now.AddDays(200));
        Live(await Verify("db"));
    }

    [Fact]
    public async Task What_is_told_of_a_live_secret_are_its_dates()
    {
        var version = Vault.Add("db", expires: Now.AddDays(200), notBefore: Now.AddDays(-3), created: Now.AddDays(-3));
        var facts = Assert.IsType<VerifiedSecret>(await Verify("db")).Facts;
        Assert.Equal(new SecretFacts { Version = version, CreatedOn = Now.AddDays(-3), NotBefore = Now.AddDays(-3), ExpiresOn = Now.AddDays(200) }, facts);
    }

    [Fact]
    public async Task A_vault_given_by_name_alone_is_found_in_the_public_cloud()
    {
        Vault.Add("db");
        Live((await Verify(new SecretAddress(SecretProviders.AzureKeyVault, Vault.Name, "db", null)))[0]);
    }

    [Fact]
    public async Task A_private_link_alias_stands_for_its_vault()
    {
        Vault.Add("db");
        Live((await Verify(new SecretAddress(SecretProviders.AzureKeyVault, Vault.Name + ".privatelink.vaultcore.azure.net", "db", null)))[0]);
    }

    [Fact]
    public async Task Names_are_compared_without_case()
    {
        Vault.Add("Db-Password");
        Live(await Verify("db-password"));
    }

    [Fact]
    public async Task A_disabled_secret_is_a_fault()
    {
        Vault.Add("db", enabled: false);
        Assert.Equal([SecretFaultKind.Disabled], Faults(await Verify("db")));
    }

    [Fact]
    public async Task A_secret_that_expired_a_second_ago_has_expired()
    {
        Vault.Add("db", expires: Now.AddSeconds(-1));
        Assert.Equal([SecretFaultKind.Expired], Faults(await Verify("db")));
    }

    [Fact]
    public async Task A_secret_that_expires_in_29_days_expires_soon()
    {
        Vault.Add("db", expires: Now.AddDays(29));
        Assert.Equal([SecretFaultKind.ExpiresSoon], Faults(await Verify("db")));
    }

    [Fact]
    public async Task A_secret_that_expires_in_31_days_does_not_yet()
    {
        Vault.Add("db", expires: Now.AddDays(31));
        Live(await Verify("db"));
    }

    [Fact]
    public async Task A_secret_that_starts_tomorrow_is_not_yet_valid()
    {
        Vault.Add("db", notBefore: Now.AddDays(1));
        Assert.Equal([SecretFaultKind.NotYetValid], Faults(await Verify("db")));
    }

    [Fact]
    public async Task A_secret_without_an_end_is_a_fault_where_an_end_is_demanded()
    {
        Vault.Add("db");
        Demands = Demands with { RequireExpiry = true };
        Assert.Equal([SecretFaultKind.NoExpiry], Faults(await Verify("db")));
    }

    [Fact]
    public async Task A_secret_made_400_days_ago_is_older_than_a_rotation_of_a_year()
    {
        Vault.Add("db", created: Now.AddDays(-400));
        Demands = Demands with { MaximumAge = TimeSpan.FromDays(365) };
        Assert.Equal([SecretFaultKind.OlderThanRotation], Faults(await Verify("db")));
    }

    [Fact]
    public async Task A_reference_without_a_version_is_a_fault_where_one_is_demanded()
    {
        Vault.Add("db");
        Demands = Demands with { RequireVersion = true };
        Assert.Equal([SecretFaultKind.Unversioned], Faults(await Verify("db")));
    }

    [Fact]
    public async Task The_beginning_of_time_is_an_end_like_any_other()
    {
        Vault.Add("db", expiresUnix: 0);
        Assert.Equal([SecretFaultKind.Expired], Faults(await Verify("db")));
    }

    [Fact]
    public async Task The_end_of_time_is_an_end_like_any_other()
    {
        Vault.Add("db", expiresUnix: 253402300799);
        Live(await Verify("db"));
    }

    [Fact]
    public async Task A_date_beyond_the_end_of_time_is_not_a_vaults()
    {
        Vault.Add("db", expiresUnix: 253402300800);
        Assert.Equal(NotCheckedCause.NotAVault, Cause(await Verify("db")));
    }

    [Fact]
    public async Task A_secret_that_was_never_there_is_missing()
    {
        Vault.Add("other");
        Assert.Equal([SecretFaultKind.Missing], Faults(await Verify("db")));
    }

    [Fact]
    public async Task A_deleted_secret_is_told_from_one_that_never_was()
    {
        Vault.AddDeleted("db", Now.AddDays(-2));
        var fault = Assert.Single(Assert.IsType<FaultySecret>(await Verify("db")).Faults);
        Assert.Equal(new SecretFault(SecretFaultKind.Deleted, Now.AddDays(-2)), fault);
    }

    [Fact]
    public async Task A_name_that_no_vault_allows_is_missing_and_asks_for_nothing()
    {
        Assert.Equal([SecretFaultKind.Missing], Faults(await Verify("db/../../secrets/db")));
        Assert.Empty(Vault.Requests);
    }
}
