namespace Seaworthy.Tests.Rules.Documents;

/// <summary>A policy with every key there is.</summary>
internal static class PolicyText
{
    public const string Full = """
        version: 1
        profile: production
        environments:
          Production:
            tier: production
            closed: true
            sources: [appsettings.json, appsettings.Production.json]
            deployTime: ["ConnectionStrings:*"]
            files: ["deploy/prod/**"]
          Kiosk: { tier: testing }
        deployTime: ["*:Password"]
        required: ["ConnectionStrings:Main"]
        tokens: ["#{}#"]
        rules:
          SEA0001: error
          SEA0002: { severity: note }
        schemas:
          - { files: "config/*.json", key: "limits", schema: { type: object } }
          - { key: Lightning, schema: true }
        online:
          endpoints:
            allow: ["*.wallet.example", api.partner.example, 10.20.0.0/16]
            guideline: mozilla-modern
            allSuites: true
            authorities: [roots/wallet.pem]
        suppressions:
          - rule: SEA0001
            file: legacy/**
            key: "A:*"
            environment: Production
            reason: replaced next month
            ticket: OPS-1
            expires: 2027-01-31
        limits: { suppressionDays: 90, requireTicket: true }
        exclude: ["samples/**"]
        """;
}
