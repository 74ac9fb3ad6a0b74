using System.Net;
using System.Net.Sockets;
using Seaworthy.Probes.Tests.Support;

namespace Seaworthy.Probes.Tests;

/// <summary>A run is bounded in time, count and concurrency, and asks each endpoint once.</summary>
public sealed class RunTests : ProbeTest
{
    private ProbeRunOptions Run => new() { PerEndpoint = Options };

    [Fact]
    public async Task Reports_come_in_the_order_of_the_endpoints()
    {
        await using var live = new TlsServer();
        await using var closed = ScriptedPeer.Closing();
        ProbeEndpoint[] endpoints = [Endpoint(closed.Port), Endpoint(live.Port), Endpoint(closed.Port, "b.example")];
        var reports = await ProbeRun.RunAsync(endpoints, Run, Ct);
        Assert.Equal(endpoints, reports.Select(r => r.Endpoint));
        Assert.Equal([false, true, false], reports.Select(r => r is CheckedEndpoint));
    }

    [Fact]
    public async Task An_endpoint_named_twice_is_asked_once()
    {
        await using var once = ScriptedPeer.Closing();
        await using var thrice = ScriptedPeer.Closing();
        await ProbeRun.RunAsync([Endpoint(once.Port)], Run, Ct);
        var reports = await ProbeRun.RunAsync([Endpoint(thrice.Port), Endpoint(thrice.Port, "APP.example"), Endpoint(thrice.Port)], Run, Ct);
        Assert.Equal((3, once.Connections), (reports.Count, thrice.Connections));
    }

    [Fact]
    public async Task Endpoints_beyond_the_limit_are_not_contacted()
    {
        await using var peer = ScriptedPeer.Closing();
        var reports = await ProbeRun.RunAsync([Endpoint(peer.Port), Endpoint(peer.Port, "b.example")], Run with { MaxEndpoints = 0 }, Ct);
        Assert.All(reports, r => Assert.Equal(ProbeFailure.OverLimit, Assert.IsType<UncheckedEndpoint>(r).Cause));
        Assert.Equal(0, peer.Connections);
    }

    [Fact]
    public async Task The_budget_ends_what_no_limit_of_its_own_would()
    {
        await using var peer = ScriptedPeer.Silent();
        var options = Run with { PerEndpoint = Options with { Timeout = TimeSpan.FromHours(1) }, Budget = TimeSpan.FromMilliseconds(500), MaxConcurrency = 2 };
        var reports = await ProbeRun.RunAsync([.. Enumerable.Range(0, 20).Select(i => Endpoint(peer.Port, $"h{i}.example"))], options, Ct);
        Assert.All(reports, r => Assert.Equal(ProbeFailure.TimedOut, Assert.IsType<UncheckedEndpoint>(r).Cause));
    }

    [Fact]
    public async Task Silent_endpoints_do_not_hide_a_live_one()
    {
        await using var peer = ScriptedPeer.Silent();
        await using var live = new TlsServer();
        var options = Run with { PerEndpoint = Options with { Timeout = TimeSpan.FromHours(1) }, Budget = TimeSpan.FromSeconds(5) };
        var reports = await ProbeRun.RunAsync([.. Enumerable.Range(0, 6).Select(i => Endpoint(peer.Port, $"h{i}.example")), Endpoint(live.Port)], options, Ct);
        Assert.IsType<CheckedEndpoint>(reports[^1]);
    }

    [Fact]
    public async Task No_more_endpoints_are_asked_at_once_than_allowed()
    {
        var (now, most) = (0, 0);
        var options = Run with
        {
            MaxConcurrency = 3,
            PerEndpoint = Options with
            {
                Resolve = async (_, ct) =>
                {
                    var count = Interlocked.Increment(ref now);
                    lock (Options)
                    {
                        most = Math.Max(most, count);
                    }

                    await Task.Delay(20, ct);
                    Interlocked.Decrement(ref now);
                    throw new SocketException((int)SocketError.HostNotFound);
                },
            },
        };
        await ProbeRun.RunAsync([.. Enumerable.Range(0, 30).Select(i => Endpoint(443, $"h{i}.example"))], options, Ct);
        Assert.Equal(3, most);
    }

    [Fact]
    public async Task A_run_that_is_interrupted_throws()
    {
        await using var peer = ScriptedPeer.Silent();
        using var interrupt = new CancellationTokenSource();
        interrupt.CancelAfter(100);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ProbeRun.RunAsync([Endpoint(peer.Port)], Run, interrupt.Token));
    }

    [Fact]
    public async Task A_run_over_nothing_gives_nothing() => Assert.Empty(await ProbeRun.RunAsync([], Run, Ct));
}
