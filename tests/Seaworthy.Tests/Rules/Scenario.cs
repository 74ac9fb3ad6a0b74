using System.Text;
using Seaworthy.Certificates;
using Seaworthy.Endpoints;
using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Rules;
using Seaworthy.Secrets;
using Seaworthy.Text;

namespace Seaworthy.Tests.Rules;

/// <summary>Files with <c>[|marked|]</c> places, judged by one rule alone under profile strict.</summary>
public sealed class Scenario
{
    private readonly string _ruleId;
    private readonly List<SourceFile> _files = [];
    private readonly List<(string Path, TextSpan Span)> _expected = [];
    private readonly List<UnreadFile> _unread = [];
    private readonly List<SourceFile> _schemas = [];
    private readonly List<SourceFile> _contracts = [];
    private readonly List<CertificateFile> _certificates = [];
    private readonly List<EndpointObservation> _probes = [];
    private readonly List<string> _tracked = [];
    private SourceFile? _policy;
    private InMemorySecretStore? _vault;
    private bool _isOnlineOptional;
    private DateTime _today = new(2026, 11, 23);

    internal Scenario(string ruleId) => _ruleId = ruleId;

    /// <summary>Adds a file; <c>[|</c> and <c>|]</c> enclose the places where findings are expected.</summary>
    public Scenario And(string path, string markup)
    {
        _files.Add(new SourceFile(path, Unmark(path, markup)));
        return this;
    }

    /// <summary>Adds the policy, marks included.</summary>
    public Scenario WithPolicy(string markup)
    {
        _policy = new SourceFile("seaworthy.yaml", Unmark("seaworthy.yaml", markup));
        return this;
    }

    /// <summary>Adds a schema that files or the policy name by its path.</summary>
    public Scenario WithSchema(string path, string text)
    {
        _schemas.Add(new SourceFile(path, text));
        return this;
    }

    /// <summary>Replaces the contract of the service.</summary>
    public Scenario WithContract(string json)
    {
        _contracts.Clear();
        _contracts.Add(new SourceFile("wallet.contract.json", json));
        return this;
    }

    /// <summary>Adds a certificate or key file that configuration names by its path.</summary>
    public Scenario WithCertificate(string path, byte[] content, bool? isReadableByAll = null)
    {
        _certificates.Add(new CertificateFile(path, content, isReadableByAll));
        return this;
    }

    /// <summary>Adds a certificate or key file in PEM.</summary>
    public Scenario WithCertificate(string path, string pem, bool? isReadableByAll = null) => WithCertificate(path, Encoding.ASCII.GetBytes(pem), isReadableByAll);

    /// <summary>What the store of Azure Key Vault tells about the secrets referred to.</summary>
    public Scenario WithVault(Action<InMemorySecretStore> fill)
    {
        fill(_vault ??= new InMemorySecretStore(SecretProviders.AzureKeyVault));
        return this;
    }

    /// <summary>What an endpoint was seen to do.</summary>
    public Scenario WithProbe(string host, int port, params EndpointDeviation[] deviations) => WithProbe(new EndpointObservation(new EndpointAddress(host, port)) { Deviations = deviations });

    /// <summary>What an endpoint was seen to do.</summary>
    public Scenario WithProbe(EndpointObservation observation)
    {
        _probes.Add(observation);
        return this;
    }

    /// <summary>Makes what could not be checked online a note.</summary>
    public Scenario OnlyTrying()
    {
        _isOnlineOptional = true;
        return this;
    }

    /// <summary>Says that version control keeps a file.</summary>
    public Scenario WithTracked(string path)
    {
        _tracked.Add(path);
        return this;
    }

    public Scenario WithUnread(string path, string reason)
    {
        _unread.Add(new UnreadFile(path, reason));
        return this;
    }

    public Scenario On(int year, int month, int day)
    {
        _today = new DateTime(year, month, day);
        return this;
    }

    /// <summary>The rule reports exactly the marked places, each with this severity (and environment, and words in message or mend, where given).</summary>
    public void Reports(Severity severity, string? environment = null, string? saying = null)
    {
        Assert.NotEmpty(_expected);
        var findings = Run();
        Assert.Equal(
            _expected.OrderBy(e => e.Path, StringComparer.Ordinal).ThenBy(e => e.Span.Start),
            findings.Select(f => (f.Location.Path, f.Location.Span)));
        Assert.All(findings, f => Assert.Equal(severity, f.Severity));
        if (environment is not null)
        {
            Assert.All(findings, f => Assert.Equal(environment, f.Environment));
        }

        if (saying is not null)
        {
            Assert.All(findings, f => Assert.Contains(saying, f.Message + " " + f.Mend, StringComparison.Ordinal));
        }
    }

    /// <summary>The rule has nothing to say.</summary>
    public void IsQuiet()
    {
        Assert.Empty(_expected);
        Assert.Empty(Run().Select(f => $"{f.Location}: {f.Message}"));
    }

    /// <summary>The rule's findings, for what the other assertions can't say.</summary>
    public IReadOnlyList<Finding> Run()
    {
        var request = new ValidationRequest { Files = _files, Policy = _policy, Today = _today, Profile = Profile.Strict, Unread = _unread, Schemas = _schemas, Contracts = _contracts, Tracked = _tracked, Certificates = _certificates, Probes = _probes, IsOnlineOptional = _isOnlineOptional };
        if (_vault is not null)
        {
            var verifier = new SecretVerifier([_vault], new VerificationOptions { Now = new DateTimeOffset(_today, TimeSpan.Zero) });
            request = request with { Verifications = verifier.VerifyAsync(Validator.FindSecrets(request, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken).GetAwaiter().GetResult() };
        }

        var rule = RuleCatalog.Rules.Single(r => r.Descriptor.Id == _ruleId);
        var result = Validator.Validate(Validator.Load(request, TestContext.Current.CancellationToken), request, [rule], TestContext.Current.CancellationToken);
        Assert.Empty(result.Failures);
        return result.Findings;
    }

    private string Unmark(string path, string markup)
    {
        for (int start; (start = markup.IndexOf("[|", StringComparison.Ordinal)) >= 0;)
        {
            var end = markup.IndexOf("|]", start, StringComparison.Ordinal);
            Assert.True(end > start, "a mark is not closed");
            _expected.Add((path, TextSpan.FromBounds(start, end - 2)));
            markup = string.Concat(markup.AsSpan(0, start), markup.AsSpan(start + 2, end - start - 2), markup.AsSpan(end + 2));
        }

        return markup;
    }
}
