using System.Text.Json.Nodes;
using Seaworthy.AzureKeyVault.Tests.Support;
using Seaworthy.Secrets;

namespace Seaworthy.AzureKeyVault.Tests;

/// <summary>Answers that no vault gives, and answers that never come.</summary>
public sealed class BrokenAnswerTests(VaultServer server) : VaultTest(server)
{
    [Theory]
    [InlineData("text/html", "<html><body>Sign in to the guest network</body></html>")]
    [InlineData("application/json", "{\"value\":[{\"id\":\"https://")]
    [InlineData("application/json", "")]
    [InlineData("application/json", "[]")]
    [InlineData("application/json", "{\"value\":7}")]
    [InlineData("application/json", "{\"value\":[{\"id\":\"not an address\",\"attributes\":{}}]}")]
    [InlineData("application/json", "{\"value\":[{\"id\":\"https://other.vault.azure.net/secrets/db/1\",\"attributes\":{}}]}")]
    [InlineData("application/json", "{\"value\":[{\"attributes\":{\"enabled\":true}}],\"nextLink\":null}")]
    [InlineData("application/json", "{\"value\":[],\"nextLink\":\"//\"}")]
    public async Task An_answer_of_another_shape_is_not_a_vaults(string type, string body)
    {
        Vault.Fault = Answers.Always(c => Answers.Text(c, 200, type, body));
        Assert.Equal(NotCheckedCause.NotAVault, Cause(await Verify("db")));
    }

    [Fact]
    public async Task An_item_of_another_secret_is_not_an_answer()
    {
        Vault.Fault = Answers.Always(c => Answers.Json(c, 200, Answers.List([new JsonObject { ["id"] = $"https://{Vault.Host}/secrets/other/1", ["attributes"] = new JsonObject() }], null)));
        Assert.Equal(NotCheckedCause.NotAVault, Cause(await Verify("db")));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    public async Task A_redirect_is_not_followed(int status)
    {
        var elsewhere = AddVault();
        Vault.Fault = Answers.Always(c =>
        {
            c.Response.Headers.Location = $"https://{elsewhere.Host}/secrets";
            return Answers.Text(c, status, "text/html", "moved");
        });
        Assert.Equal(NotCheckedCause.NotAVault, Cause(await Verify("db")));
        Assert.Equal(0, elsewhere.Connections);
    }

    [Fact]
    public async Task A_challenge_for_a_token_of_another_service_gets_none()
    {
        Vault.ChallengeResource = "https://collector.example";
        Assert.Equal(NotCheckedCause.NotAVault, Cause(await Verify("db")));
        Assert.Empty(Vault.Requests);
    }

    [Fact]
    public async Task Forbidden_in_another_servers_words_says_nothing_about_permission()
    {
        Vault.Fault = Answers.Always(c => Answers.Text(c, 403, "text/html", "<h1>Blocked by policy</h1>"));
        Assert.Equal(NotCheckedCause.NotAVault, Cause(await Verify("db")));
    }

    [Fact]
    public async Task A_connection_that_is_reset_failed()
    {
        Vault.Fault = Answers.Always(Answers.Reset);
        Assert.Equal(NotCheckedCause.ConnectionFailed, Cause(await Verify("db")));
    }

    [Fact]
    public async Task A_connection_that_is_reset_once_is_tried_again()
    {
        Vault.Add("db");
        Vault.Fault = Answers.First(1, Answers.Reset);
        Live(await Verify("db"));
    }

    [Fact]
    public async Task Headers_that_never_come_time_out()
    {
        Options = Options with { NetworkTimeout = TimeSpan.FromMilliseconds(200), MaxRetries = 1 };
        Vault.Fault = Answers.Always(Answers.Hang);
        AssertEndedByItsOwnLimit(await Verify("db"));
    }

    [Fact]
    public async Task A_body_that_trickles_times_out_with_the_run()
    {
        Budget = TimeSpan.FromSeconds(2);
        Vault.Fault = Answers.Always(Answers.Trickle);
        Assert.Equal(NotCheckedCause.TimedOut, Cause(await Verify("db")));
    }

    [Fact]
    public async Task What_was_answered_before_time_ran_out_is_kept()
    {
        Vault.Add("db");
        Vault.Fault = async (context, _) =>
        {
            if (!context.Request.Path.StartsWithSegments("/secrets/slow"))
            {
                return false;
            }

            await Answers.Hang(context);
            return true;
        };
        Budget = TimeSpan.FromSeconds(8);
        Options = Options with { NetworkTimeout = TimeSpan.FromMinutes(1) };
        var results = await Verify(Address("db"), Address("slow"));
        Live(results[0]);
        Assert.Equal(NotCheckedCause.TimedOut, Cause(results[1]));
    }
}
