using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Seaworthy.Analyzers.Code.Rules;
using Seaworthy.Analyzers.CodeFixes.Rules;

namespace Seaworthy.Analyzers.Tests.Code.Rules;

public sealed class ClearTextEndpointInCodeTests : CodeRuleTests
{
    protected override DiagnosticAnalyzer Rule => new ClearTextEndpointInCode();

    protected override CodeFixProvider Fix => new ClearTextEndpointInCodeFix();

    [Fact]
    public Task Reports_the_address_of_a_client() => Check("""
        var client = new HttpClient { BaseAddress = new Uri([|"http://api.rates.io/v1"|]) };
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHttpClient("rates", c => c.BaseAddress = new([|"http://api.rates.io"|]));
        """);

    [Fact]
    public Task Reports_requests() => Check("""
        using System.Net.Http.Json;

        var client = new HttpClient();
        await client.GetStringAsync([|"http://api.rates.io/v1"|]);
        await client.PostAsJsonAsync(new Uri([|"http://api.rates.io/v1"|]), 1);
        using var request = new HttpRequestMessage(HttpMethod.Get, [|"http://api.rates.io/v1"|]);
        """);

    [Fact]
    public Task Reports_a_constant_start_that_names_the_host() => Check("""
        var client = new HttpClient();
        await client.GetAsync([|$"http://api.rates.io/v1/{args[0]}"|]);
        await client.GetAsync([|"http://api.rates.io/v1/" + args[0]|]);
        """);

    [Fact]
    public Task Reports_a_named_constant() => Check("""
        const string Rates = "http://api.rates.io";
        var client = new HttpClient { BaseAddress = new Uri([|Rates|]) };
        """);

    [Fact]
    public Task Reports_a_grpc_channel_and_a_vault() => Check("""
        using Azure.Identity;
        using Azure.Security.KeyVault.Secrets;
        using Grpc.Net.Client;

        var channel = GrpcChannel.ForAddress([|"http://wallet.corp.net:5000"|]);
        var vault = new SecretClient(new Uri([|"http://wallet.vault.azure.net"|]), new ManagedIdentityCredential());
        """);

    [Fact]
    public Task Reports_an_authority_and_a_socket() => Check("""
        using System.Net.WebSockets;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication().AddJwtBearer(o => o.Authority = [|"http://login.corp.net"|]);
        await new ClientWebSocket().ConnectAsync(new Uri([|"ws://feed.rates.io"|]), default);
        """);

    [Fact]
    public Task Reports_other_clients() => Check("""
        using RestSharp;
        using Serilog;

        #pragma warning disable SYSLIB0014
        using var web = new System.Net.WebClient();
        web.DownloadString([|"http://api.rates.io/v1"|]);
        var request = System.Net.WebRequest.Create([|"http://api.rates.io/v1"|]);
        var rest = new RestClient([|"http://api.rates.io/v1"|]);
        new Sinks().Seq([|"http://logs.corp.net:5341"|]);

        namespace RestSharp
        {
            sealed class RestClient(string baseUrl)
            {
                public string Url => baseUrl;
            }
        }

        namespace Serilog
        {
            sealed class Sinks;

            static class SeqSinks
            {
                public static void Seq(this Sinks sinks, string serverUrl)
                {
                }
            }
        }
        """);

    [Fact]
    public Task Guards_https() => Check("""
        var client = new HttpClient { BaseAddress = new Uri("https://api.rates.io") };
        """);

    [Fact]
    public Task Guards_hosts_that_are_near() => Check("""
        var client = new HttpClient();
        await client.GetAsync("http://localhost:5000");
        await client.GetAsync("http://127.0.0.1/");
        await client.GetAsync("http://10.0.0.7/metrics");
        await client.GetAsync("http://169.254.169.254/metadata/instance");
        await client.GetAsync("http://basket-api/items");
        await client.GetAsync("http://basket.shop.svc.cluster.local/items");
        await client.GetAsync("http://example.com/");
        await client.GetAsync("http://host.docker.internal:8080/");
        """);

    [Fact]
    public Task Guards_a_host_that_the_code_computes() => Check("""
        var client = new HttpClient();
        await client.GetAsync($"http://{args[0]}/");
        await client.GetAsync($"http://api.{args[0]}");
        await client.GetAsync("http://" + args[0]);
        await client.GetAsync(args[0]);
        """);

    [Fact]
    public Task Guards_identifiers() => Check("""
        using System.Xml.Linq;

        XNamespace soap = "http://schemas.xmlsoap.org/soap/envelope/";
        var claim = "http://schemas.microsoft.com/ws/2008/06/identity/claims/role";
        var name = new Uri("http://corp.net/ns/wallet");
        """);

    [Fact]
    public Task Guards_development() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        if (builder.Environment.IsDevelopment())
        {
            builder.Services.AddHttpClient("rates", c => c.BaseAddress = new Uri("http://rates.dev.corp.net"));
        }
        """);

    [Fact]
    public async Task The_message_says_what_to_write() => Assert.Equal(
        ["'api.rates.io' is called in clear text (http), so whoever sits between reads and changes requests, tokens included; write 'https://'"],
        await Messages("""
            var client = new HttpClient { BaseAddress = new Uri("http://api.rates.io/v1") };
            """));

    [Fact]
    public Task Mends_the_scheme() => CheckFix(
        """
        using System.Net.WebSockets;

        var client = new HttpClient { BaseAddress = new Uri([|"http://api.rates.io:80/v1"|]) };
        await client.GetAsync([|$"http://api.rates.io:8080/v1/{args[0]}"|]);
        await client.GetAsync([|@"http://api.rates.io/"|] );
        await new ClientWebSocket().ConnectAsync(new Uri([|"ws://feed.rates.io"|]), default);
        """,
        """
        using System.Net.WebSockets;

        var client = new HttpClient { BaseAddress = new Uri("https://api.rates.io/v1") };
        await client.GetAsync($"https://api.rates.io:8080/v1/{args[0]}");
        await client.GetAsync(@"https://api.rates.io/" );
        await new ClientWebSocket().ConnectAsync(new Uri("wss://feed.rates.io"), default);
        """);
}
