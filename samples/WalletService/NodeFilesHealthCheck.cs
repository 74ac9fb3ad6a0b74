using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace WalletService;

/// <summary>Ready once the node's certificate and macaroon are mounted.</summary>
public sealed class NodeFilesHealthCheck(IOptions<LightningOptions> lightning) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(File.Exists(lightning.Value.MacaroonPath) && File.Exists(lightning.Value.TlsCertPath)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The node's certificate or macaroon is not mounted."));
}
