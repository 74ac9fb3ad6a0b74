using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class SqlServerTransportTests() : RuleTests("SEA3101")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "ConnectionStrings": { "Db": "Server=db.corp;Database=w;Encrypt=False
        """);

    [Fact]
    public void Reports_encryption_switched_off() =>
        Given("appsettings.Production.json", """
            { "ConnectionStrings": { "Db": [|"Server=db.corp;Database=w;User Id=app;Password=${P};Encrypt=False"|] } }
            """)
            .Reports(Severity.Error, "Production", "clear text");

    [Fact]
    public void Reports_a_trusted_certificate() =>
        Given("appsettings.Staging.json", """
            { "ConnectionStrings": { "Db": [|"Server=db.corp;Database=w;User Id=app;Password=${P};TrustServerCertificate=True"|] } }
            """)
            .Reports(Severity.Warning, "Staging", "any certificate");

    [Fact]
    public void Reports_absence_where_the_client_does_not_encrypt() =>
        Given("appsettings.Production.json", """
            { "ConnectionStrings": { "Db": [|"Server=db.corp;Database=w;User Id=app;Password=${P}"|] } }
            """)
            .And("Wallet.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <ItemGroup>
                <PackageReference Include="System.Data.SqlClient" Version="4.9.0" />
              </ItemGroup>
            </Project>
            """)
            .Reports(Severity.Error, "Production", "names no Encrypt");

    [Fact]
    public void Guards_absence_where_the_client_encrypts_or_is_not_known() =>
        Given("appsettings.Production.json", """
            { "ConnectionStrings": { "Db": "Server=db.corp;Database=w;User Id=app;Password=${P}" } }
            """)
            .And("Wallet.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <ItemGroup>
                <PackageReference Include="Microsoft.Data.SqlClient" Version="6.0.0" />
              </ItemGroup>
            </Project>
            """)
            .IsQuiet();

    [Fact]
    public void Guards_strict_and_local_servers() =>
        Given("appsettings.Production.json", """
            { "ConnectionStrings": { "A": "Server=db.corp;Database=w;User Id=app;Password=${P};Encrypt=Strict;TrustServerCertificate=True", "B": "Server=(localdb)\\x;Database=w;Encrypt=False", "C": "Server=localhost,1433;Database=w;TrustServerCertificate=True" } }
            """)
            .IsQuiet();
}
