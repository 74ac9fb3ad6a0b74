using Seaworthy.Secrets;

namespace Seaworthy.Tests.Secrets;

public sealed class InMemorySecretStoreTests
{
    private readonly InMemorySecretStore _store = new("test");

    private async Task<SecretLookup> LookUp(string name, string? version = null) =>
        Assert.Single(await _store.LookUpAsync([new SecretAddress("test", "vault", name, version)], TestContext.Current.CancellationToken));

    [Fact]
    public async Task The_version_put_in_last_is_the_current_one()
    {
        _store.Add("vault", "db", new SecretFacts { Version = "1" }).Add("vault", "db", new SecretFacts { Version = "2" });
        Assert.Equal("2", (await LookUp("db")).Facts!.Version);
    }

    [Fact]
    public async Task An_older_version_is_found_by_its_name()
    {
        _store.Add("vault", "db", new SecretFacts { Version = "1" }).Add("vault", "db", new SecretFacts { Version = "2" });
        Assert.Equal("1", (await LookUp("db", "1")).Facts!.Version);
    }

    [Fact]
    public async Task A_version_that_is_not_there_is_told_from_a_missing_secret()
    {
        _store.Add("vault", "db", new SecretFacts { Version = "1" });
        Assert.Equal(SecretFaultKind.VersionMissing, (await LookUp("db", "7")).Absence!.Kind);
    }

    [Fact]
    public async Task A_secret_that_was_never_put_in_is_missing() => Assert.Equal(SecretFaultKind.Missing, (await LookUp("db")).Absence!.Kind);

    [Fact]
    public async Task A_deleted_secret_is_told_from_one_that_never_was()
    {
        _store.AddDeleted("vault", "db");
        Assert.Equal(SecretFaultKind.Deleted, (await LookUp("db")).Absence!.Kind);
    }

    [Fact]
    public void It_answers_for_its_provider_alone() => Assert.False(_store.Handles(new SecretAddress("other", "vault", "db", null)));
}
