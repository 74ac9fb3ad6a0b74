using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Seaworthy.Analyzers.Code.Rules;
using Seaworthy.Analyzers.CodeFixes.Rules;

namespace Seaworthy.Analyzers.Tests.Code.Rules;

public sealed class IdentityMetadataOverClearTextTests : CodeRuleTests
{
    protected override DiagnosticAnalyzer Rule => new IdentityMetadataOverClearText();

    protected override CodeFixProvider Fix => new IdentityMetadataOverClearTextFix();

    [Fact]
    public Task Reports_a_bearer_handler() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication().AddJwtBearer(options =>
        {
            options.Authority = "https://login.corp";
            [|options.RequireHttpsMetadata = false|];
        });
        """);

    [Fact]
    public Task Reports_an_initializer() => Check("""
        var options = new Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerOptions { [|RequireHttpsMetadata = false|] };
        """);

    [Fact]
    public Task Reports_a_named_constant() => Check("""
        const bool Required = false;
        var services = new ServiceCollection();
        services.AddAuthentication().AddJwtBearer(options => [|options.RequireHttpsMetadata = Required|]);
        """);

    [Fact]
    public Task Reports_a_document_retriever() => Check("""
        var retriever = new Microsoft.IdentityModel.Protocols.HttpDocumentRetriever { [|RequireHttps = false|] };
        """);

    [Fact]
    public Task Reports_the_branch_that_runs_outside_development() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication().AddJwtBearer(options =>
        {
            if (builder.Environment.IsDevelopment())
            {
                options.Authority = "http://localhost:5000";
            }
            else
            {
                [|options.RequireHttpsMetadata = false|];
            }
        });
        """);

    [Fact]
    public Task Guards_true() => Check("""
        var services = new ServiceCollection();
        services.AddAuthentication().AddJwtBearer(options => options.RequireHttpsMetadata = true);
        """);

    [Fact]
    public Task Guards_a_value_that_the_environment_decides() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication().AddJwtBearer(options => options.RequireHttpsMetadata = !builder.Environment.IsDevelopment());
        """);

    [Fact]
    public Task Guards_a_development_branch() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication().AddJwtBearer(options =>
        {
            if (builder.Environment.IsDevelopment())
            {
                options.RequireHttpsMetadata = false;
            }
        });
        """);

    [Fact]
    public Task Guards_a_settings_class_of_the_team() => Check("""
        var settings = new LoginSettings { RequireHttpsMetadata = false };
        sealed class LoginSettings { public bool RequireHttpsMetadata { get; set; } }
        """);

    [Fact]
    public Task Guards_a_handler_that_is_given_the_key_and_fetches_nothing() => Check("""
        using Microsoft.IdentityModel.Tokens;
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication().AddJwtBearer(options =>
        {
            options.RequireHttpsMetadata = false;
            options.TokenValidationParameters = new TokenValidationParameters { IssuerSigningKey = new SymmetricSecurityKey(new byte[32]) };
        });
        var parameters = new TokenValidationParameters { IssuerSigningKey = new SymmetricSecurityKey(new byte[32]) };
        builder.Services.AddAuthentication().AddJwtBearer("second", options =>
        {
            options.RequireHttpsMetadata = false;
            options.TokenValidationParameters = parameters;
        });
        """);

    [Fact]
    public Task Reports_a_handler_with_an_authority_beside_a_key() => Check("""
        using Microsoft.IdentityModel.Tokens;
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication().AddJwtBearer(options =>
        {
            options.Authority = builder.Configuration["Authority"];
            [|options.RequireHttpsMetadata = false|];
            options.TokenValidationParameters = new TokenValidationParameters { IssuerSigningKey = new SymmetricSecurityKey(new byte[32]) };
        });
        """);

    [Fact]
    public async Task Says_what_to_type() => Assert.Equal(
        ["'RequireHttpsMetadata = false' lets the keys that sign tokens arrive over clear-text HTTP, where anyone on the way can replace them: remove it, or write 'RequireHttpsMetadata = !builder.Environment.IsDevelopment()'"],
        await Messages("var options = new Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerOptions { RequireHttpsMetadata = false };"));

    [Fact]
    public Task Mends_by_removing_every_one() => CheckFix(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication()
            .AddJwtBearer(options =>
            {
                options.Authority = "https://login.corp";
                [|options.RequireHttpsMetadata = false|];
            })
            .AddJwtBearer("second", options => [|options.RequireHttpsMetadata = false|]);
        var other = new Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerOptions { Audience = "a", [|RequireHttpsMetadata = false|] };
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication()
            .AddJwtBearer(options =>
            {
                options.Authority = "https://login.corp";
            })
            .AddJwtBearer("second", options => { });
        var other = new Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerOptions { Audience = "a" };
        """);

    [Fact]
    public Task Mends_by_letting_the_environment_decide() => CheckFix(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication().AddJwtBearer(options => [|options.RequireHttpsMetadata = false|]);
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication().AddJwtBearer(options => options.RequireHttpsMetadata = !builder.Environment.IsDevelopment());
        """,
        fix: 1);

    [Fact]
    public Task Mends_with_the_environment_of_a_constructor() => CheckFix(
        """
        new Startup(null!).Add(new ServiceCollection());
        sealed class Startup(IWebHostEnvironment env)
        {
            public void Add(IServiceCollection services) => services.AddAuthentication().AddJwtBearer(options => [|options.RequireHttpsMetadata = false|]);
        }
        """,
        """
        new Startup(null!).Add(new ServiceCollection());
        sealed class Startup(IWebHostEnvironment env)
        {
            public void Add(IServiceCollection services) => services.AddAuthentication().AddJwtBearer(options => options.RequireHttpsMetadata = !env.IsDevelopment());
        }
        """,
        fix: 1);
}
