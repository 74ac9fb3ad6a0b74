using Microsoft.CodeAnalysis.Diagnostics;
using Seaworthy.Analyzers.Code.Rules;

namespace Seaworthy.Analyzers.Tests.Code.Rules;

public sealed class CorsFromAnywhereTests : CodeRuleTests
{
    protected override DiagnosticAnalyzer Rule => new CorsFromAnywhere();

    [Fact]
    public Task Reports_any_origin() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.[|AllowAnyOrigin()|].AllowAnyMethod()));
        """);

    [Fact]
    public Task Reports_any_origin_at_the_middleware() => Check("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.UseCors(policy => policy.AllowAnyHeader().[|AllowAnyOrigin()|]);
        """);

    [Theory]
    [InlineData("_ => true")]
    [InlineData("origin => { return true; }")]
    [InlineData("Any")]
    public Task Reports_a_predicate_that_is_always_true(string predicate) => Check($$"""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(cors => cors.AddPolicy("open", policy => policy.[|SetIsOriginAllowed({{predicate}})|].AllowCredentials()));
        static bool Any(string origin) => true;
        """);

    [Fact]
    public Task Reports_a_star() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.[|WithOrigins("*")|]));
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.[|WithOrigins("https://wallet.corp", "*")|]));
        """);

    [Fact]
    public Task Reports_a_builder_in_a_variable() => Check("""
        var policy = new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder();
        policy.[|AllowAnyOrigin()|];
        """);

    [Fact]
    public Task Guards_named_origins() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.WithOrigins("https://wallet.corp", "https://*.corp").SetIsOriginAllowedToAllowWildcardSubdomains().AllowCredentials()));
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.WithOrigins(builder.Configuration.GetSection("Cors:Origins").Get<string[]>() ?? [])));
        """);

    [Fact]
    public Task Guards_a_predicate_that_looks() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.SetIsOriginAllowed(origin => origin.EndsWith(".corp")).AllowCredentials()));
        """);

    [Fact]
    public Task Guards_development() => Check("""
        var app = WebApplication.CreateBuilder(args).Build();
        if (app.Environment.IsDevelopment())
        {
            app.UseCors(policy => policy.AllowAnyOrigin().AllowAnyMethod());
        }
        """);

    [Fact]
    public Task Guards_other_builders() => Check("""
        new Feed().AllowAnyOrigin();
        sealed class Feed { public void AllowAnyOrigin() { } }
        """);

    [Fact]
    public Task Reports_one_policy_once() => Check("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.UseCors(policy => policy.WithOrigins("*").[|AllowAnyOrigin()|].AllowAnyMethod());
        """);

    [Fact]
    public Task Guards_a_policy_that_development_alone_uses() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(cors =>
        {
            cors.AddPolicy("open", policy => policy.AllowAnyOrigin());
            cors.AddPolicy("both", policy => policy.[|AllowAnyOrigin()|]);
            cors.AddPolicy("closed", policy => policy.WithOrigins("https://wallet.corp"));
        });
        var app = builder.Build();
        if (app.Environment.IsDevelopment())
        {
            app.UseCors("open");
            app.UseCors("both");
        }
        else
        {
            app.UseCors("closed");
            app.UseCors("both");
        }
        """);

    [Fact]
    public async Task Says_that_any_page_can_call() => Assert.Equal(
        ["'AllowAnyOrigin' lets any web page call this service from its visitors' browsers: name your own front ends, as in 'WithOrigins(\"https://wallet.corp\")'"],
        await Messages("new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder().AllowAnyOrigin();"));

    [Fact]
    public async Task Says_that_any_page_acts_as_the_user() => Assert.Contains(
        "act as the user who is logged in",
        Assert.Single(await Messages("new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder().SetIsOriginAllowed(_ => true).AllowCredentials();")),
        StringComparison.Ordinal);

    [Fact]
    public async Task Says_that_any_origin_with_credentials_throws() => Assert.Contains(
        "throws when the policy is built",
        Assert.Single(await Messages("new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder().AllowAnyOrigin().AllowCredentials();")),
        StringComparison.Ordinal);

    [Fact]
    public void The_framework_throws_when_any_origin_meets_credentials() =>
        Assert.Throws<InvalidOperationException>(() => new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder().AllowAnyOrigin().AllowCredentials().Build());
}
