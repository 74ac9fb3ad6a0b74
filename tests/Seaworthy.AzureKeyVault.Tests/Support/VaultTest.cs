using System.Collections.Concurrent;
using Seaworthy.Secrets;

namespace Seaworthy.AzureKeyVault.Tests.Support;

/// <summary>
/// A test against vaults of its own. However it ends, none of them was asked for a value, and nothing that came out holds what must stay in.
/// </summary>
public abstract class VaultTest : IDisposable
{
    private static readonly string[] Confidential =
        [FakeVault.Canary, FakeVault.Tenant, FakeVault.ApplicationId, FakeVault.ObjectId, FakeVault.ClientAddress, FixedCredential.Token];

    private readonly VaultServer _server;
    private readonly List<FakeVault> _vaults = [];
    private readonly ConcurrentQueue<string> _output = new();

    protected VaultTest(VaultServer server)
    {
        _server = server;
        Vault = AddVault();
        Options = new AzureKeyVaultOptions { Credential = new FixedCredential(), RetryDelay = TimeSpan.FromMilliseconds(5), Resolves = (_, _) => Task.FromResult(true) };
    }

    protected static DateTimeOffset Now { get; } = new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero);

    private protected FakeVault Vault { get; }

    private protected VaultServer Server => _server;

    protected AzureKeyVaultOptions Options { get; set; }

    protected SecretDemands Demands { get; set; } = SecretDemands.Default;

    protected TimeSpan Budget { get; set; } = TimeSpan.FromSeconds(60);

    protected bool TrustsTheServer { get; set; } = true;

    protected static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private protected FakeVault AddVault()
    {
        var vault = _server.AddVault();
        _vaults.Add(vault);
        return vault;
    }

    private protected SecretAddress Address(string name, string? version = null, FakeVault? vault = null) =>
        new(SecretProviders.AzureKeyVault, (vault ?? Vault).Host, name, version);

    /// <summary>Verifies one secret of the vault.</summary>
    protected async Task<SecretVerification> Verify(string name, string? version = null) => (await Verify(Address(name, version)))[0];

    protected async Task<IReadOnlyList<SecretVerification>> Verify(params IEnumerable<SecretAddress> addresses)
    {
        using var store = Store();
        var verifier = new SecretVerifier([store], new VerificationOptions { Now = Now, Budget = Budget });
        var results = await verifier.VerifyAsync([.. addresses.Select(a => new SecretRequest(a, Demands))], Cancelled);
        foreach (var result in results)
        {
            _output.Enqueue(Print(result));
        }

        return results;
    }

    protected AzureKeyVaultStore Store() => new(Options with { ConfigureHandler = handler => _server.Lead(handler, TrustsTheServer) });

    /// <summary>The kinds of the faults found; fails when the secret was not found faulty.</summary>
    protected static SecretFaultKind[] Faults(SecretVerification verification) => [.. Assert.IsType<FaultySecret>(verification).Faults.Select(f => f.Kind)];

    /// <summary>The cause; fails when the secret was checked.</summary>
    protected static NotCheckedCause Cause(SecretVerification verification) => Assert.IsType<UncheckedSecret>(verification).Cause;

    /// <summary>Timed out by the limit of a request and not by that of the run.</summary>
    protected static void AssertEndedByItsOwnLimit(SecretVerification verification)
    {
        var result = Assert.IsType<UncheckedSecret>(verification);
        Assert.Equal((NotCheckedCause.TimedOut, "the vault did not answer in time"), (result.Cause, result.Detail));
    }

    protected static void Live(SecretVerification verification) => Assert.IsType<VerifiedSecret>(verification);

    private static string Print(SecretVerification result) => $"{result.Address} " + result switch
    {
        VerifiedSecret verified => verified.Facts.ToString(),
        FaultySecret faulty => string.Join(", ", faulty.Faults.Select(f => $"{f} {f.Message}")) + faulty.Facts,
        UncheckedSecret unchecked_ => $"{unchecked_.Cause} {unchecked_.Detail}",
        _ => "",
    };

    public void Dispose()
    {
        Assert.All(_vaults, v => Assert.Equal(0, v.GetSecretHits));
        Assert.All(_vaults.SelectMany(v => v.Requests), r => Assert.Matches("^GET /(secrets|deletedsecrets|secrets/[^/]+/versions)/?$", r));
        Assert.All(Confidential, text => Assert.DoesNotContain(_output, line => line.Contains(text, StringComparison.OrdinalIgnoreCase)));
        GC.SuppressFinalize(this);
    }
}
