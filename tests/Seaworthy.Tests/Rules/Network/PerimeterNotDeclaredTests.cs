using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Network;

public sealed class PerimeterNotDeclaredTests() : RuleTests("SEA4011")
{
    protected override (string Path, string Text) Corrupt => ("deployment.yaml", """
        version: 1
        service: wallet
        environments:
          production:
            tier: production
            network: { firewall: { default: [deny
        """);

    [Fact]
    public void Reports_what_production_leaves_open() =>
        Given("deployment.yaml", """
            version: 1
            service: wallet
            environments:
              production:
                tier: production
                network: { firewall: { default: [|allow|] }, vpn: [ [|8.8.8.0/24|] ], ids: { tool: falco, alert: intrusion }, ddos: { provider: azure-ddos, rate: { count: 100, per: PT1S } } }
            """)
            .Reports(Severity.Warning, "production");

    [Fact]
    public void Guards_a_complete_perimeter() =>
        Given("deployment.yaml", """
            version: 1
            service: wallet
            environments:
              staging:
                tier: staging
                network: { firewall: { default: deny }, vpn: [10.130.0.0/24], ids: { tool: falco, scope: all, alert: intrusion } }
              production:
                like: staging
                tier: production
                network: { firewall: { default: deny }, vpn: [10.140.0.0/24], ids: { tool: falco, scope: all, alert: intrusion }, ddos: { provider: azure-ddos, rate: { count: 100, per: PT1S } } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_development() =>
        Given("deployment.yaml", """
            version: 1
            service: wallet
            environments:
              development: { tier: development }
            """)
            .IsQuiet();
}
