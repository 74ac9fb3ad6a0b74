using Microsoft.CodeAnalysis.Diagnostics;
using Seaworthy.Analyzers.Code.Rules;

namespace Seaworthy.Analyzers.Tests.Code.Rules;

public sealed class ForwardedHeadersFromAnyoneTests : CodeRuleTests
{
    protected override DiagnosticAnalyzer Rule => new ForwardedHeadersFromAnyone();

    [Fact]
    public Task Reports_both_lists_emptied() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.KnownIPNetworks.Clear();
            [|options.KnownProxies.Clear()|];
        });
        """);

    [Fact]
    public Task Reports_the_older_list_of_networks() => Check("""
        #pragma warning disable ASPDEPR005
        using Microsoft.AspNetCore.HttpOverrides;
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownNetworks.Clear();
            [|options.KnownProxies.Clear()|];
        });
        """);

    [Fact]
    public Task Reports_options_of_the_middleware() => Check("""
        using Microsoft.AspNetCore.HttpOverrides;
        var app = WebApplication.CreateBuilder(args).Build();
        var headers = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All };
        [|headers.KnownProxies.Clear()|];
        headers.KnownIPNetworks.Clear();
        app.UseForwardedHeaders(headers);
        """);

    [Fact]
    public Task Guards_a_proxy_that_is_named() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Clear();
            foreach (var proxy in builder.Configuration.GetSection("Proxies").Get<string[]>() ?? [])
            {
                options.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
            }
        });
        """);

    [Fact]
    public Task Guards_a_list_that_stays() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.Configure<ForwardedHeadersOptions>(options => options.KnownProxies.Clear());
        builder.Services.Configure<ForwardedHeadersOptions>(options => options.KnownIPNetworks.Clear());
        """);

    [Fact]
    public Task Guards_an_initializer_which_empties_nothing() => Check("""
        var headers = new ForwardedHeadersOptions { KnownIPNetworks = { }, KnownProxies = { } };
        """);

    [Fact]
    public Task Guards_headers_that_hold_no_address() => Check("""
        using Microsoft.AspNetCore.HttpOverrides;
        var headers = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedProto };
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        """);

    [Fact]
    public Task Guards_options_that_another_method_fills() => Check("""
        var headers = new ForwardedHeadersOptions();
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        Fill(headers);
        static void Fill(ForwardedHeadersOptions options) => options.KnownProxies.Add(System.Net.IPAddress.Loopback);
        """);

    [Fact]
    public Task Guards_development_and_other_lists() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            if (builder.Environment.IsDevelopment())
            {
                options.KnownIPNetworks.Clear();
                options.KnownProxies.Clear();
            }
        });
        new List<int>().Clear();
        """);

    [Fact]
    public async Task Says_what_to_type() => Assert.Contains(
        "'headers.KnownProxies.Add(...)'",
        Assert.Single(await Messages("var headers = new ForwardedHeadersOptions(); headers.KnownProxies.Clear(); headers.KnownIPNetworks.Clear();")),
        StringComparison.Ordinal);
}
