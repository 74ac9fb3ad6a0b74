using Seaworthy.AzureKeyVault.Tests.Support;
using Seaworthy.Secrets;

namespace Seaworthy.AzureKeyVault.Tests;

public sealed class PagingTests(VaultServer server) : VaultTest(server)
{
    private IEnumerable<SecretAddress> AddSecrets(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Vault.Add($"secret-{i:00}", expires: Now.AddDays(i == 26 ? 5 : 500));
            yield return Address($"secret-{i:00}");
        }
    }

    [Fact]
    public async Task Many_secrets_are_served_by_one_list_of_two_pages()
    {
        await Verify([.. AddSecrets(27)]);
        Assert.Equal(["GET /secrets", "GET /secrets"], Vault.Requests.Select(r => r.TrimEnd('/')));
    }

    [Fact]
    public async Task A_secret_on_the_second_page_is_judged_like_any_other()
    {
        var results = await Verify([.. AddSecrets(27)]);
        Assert.Equal([SecretFaultKind.ExpiresSoon], Faults(results[26]));
        Assert.All(results.Take(26), Live);
    }

    [Fact]
    public async Task A_list_tells_missing_deleted_and_live_secrets_apart()
    {
        Vault.AddDeleted("gone", Now.AddDays(-1));
        var results = await Verify([.. AddSecrets(27), Address("gone"), Address("never")]);
        Assert.Equal([SecretFaultKind.Deleted], Faults(results[27]));
        Assert.Equal([SecretFaultKind.Missing], Faults(results[28]));
    }

    [Fact]
    public async Task A_list_that_is_longer_than_allowed_leaves_the_rest_to_be_asked_by_name()
    {
        Options = Options with { MaxPages = 1 };
        Assert.Equal([SecretFaultKind.ExpiresSoon], Faults((await Verify([.. AddSecrets(27)]))[26]));
    }

    [Fact]
    public async Task A_list_that_leads_back_to_itself_is_not_a_vaults()
    {
        Vault.Fault = Answers.Always(context => Answers.Json(context, 200, Answers.List([], $"https://{Vault.Host}:443{context.Request.Path}?api-version=2026-04-01&$skiptoken=x")));
        Assert.Equal(NotCheckedCause.NotAVault, Cause(await Verify("db")));
    }

    [Fact]
    public async Task A_list_that_never_ends_is_left_at_the_limit_of_pages()
    {
        Options = Options with { MaxPages = 7 };
        Vault.Fault = (context, number) => Answers.Always(c => Answers.Json(c, 200, Answers.List([], $"https://{Vault.Host}:443{c.Request.Path}?api-version=2026-04-01&$skiptoken={number}")))(context, number);
        Assert.Equal(NotCheckedCause.UnexpectedAnswer, Cause(await Verify("db")));
        Assert.Equal(7, Vault.Requests.Count);
    }

    [Fact]
    public async Task A_list_that_leads_to_another_host_is_not_followed()
    {
        var foreign = AddVault();
        Vault.Fault = Answers.Always(context => Answers.Json(context, 200, Answers.List([], $"https://{foreign.Host}:443/secrets?api-version=2026-04-01")));
        Assert.Equal(NotCheckedCause.NotAVault, Cause(await Verify("db")));
        Assert.Equal(0, foreign.Connections);
    }

    [Fact]
    public async Task A_list_that_leads_to_the_value_of_a_secret_is_not_followed()
    {
        Vault.Add("db");
        Vault.Fault = Answers.First(1, context => Answers.Json(context, 200, Answers.List([], $"https://{Vault.Host}:443/secrets/db?api-version=2026-04-01")));
        Assert.Equal(NotCheckedCause.NotAVault, Cause(await Verify("db")));
    }

    [Fact]
    public async Task A_list_that_leads_out_of_the_cloud_is_not_followed()
    {
        Vault.Fault = Answers.Always(context => Answers.Json(context, 200, Answers.List([], "https://next-page.example/secrets?api-version=2026-04-01")));
        Assert.Equal(NotCheckedCause.NotAVault, Cause(await Verify("db")));
        Assert.DoesNotContain("next-page.example", Server.ForeignHosts);
    }

    [Fact]
    public async Task An_empty_page_in_the_middle_is_no_end()
    {
        var version = Vault.Add("db");
        Vault.Fault = Answers.First(1, context => Answers.Json(context, 200, Answers.List([], $"https://{Vault.Host}:443/secrets/db/versions?api-version=2026-04-01&$skiptoken=0")));
        Live(await Verify("db", version));
    }
}
