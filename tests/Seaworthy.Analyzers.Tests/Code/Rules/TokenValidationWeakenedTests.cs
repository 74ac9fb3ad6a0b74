using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Seaworthy.Analyzers.Code.Rules;
using Seaworthy.Analyzers.CodeFixes.Rules;

namespace Seaworthy.Analyzers.Tests.Code.Rules;

public sealed class TokenValidationWeakenedTests : CodeRuleTests
{
    private const string Named = """
        using Microsoft.IdentityModel.Tokens;
        using Microsoft.IdentityModel.JsonWebTokens;
        using System.IdentityModel.Tokens.Jwt;

        """;

    protected override DiagnosticAnalyzer Rule => new TokenValidationWeakened();

    protected override CodeFixProvider Fix => new TokenValidationWeakenedFix();

    [Theory]
    [InlineData("ValidateIssuer")]
    [InlineData("ValidateAudience")]
    [InlineData("ValidateLifetime")]
    [InlineData("RequireExpirationTime")]
    [InlineData("RequireSignedTokens")]
    public Task Reports_a_check_that_is_off(string name) => Check(Named + $$"""
        var parameters = new TokenValidationParameters { [|{{name}} = false|] };
        """);

    [Fact]
    public Task Reports_the_options_of_a_bearer_handler() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication().AddJwtBearer(options =>
        {
            [|options.TokenValidationParameters.ValidateAudience = false|];
            options.TokenValidationParameters.ValidateIssuer = true;
        });
        """);

    [Theory]
    [InlineData("SignatureValidator", "(token, _) => new JsonWebToken(token)")]
    [InlineData("SignatureValidator", "(token, _) => new JwtSecurityToken(token)")]
    [InlineData("SignatureValidator", "(token, _) => { return new JwtSecurityTokenHandler().ReadJwtToken(token); }")]
    [InlineData("SignatureValidator", "delegate (string token, TokenValidationParameters p) { var jwt = 1; return new System.IdentityModel.Tokens.Jwt.JwtSecurityToken(token); }")]
    [InlineData("IssuerValidator", "(issuer, _, _) => issuer")]
    [InlineData("AudienceValidator", "(_, _, _) => true")]
    [InlineData("LifetimeValidator", "(_, _, _, _) => { return true; }")]
    public Task Reports_a_validator_that_checks_nothing(string name, string validator) => Check(Named + $$"""
        var parameters = new TokenValidationParameters { [|{{name}} = {{validator}}|] };
        """);

    [Theory]
    [InlineData("SignatureValidator", "(token, p) => { if (p.ValidateActor) { throw new SecurityTokenException(); } return new JsonWebToken(token); }")]
    [InlineData("IssuerValidator", "(issuer, _, _) => issuer == \"https://login.corp\" ? issuer : throw new SecurityTokenInvalidIssuerException()")]
    [InlineData("AudienceValidator", "(audiences, _, _) => audiences.Contains(\"wallet\")")]
    [InlineData("LifetimeValidator", "null")]
    [InlineData("IssuerSigningKeyValidator", "(_, _, _) => true")]
    [InlineData("ValidateIssuerSigningKey", "false")]
    [InlineData("ValidateIssuer", "true")]
    public Task Guards_what_weakens_nothing(string name, string value) => Check(Named + $$"""
        var parameters = new TokenValidationParameters { {{name}} = {{value}} };
        """);

    [Fact]
    public Task Guards_a_switch_beside_a_validator_that_runs_instead() => Check(Named + """
        var parameters = new TokenValidationParameters
        {
            ValidateIssuer = false,
            IssuerValidator = (issuer, _, _) => issuer.StartsWith("https://login.corp/") ? issuer : throw new SecurityTokenInvalidIssuerException(),
            ValidateAudience = false,
            AudienceValidator = (audiences, _, _) => audiences.Contains("wallet"),
        };
        """);

    [Fact]
    public Task Guards_the_exchange_of_an_expired_token() => Check(Named + """
        Tokens.PrincipalFromExpiredToken();
        static class Tokens
        {
            public static TokenValidationParameters PrincipalFromExpiredToken() => new() { ValidateLifetime = false };
        }
        """);

    [Fact]
    public Task Guards_development() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication().AddJwtBearer(options =>
        {
            if (builder.Environment.IsDevelopment())
            {
                options.TokenValidationParameters.ValidateIssuer = false;
            }
        });
        """);

    [Fact]
    public Task Guards_what_CA5404_and_CA5405_say_where_they_are_on() => Check(
        Named + """
        var parameters = new TokenValidationParameters
        {
            ValidateIssuer = false,
            [|RequireSignedTokens = false|],
            LifetimeValidator = (_, _, _, _) => true,
        };
        """,
        """
        dotnet_diagnostic.CA5404.severity = warning
        dotnet_diagnostic.CA5405.severity = suggestion
        """);

    [Fact]
    public Task Guards_other_types() => Check("""
        var settings = new TokenSettings { ValidateIssuer = false };
        sealed class TokenSettings { public bool ValidateIssuer { get; set; } }
        """);

    [Fact]
    public Task Guards_a_token_that_is_read_once_with_its_issuer_and_audience_checked() => Check(Named + """
        Tokens.Principal("");
        static class Tokens
        {
            public static object Principal(string token) => new JwtSecurityTokenHandler().ValidateToken(
                token, new TokenValidationParameters { ValidIssuer = "https://login.corp", ValidAudience = "wallet", ValidateLifetime = false }, out _);
        }
        """);

    [Fact]
    public Task Reports_a_token_that_is_read_once_without_any_check() => Check(Named + """
        Tokens.Principal("");
        static class Tokens
        {
            public static object Principal(string token) => new JwtSecurityTokenHandler().ValidateToken(
                token, new TokenValidationParameters { [|ValidateIssuer = false|], [|ValidateLifetime = false|] }, out _);
        }
        """);

    [Fact]
    public Task Guards_an_audience_that_another_claim_stands_in_for() => Check("""
        using Microsoft.AspNetCore.Authentication.JwtBearer;
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication().AddJwtBearer(options =>
        {
            options.TokenValidationParameters.ValidateAudience = false;
            options.Events = new JwtBearerEvents
            {
                OnTokenValidated = context =>
                {
                    if (context.Principal?.FindFirst("client_id")?.Value != "wallet")
                    {
                        context.Fail("Issued to another client.");
                    }

                    return Task.CompletedTask;
                },
            };
        });
        """);

    [Fact]
    public async Task Says_what_gets_in() => Assert.Equal(
        ["'ValidateAudience = false' accepts tokens that were made for other services: set it to true or remove it"],
        await Messages("var parameters = new Microsoft.IdentityModel.Tokens.TokenValidationParameters { ValidateAudience = false };"));

    [Fact]
    public Task Mends_by_removing_every_one() => CheckFix(
        Named + """
        var parameters = new TokenValidationParameters
        {
            [|ValidateIssuer = false|],
            ValidAudience = "wallet",
            [|SignatureValidator = (token, _) => new JsonWebToken(token)|],
        };
        [|parameters.ValidateLifetime = false|];
        Console.WriteLine(parameters);
        """,
        Named + """
        var parameters = new TokenValidationParameters
        {
            ValidAudience = "wallet",
        };
        Console.WriteLine(parameters);
        """);

    [Fact]
    public Task Mends_by_switching_the_check_on() => CheckFix(
        Named + """
        var parameters = new TokenValidationParameters { [|ValidateIssuer = false|] };
        """,
        Named + """
        var parameters = new TokenValidationParameters { ValidateIssuer = true };
        """,
        fix: 1);
}
