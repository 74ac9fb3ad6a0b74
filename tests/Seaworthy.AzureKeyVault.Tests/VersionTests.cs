using Seaworthy.AzureKeyVault.Tests.Support;
using Seaworthy.Secrets;

namespace Seaworthy.AzureKeyVault.Tests;

public sealed class VersionTests(VaultServer server) : VaultTest(server)
{
    private const string Low = "00000000000000000000000000000001";
    private const string High = "ffffffffffffffffffffffffffffffff";

    [Fact]
    public async Task A_pinned_version_is_verified()
    {
        Vault.Add("db", version: Low);
        Live(await Verify("db", Low));
    }

    [Fact]
    public async Task A_pinned_version_that_is_absent_is_told_from_a_missing_secret()
    {
        Vault.Add("db", version: Low);
        Assert.Equal([SecretFaultKind.VersionMissing], Faults(await Verify("db", High)));
    }

    [Fact]
    public async Task A_pinned_version_of_a_missing_secret_is_missing() =>
        Assert.Equal([SecretFaultKind.Missing], Faults(await Verify("db", High)));

    [Fact]
    public async Task A_pinned_version_that_is_disabled_is_a_fault_though_the_current_one_is_live()
    {
        Vault.Add("db", version: Low, enabled: false, created: Now.AddDays(-2));
        Vault.Add("db", version: High, created: Now.AddDays(-1));
        Assert.Equal([SecretFaultKind.Disabled], Faults(await Verify("db", Low)));
    }

    [Fact]
    public async Task The_newest_version_counts_even_when_it_is_disabled()
    {
        Vault.Add("db", version: Low, created: Now.AddDays(-2));
        Vault.Add("db", version: High, created: Now.AddDays(-1), enabled: false);
        Assert.Equal([SecretFaultKind.Disabled], Faults(await Verify("db")));
    }

    [Fact]
    public async Task Versions_out_of_the_order_of_time_are_told_apart_by_their_dates()
    {
        Vault.Add("db", version: Low, created: Now.AddDays(-1));
        Vault.Add("db", version: High, created: Now.AddDays(-9), enabled: false);
        Assert.Equal(Low, Assert.IsType<VerifiedSecret>(await Verify("db")).Facts.Version);
    }

    [Fact]
    public async Task One_list_serves_every_version_of_a_name()
    {
        Vault.Add("db", version: Low, created: Now.AddDays(-1));
        Vault.Add("db", version: High);
        Assert.All(await Verify(Address("db"), Address("db", Low), Address("db", High)), Live);
        Assert.Equal(["GET /secrets/db/versions"], Vault.Requests);
    }

    [Fact]
    public async Task A_version_on_a_later_page_is_found()
    {
        for (var i = 0; i < 60; i++)
        {
            Vault.Add("db", version: i.ToString("x32"), created: Now.AddDays(-i));
        }

        Live(await Verify("db", 59.ToString("x32")));
    }
}
