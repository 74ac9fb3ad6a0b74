namespace Seaworthy.Tool.Tests.Support;

/// <summary>A small service in three environments, with something to say about each.</summary>
internal static class WalletFolder
{
    public const string Secret = "CANARY-k3J9xQ2vL8mN4pR7";

    public static TestFolder Create() => new TestFolder().AsRepository()
        .With("appsettings.json", $$"""
            {
              "ConnectionStrings": { "Wallet": "Host=db.corp;Username=app;Password={{Secret}}" },
              "Lightning": { "Endpoint": "https://lnd:8080", "Marked": "base" },
              "Origins": [ "https://a.example", "https://b.example" ],
              "Retries": 3,
              "Verbose": false
            }
            """)
        .With("appsettings.Development.json", """
            {
              "Only": { "Here": 1, "Too": 2 },
              "Retries": 5
            }
            """)
        .With("appsettings.Production.json", $$"""
            {
              "ConnectionStrings": { "Wallet": "Host=prod.corp;Username=app;Password=other-{{Secret}}" },
            	"Lightning": { "Marked": "production" },
              "Origins": [],
              "Retries": "#{Retries}#",
              "Verbose": null
            }
            """)
        .With("Wallet.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web" />""")
        .With("k8s/production/api.yaml", """
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: wallet }
            spec:
              template:
                spec:
                  containers:
                    - name: wallet
                      image: registry.corp/wallet:1.2.3
                      env:
                        - name: ASPNETCORE_ENVIRONMENT
                          value: Production
                        - name: Lightning__Endpoint
                          value: https://lnd.prod:8080
            """)
        .With("seaworthy.yaml", """
            version: 1
            environments:
              Staging: { tier: staging }
            suppressions:
              - rule: SEA2002
                reason: known
                expires: 2027-01-31
            """);
}
