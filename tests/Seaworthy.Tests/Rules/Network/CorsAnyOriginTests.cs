using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Network;

public sealed class CorsAnyOriginTests() : RuleTests("SEA4005")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Cors": { "AllowedOrigins": [ "*
        """);

    [Fact]
    public void Reports_a_wildcard_origin() =>
        Given("appsettings.Production.json", """
            { "Cors": { "AllowedOrigins": [ [|"*"|] ] }, "CorsOrigins": [|"https://a.corp,*"|] }
            """)
            .Reports(Severity.Error, "Production", "any origin");

    [Fact]
    public void Reports_staging_as_a_warning() =>
        Given("appsettings.Staging.json", """
            { "Cors": { "Origins": [|"*"|] } }
            """)
            .Reports(Severity.Warning, "Staging");

    [Fact]
    public void Guards_named_origins_and_other_wildcards() =>
        Given("appsettings.Production.json", """
            { "Cors": { "AllowedOrigins": [ "https://wallet.corp", "https://*.corp" ], "AllowedMethods": "*" }, "AllowedHosts": "*" }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_development() =>
        Given("appsettings.Development.json", """
            { "Cors": { "AllowedOrigins": [ "*" ] } }
            """)
            .IsQuiet();
}
