using Seaworthy.AzureKeyVault.Tests.Support;
using Seaworthy.Secrets;

namespace Seaworthy.AzureKeyVault.Tests;

/// <summary>Answers by which a vault says that it will not tell.</summary>
public sealed class RefusalTests(VaultServer server) : VaultTest(server)
{
    [Theory]
    [InlineData("ForbiddenByRbac", NotCheckedCause.NoPermission)]
    [InlineData("ForbiddenByPolicy", NotCheckedCause.NoPermission)]
    [InlineData("ForbiddenByFirewall", NotCheckedCause.Firewall)]
    [InlineData("ForbiddenByConnection", NotCheckedCause.PublicAccessDisabled)]
    [InlineData("ForbiddenByTheMoon", NotCheckedCause.NoPermission)]
    [InlineData(null, NotCheckedCause.NoPermission)]
    public async Task What_forbids_is_told_by_the_inner_code(string? inner, NotCheckedCause cause)
    {
        Vault.Fault = Answers.Always(403, "Forbidden", inner);
        Assert.Equal(cause, Cause(await Verify("db")));
    }

    [Fact]
    public async Task What_is_forbidden_is_not_asked_again()
    {
        Vault.Fault = Answers.Always(403, "Forbidden", "ForbiddenByRbac");
        await Verify("db");
        Assert.Single(Vault.Requests);
    }

    [Fact]
    public async Task A_firewall_is_asked_once_for_all_secrets_of_its_vault()
    {
        Vault.Fault = Answers.Always(403, "Forbidden", "ForbiddenByFirewall");
        var results = await Verify(Enumerable.Range(0, 12).Select(i => Address($"secret-{i}")));
        Assert.All(results, r => Assert.Equal(NotCheckedCause.Firewall, Cause(r)));
        Assert.Single(Vault.Requests);
    }

    [Fact]
    public async Task A_role_for_single_secrets_is_enough_where_the_whole_vault_may_not_be_listed()
    {
        for (var i = 0; i < 6; i++)
        {
            Vault.Add($"secret-{i}");
        }

        Vault.Fault = async (context, _) =>
        {
            var isForbidden = context.Request.Path.Value!.TrimEnd('/') == "/secrets" || context.Request.Path.StartsWithSegments("/secrets/secret-3");
            return isForbidden && await Answers.Always(403, "Forbidden", "ForbiddenByRbac")(context, 0);
        };
        var results = await Verify(Enumerable.Range(0, 6).Select(i => Address($"secret-{i}")));
        Assert.Equal(NotCheckedCause.NoPermission, Cause(results[3]));
        Assert.Equal(5, results.Count(r => r is VerifiedSecret));
    }

    [Fact]
    public async Task A_vault_of_another_tenant_says_so()
    {
        Vault.Fault = Answers.Always(401, "Unauthorized", message: "AKV10032: Invalid issuer. Expected one of https://sts.windows.net/a/, found https://sts.windows.net/b/.");
        Assert.Equal(NotCheckedCause.WrongTenant, Cause(await Verify("db")));
    }

    [Fact]
    public async Task A_refused_token_is_one_of_the_credential()
    {
        Vault.Fault = Answers.Always(401, "Unauthorized", message: "AKV10022: Invalid audience.");
        Assert.Equal(NotCheckedCause.NoCredential, Cause(await Verify("db")));
    }

    [Fact]
    public async Task Not_found_in_the_vaults_words_is_a_missing_secret()
    {
        Vault.Fault = Answers.First(1, c => Answers.Error(c, 404, "SecretNotFound", "A secret with (name/id) db was not found in this key vault."));
        Assert.Equal([SecretFaultKind.Missing], Faults(await Verify("db")));
    }

    [Fact]
    public async Task Not_found_in_another_servers_words_says_nothing_about_the_secret()
    {
        Vault.Fault = Answers.Always(c => Answers.Text(c, 404, "text/html", "<h1>Not Found</h1>"));
        Assert.Equal(NotCheckedCause.NotAVault, Cause(await Verify("db")));
    }

