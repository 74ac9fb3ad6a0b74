using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Seaworthy.Analyzers.Code.Rules;
using Seaworthy.Analyzers.CodeFixes.Rules;

namespace Seaworthy.Analyzers.Tests.Code.Rules;

public sealed class ShortHstsTests : CodeRuleTests
{
    protected override DiagnosticAnalyzer Rule => new ShortHsts();

    protected override CodeFixProvider Fix => new ShortHstsFix();

    [Fact]
    public Task Reports_days() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHsts(o => o.MaxAge = [|TimeSpan.FromDays(60)|]);
        builder.Build().UseHsts();
        """);

    [Fact]
    public Task Reports_other_units() => Check("""
        const int Hours = 24;
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHsts(o => o.MaxAge = [|TimeSpan.FromHours(Hours)|]);
        builder.Services.AddHsts(o => o.MaxAge = [|new TimeSpan(364, 23, 59, 59)|]);
        builder.Services.AddHsts(o => o.MaxAge = [|new TimeSpan(24, 0, 0)|]);
        builder.Services.AddHsts(o => o.MaxAge = [|TimeSpan.FromSeconds(31_000_000)|]);
        builder.Build().UseHsts();
        """);

    [Fact]
    public Task Reports_zero_in_a_configuration_of_the_options() => Check("""
        using Microsoft.AspNetCore.HttpsPolicy;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.Configure<HstsOptions>(o => o.MaxAge = [|TimeSpan.Zero|]);
        builder.Build().UseHsts();
        """);

    [Fact]
    public Task Guards_a_year() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHsts(o => o.MaxAge = TimeSpan.FromDays(365));
        builder.Services.AddHsts(o => o.MaxAge = TimeSpan.FromSeconds(31_536_000));
        builder.Build().UseHsts();
        """);

    [Fact]
    public Task Guards_an_age_that_the_code_computes() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHsts(o => o.MaxAge = TimeSpan.FromDays(args.Length));
        builder.Services.AddHsts(o => o.MaxAge = TimeSpan.FromDays(1) * 400);
        builder.Build().UseHsts();
        """);

    [Fact]
    public Task Guards_options_that_no_middleware_uses() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHsts(o => o.MaxAge = TimeSpan.FromDays(60));
        """);

    [Fact]
    public Task Guards_the_age_of_something_else() => Check("""
        var cookie = new CookieBuilder { MaxAge = TimeSpan.FromDays(1) };
        WebApplication.CreateBuilder(args).Build().UseHsts();
        """);

    [Fact]
    public Task Mends_to_two_years() => CheckFix(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHsts(o =>
        {
            o.Preload = true;
            o.MaxAge = [|TimeSpan.FromDays(60)|]; // for now
        });
        builder.Services.AddHsts(o => o.MaxAge = [|new TimeSpan(24, 0, 0)|]);
        builder.Build().UseHsts();
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHsts(o =>
        {
            o.Preload = true;
            o.MaxAge = TimeSpan.FromDays(730); // for now
        });
        builder.Services.AddHsts(o => o.MaxAge = TimeSpan.FromDays(730));
        builder.Build().UseHsts();
        """);
}
