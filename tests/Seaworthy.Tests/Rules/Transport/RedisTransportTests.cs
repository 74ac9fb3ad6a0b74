using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class RedisTransportTests() : RuleTests("SEA3105")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "ConnectionStrings": { "Cache": "cache.corp:6379,password=x,ssl=false
        """);

    [Fact]
    public void Reports_a_password_without_tls() =>
        Given("appsettings.Production.json", """
            { "ConnectionStrings": { "Cache": [|"cache.corp:6379,password=${P},ssl=false"|] } }
            """)
            .Reports(Severity.Error, "Production", "clear text");

    [Fact]
    public void Reports_an_azure_cache_on_the_wrong_port() =>
        Given("appsettings.Production.json", """
            { "ConnectionStrings": { "Cache": [|"wallet.redis.cache.windows.net:6379,password=${P}"|] } }
            """)
            .Reports(Severity.Error, "Production", "6380");

    [Fact]
    public void Reports_an_address_that_the_client_takes_for_a_host_name() =>
        Given("appsettings.Production.json", """
            { "ConnectionStrings": { "Cache": [|"rediss://cache.corp:6380"|] } }
            """)
            .And("Wallet.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <ItemGroup>
                <PackageReference Include="StackExchange.Redis" Version="6.0.0" />
              </ItemGroup>
            </Project>
            """)
            .Reports(Severity.Error, "Production", "host name");

    [Fact]
    public void Guards_tls_and_local_servers() =>
        Given("appsettings.Production.json", """
            { "ConnectionStrings": { "A": "cache.corp:6380,password=${P},ssl=true", "B": "localhost:6379,password=${P},ssl=false", "C": "wallet.redis.cache.windows.net:6380,password=${P}", "D": "rediss://cache.corp:6380" } }
            """)
            .IsQuiet();
}
