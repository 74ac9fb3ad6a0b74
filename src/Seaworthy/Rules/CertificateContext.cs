using Seaworthy.Certificates;
using Seaworthy.Environments;
using Seaworthy.Findings;

namespace Seaworthy.Rules;

/// <summary>A certificate or key file that one environment's configuration names, with what was read of it.</summary>
internal sealed class CertificateContext(RuleRun run) : RuleContext(run)
{
    public CertificateReference Reference { get; private set; } = null!;

    /// <summary>The environment whose configuration names it; null when nothing tells.</summary>
    public EnvironmentInfo? Environment { get; private set; }

    public EnvironmentTier Tier => Environment?.Tier ?? EnvironmentTier.Development;

    /// <summary>Whether all sources of the environment are in view, so that absence proves something.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>The file; null when it was not handed over.</summary>
    public CertificateFile? File { get; private set; }

    /// <summary>What the file holds; null when it was not handed over.</summary>
    public CertificateContent? Content { get; private set; }

    /// <summary>What the file of the private key holds; null when there is none or it was not handed over.</summary>
    public CertificateContent? KeyContent { get; private set; }

    public IReadOnlyList<CertificateFacts> Certificates => Content?.Certificates ?? [];

    private ServiceModel? Service { get; set; }

    internal void See(CertificateReference reference, EnvironmentInfo? environment, EnvironmentModel? model)
    {
        var files = Workspace.Certificates;
        Reference = reference;
        Environment = environment;
        IsClosed = model?.IsClosed == true;
        Service = model?.Service;
        File = reference.Path is { } path ? files.Find(path) : null;
        Content = File is null ? null : files.Read(File, reference.Password);
        KeyContent = reference.KeyPath is { } keyPath && files.Find(keyPath) is { } key ? files.Read(key, null) : null;
    }

    /// <summary>How messages call a certificate: by the setting and its subject.</summary>
    public string Name(CertificateFacts certificate) => $"the certificate {certificate.Subject} of '{Reference.Name}'";

    /// <summary>Reports the value that names the file.</summary>
    public void Report(string message, string mend, Severity atMost = Severity.Error, bool isNotChecked = false, IReadOnlyList<RelatedLocation>? related = null)
    {
        var value = Reference.Value;
        Report(new Issue(value.Winner.ValueLocation, char.ToUpperInvariant(message[0]) + message.Substring(1), mend)
        {
            Key = value.Key,
            Environments = Environment is null ? [] : [Environment],
            AtMost = atMost,
            Layer = value.Winner.Source.Name,
            Service = Service,
            Related = [.. EnvironmentContext.ShadowedBy(value), .. related ?? []],
            IsNotChecked = isNotChecked,
        });
    }
}