    [Fact]
    public async Task A_secret_that_is_absent_stays_so_when_the_deleted_ones_may_not_be_listed()
    {
        Vault.Fault = async (context, _) => context.Request.Path.StartsWithSegments("/deletedsecrets") && await Answers.Always(403, "Forbidden", "ForbiddenByPolicy")(context, 0);
        Assert.Equal([SecretFaultKind.Missing], Faults(await Verify("db")));
    }

    [Theory]
    [InlineData("Retry-After", "0")]
    [InlineData("Retry-After", "1")]
    [InlineData("retry-after-ms", "20")]
    public async Task A_throttling_vault_is_asked_again_after_the_wait_it_names(string header, string wait)
    {
        Vault.Add("db");
        Vault.Fault = Answers.First(2, Answers.Throttle(header, wait));
        Live(await Verify("db"));
    }

    [Fact]
    public async Task A_wait_until_a_date_is_honoured()
    {
        Vault.Add("db");
        Vault.Fault = Answers.First(1, c => Answers.Throttle("Retry-After", DateTimeOffset.UtcNow.AddSeconds(1).ToString("R"))(c));
        Live(await Verify("db"));
    }

    [Theory]
    [InlineData("Retry-After", "60")]
    [InlineData("Retry-After", "1e300")]
    [InlineData("retry-after-ms", "60000")]
    public async Task A_wait_beyond_the_bound_is_not_waited_for(string header, string wait)
    {
        Vault.Add("db");
        Vault.Fault = Answers.First(1, Answers.Throttle(header, wait));
        Assert.Equal(NotCheckedCause.Throttled, Cause(await Verify("db")));
        Assert.Single(Vault.Requests);
    }

    [Fact]
    public async Task A_date_beyond_the_bound_is_not_waited_for()
    {
        Vault.Fault = Answers.Always(c => Answers.Throttle("Retry-After", DateTimeOffset.UtcNow.AddHours(1).ToString("R"))(c));
        Assert.Equal(NotCheckedCause.Throttled, Cause(await Verify("db")));
        Assert.Single(Vault.Requests);
    }

    [Fact]
    public async Task A_vault_that_throttles_to_the_end_is_throttled()
    {
        Vault.Fault = Answers.Always(Answers.Throttle("retry-after-ms", "1"));
        Assert.Equal(NotCheckedCause.Throttled, Cause(await Verify("db")));
        Assert.Equal(3, Vault.Requests.Count);
    }

    [Fact]
    public async Task Time_that_runs_out_while_waiting_on_a_throttling_vault_is_its_throttling()
    {
        Vault.Fault = Answers.Always(Answers.Throttle("Retry-After", "9"));
        Budget = TimeSpan.FromSeconds(5);
        Assert.Equal(NotCheckedCause.Throttled, Cause(await Verify("db")));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_vault_that_fails_three_times_has_a_failure_of_its_own(int status)
    {
        Vault.Fault = Answers.Always(c => Answers.Text(c, status, "text/html", "<h1>Sorry</h1>"));
        Assert.Equal(NotCheckedCause.ServiceError, Cause(await Verify("db")));
        Assert.Equal(3, Vault.Requests.Count);
    }

    [Fact]
    public async Task A_vault_that_recovers_is_verified()
    {
        Vault.Add("db");
        Vault.Fault = Answers.First(2, c => Answers.Error(c, 503, "ServiceUnavailable", "Try later."));
        Live(await Verify("db"));
    }

    [Fact]
    public async Task A_vault_that_reports_a_time_out_timed_out()
    {
        Vault.Fault = Answers.Always(408, "RequestTimeout");
        Assert.Equal(NotCheckedCause.TimedOut, Cause(await Verify("db")));
    }

    [Fact]
    public async Task An_answer_of_no_known_meaning_says_nothing_about_the_secret()
    {
        Vault.Fault = Answers.Always(400, "BadParameter");
        Assert.Equal(NotCheckedCause.UnexpectedAnswer, Cause(await Verify("db")));
    }
}
