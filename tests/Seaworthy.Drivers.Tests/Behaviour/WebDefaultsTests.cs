using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Seaworthy.Drivers.Tests.Support;

namespace Seaworthy.Drivers.Tests.Behaviour;

/// <summary>What SEA4005, SEA4006 and SEA4007 say that the web host does with settings, shown by the host.</summary>
public sealed class WebDefaultsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(";")]
    [InlineData("*")]
    [InlineData("wallet.corp;*")]
    [InlineData("0.0.0.0")]
    [InlineData("[::]")]
    [InlineData("wallet.corp")]
    [InlineData("wallet.corp;www.wallet.corp")]
    [InlineData("*.wallet.corp")]
    public async Task A_forged_host_is_let_through_exactly_where_it_is_reported(string? allowed)
    {
        (string, string?)[] settings = allowed is null ? [("Name", "wallet")] : [("Name", "wallet"), ("AllowedHosts", allowed)];
        await using var app = await StartAsync(settings);
        var answer = await GetAsync(app, r => r.Headers.Host = "forged.example");
        Assert.Equal(answer.Length > 0, Judged.Settings("SEA4006", "Microsoft.AspNetCore.OpenApi/10.0.0", settings) is not null);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("True")]
    [InlineData("false")]
    [InlineData("1")]
    [InlineData(" true ")]
    public async Task A_client_writes_its_own_address_exactly_where_it_is_reported(string enabled)
    {
        (string, string?)[] settings = [("ForwardedHeaders_Enabled", enabled), ("Admin:AllowedIps:0", "10.1.0.0/16")];
        await using var app = await StartAsync(settings);
        var seen = await GetAsync(app, r => r.Headers.Add("X-Forwarded-For", "203.0.113.9"));
        Assert.Equal(seen == "203.0.113.9", Judged.Settings("SEA4007", null, settings) is not null);
    }

    [Theory]
    [InlineData("*", true)]
    [InlineData("https://app.wallet.corp", false)]
    public void An_origin_list_with_a_wildcard_admits_any_origin_and_is_reported(string origin, bool isAny)
    {
        Assert.Equal(isAny, new CorsPolicyBuilder(origin).Build().AllowAnyOrigin);
        Assert.Equal(isAny, Judged.Setting("SEA4005", "Cors:AllowedOrigins:0", origin) is not null);
    }

    private static async Task<WebApplication> StartAsync((string Key, string? Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => s.Value));
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context => context.Response.WriteAsync(context.Connection.RemoteIpAddress!.ToString()));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    // The body, or nothing where the host refuses the request.
    private static async Task<string> GetAsync(WebApplication app, Action<HttpRequestMessage> prepare)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, app.Urls.Single());
        prepare(request);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) : "";
    }
}
