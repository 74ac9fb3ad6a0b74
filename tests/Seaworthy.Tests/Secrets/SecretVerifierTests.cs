using Seaworthy.Secrets;

namespace Seaworthy.Tests.Secrets;

public sealed class SecretVerifierTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero);
    private readonly InMemorySecretStore _store = new("test");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static SecretRequest Request(string name, string? version = null, SecretDemands? demands = null, string provider = "test") =>
        new(new SecretAddress(provider, "vault", name, version), demands ?? SecretDemands.Default);

    private Task<IReadOnlyList<SecretVerification>> Verify(params SecretRequest[] requests) =>
        new SecretVerifier([_store], new VerificationOptions { Now = Now }).VerifyAsync(requests, Cancelled);

    private async Task<SecretFaultKind[]> Faults(SecretFacts facts, SecretDemands? demands = null)
    {
        _store.Add("vault", "db", facts);
        return (await Verify(Request("db", demands: demands)))[0] is FaultySecret faulty ? [.. faulty.Faults.Select(f => f.Kind)] : [];
    }

    [Fact]
    public async Task A_secret_without_dates_meets_the_default_demands() => Assert.Empty(await Faults(new SecretFacts()));

    [Fact]
    public async Task The_very_moment_of_its_end_is_too_late() => Assert.Equal([SecretFaultKind.Expired], await Faults(new SecretFacts { ExpiresOn = Now }));

    [Fact]
    public async Task The_very_moment_of_its_start_is_soon_enough() => Assert.Empty(await Faults(new SecretFacts { NotBefore = Now }));

    [Fact]
    public async Task An_expired_secret_does_not_also_expire_soon() =>
        Assert.Equal([SecretFaultKind.Expired], await Faults(new SecretFacts { ExpiresOn = Now.AddDays(-1) }));

    [Fact]
    public async Task Nothing_expires_soon_where_nobody_asks_for_it() =>
        Assert.Empty(await Faults(new SecretFacts { ExpiresOn = Now.AddSeconds(1) }, new SecretDemands { ExpiresWithin = TimeSpan.Zero }));

    [Fact]
    public async Task Every_fault_of_a_secret_is_told_the_gravest_first() => Assert.Equal(
        [SecretFaultKind.Disabled, SecretFaultKind.Expired, SecretFaultKind.NotYetValid, SecretFaultKind.OlderThanRotation, SecretFaultKind.Unversioned],
        await Faults(
            new SecretFacts { IsEnabled = false, ExpiresOn = Now.AddDays(-1), NotBefore = Now.AddDays(1), CreatedOn = Now.AddDays(-400) },
            new SecretDemands { MaximumAge = TimeSpan.FromDays(90), RequireExpiry = true, RequireVersion = true }));

    [Fact]
    public async Task Age_is_not_judged_where_the_store_does_not_tell_it() =>
        Assert.Empty(await Faults(new SecretFacts(), new SecretDemands { MaximumAge = TimeSpan.FromDays(1) }));

    [Fact]
    public async Task The_ends_of_time_do_not_overflow() => Assert.Equal(
        [SecretFaultKind.OlderThanRotation],
        await Faults(
            new SecretFacts { ExpiresOn = DateTimeOffset.MaxValue, NotBefore = DateTimeOffset.MinValue, CreatedOn = DateTimeOffset.MinValue },
            new SecretDemands { MaximumAge = TimeSpan.FromDays(1) }));

    [Fact]
    public async Task The_same_secret_is_judged_by_the_demands_of_each_request()
    {
        _store.Add("vault", "db", new SecretFacts());
        var results = await Verify(Request("db"), Request("db", demands: new SecretDemands { RequireExpiry = true }));
        Assert.Equal([typeof(VerifiedSecret), typeof(FaultySecret)], results.Select(r => r.GetType()));
    }

    [Fact]
    public async Task A_secret_of_many_requests_is_looked_up_once()
    {
        _store.Add("vault", "db", new SecretFacts());
        await Verify(Request("db"), Request("db"), Request("db", demands: new SecretDemands { RequireExpiry = true }));
        Assert.Equal(1, _store.Lookups);
    }

    [Fact]
    public async Task An_answer_is_remembered_and_a_failure_to_get_one_is_not()
    {
        _store.Add("vault", "db", new SecretFacts()).Fail("away", NotCheckedCause.Throttled, "asked too often");
        var verifier = new SecretVerifier([_store], new VerificationOptions { Now = Now });
        var away = new SecretRequest(new SecretAddress("test", "away", "db", null), SecretDemands.Default);
        await verifier.VerifyAsync([Request("db"), away], Cancelled);
        await verifier.VerifyAsync([Request("db"), away], Cancelled);
        Assert.Equal(3, _store.Lookups);
    }

    [Fact]
    public async Task Results_come_in_the_order_of_the_requests()
    {
        _store.Add("vault", "a", new SecretFacts());
        var requests = new[] { Request("z"), Request("a"), Request("z"), Request("q", provider: "nobody") };
        Assert.Equal(requests, (await Verify(requests)).Select(r => r.Request));
    }

    [Fact]
    public async Task A_provider_that_no_store_answers_for_is_not_checked() =>
        Assert.Equal(NotCheckedCause.NoStore, Assert.IsType<UncheckedSecret>((await Verify(Request("db", provider: "nobody")))[0]).Cause);

    [Fact]
    public async Task A_cause_of_the_store_comes_through()
    {
        _store.Fail("vault", NotCheckedCause.Firewall, "kept out");
        var result = Assert.IsType<UncheckedSecret>((await Verify(Request("db")))[0]);
        Assert.Equal((NotCheckedCause.Firewall, "kept out"), (result.Cause, result.Detail));
    }

    [Fact]
    public async Task A_store_that_throws_is_told_by_the_kind_of_its_exception_alone()
    {
        var result = await Verify(new Store(_ => throw new InvalidOperationException("hunter2")));
        Assert.Equal((NotCheckedCause.UnexpectedAnswer, "the store failed with InvalidOperationException"), (result.Cause, result.Detail));
    }

    [Fact]
    public async Task A_store_that_never_answers_ends_with_the_run() =>
        Assert.Equal(NotCheckedCause.TimedOut, (await Verify(new Store(async _ =>
        {
            await Task.Delay(Timeout.Infinite, Cancelled);
            return [];
        }))).Cause);

    [Fact]
    public async Task A_store_that_hands_in_when_its_time_is_up_is_still_heard() =>
        Assert.Equal(NotCheckedCause.Throttled, (await Verify(new Store(async token =>
        {
            var over = new TaskCompletionSource();
            await using var registration = token.Register(over.SetResult);
            await over.Task;
            return [SecretLookup.NotChecked(Request("db").Address, NotCheckedCause.Throttled, "asked too often")];
        }))).Cause);

    [Fact]
    public async Task A_store_that_leaves_an_address_out_has_not_checked_it() =>
        Assert.Equal(NotCheckedCause.UnexpectedAnswer, (await Verify(new Store(_ => Task.FromResult<IReadOnlyList<SecretLookup>>([])))).Cause);

    [Fact]
    public async Task A_run_that_is_interrupted_throws()
    {
        using var interrupt = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var store = new Store(async token =>
        {
            await interrupt.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            return [];
        });
        var verifier = new SecretVerifier([store], new VerificationOptions { Now = Now });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => verifier.VerifyAsync([Request("db")], interrupt.Token));
    }

    private static async Task<UncheckedSecret> Verify(Store store)
    {
        var verifier = new SecretVerifier([store], new VerificationOptions { Now = Now, Budget = TimeSpan.FromSeconds(1) });
        return Assert.IsType<UncheckedSecret>((await verifier.VerifyAsync([Request("db")], Cancelled))[0]);
    }

    private sealed class Store(Func<CancellationToken, Task<IReadOnlyList<SecretLookup>>> lookUp) : ISecretStore
    {
        public bool Handles(SecretAddress address) => true;

        public Task<IReadOnlyList<SecretLookup>> LookUpAsync(IReadOnlyList<SecretAddress> addresses, CancellationToken cancellationToken) => lookUp(cancellationToken);
    }
}
