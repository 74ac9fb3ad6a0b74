using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Seaworthy.Analyzers.Code.Rules;
using Seaworthy.Analyzers.CodeFixes.Rules;

namespace Seaworthy.Analyzers.Tests.Code.Rules;

public sealed class SessionCookieNotProtectedTests : CodeRuleTests
{
    protected override DiagnosticAnalyzer Rule => new SessionCookieNotProtected();

    protected override CodeFixProvider Fix => new SessionCookieNotProtectedFix();

    [Fact]
    public Task Reports_a_login_cookie() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication().AddCookie(options => [|options.Cookie.SecurePolicy = CookieSecurePolicy.None|]);
        builder.Services.ConfigureApplicationCookie(options => { [|options.Cookie.SecurePolicy = CookieSecurePolicy.None|]; });
        """);

    [Fact]
    public Task Reports_a_session_cookie() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSession(options => { [|options.Cookie.SecurePolicy = CookieSecurePolicy.None|]; });
        """);

    [Fact]
    public Task Reports_an_antiforgery_cookie() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAntiforgery(options => { [|options.Cookie.SecurePolicy = CookieSecurePolicy.None|]; });
        """);

    [Fact]
    public Task Reports_initializers() => Check("""
        var options = new SessionOptions { Cookie = { [|SecurePolicy = CookieSecurePolicy.None|] } };
        options.Cookie = new CookieBuilder { Name = "wallet", [|SecurePolicy = CookieSecurePolicy.None|] };
        var cookie = options.Cookie;
        [|cookie.SecurePolicy = CookieSecurePolicy.None|];
        """);

    [Fact]
    public Task Reports_a_cookie_for_other_sites_without_secure() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSession(options => [|options.Cookie.SameSite = SameSiteMode.None|]);
        """);

    [Fact]
    public Task Guards_a_cookie_for_other_sites_that_is_secure() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSession(options =>
        {
            options.Cookie.SameSite = SameSiteMode.None;
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        });
        builder.Services.ConfigureApplicationCookie(options => options.Cookie.SameSite = SameSiteMode.None);
        """);

    [Fact]
    public Task Guards_cookies_that_follow_the_request() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSession(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        builder.Services.AddSession(options => options.Cookie.SameSite = SameSiteMode.Lax);
        """);

    [Fact]
    public Task Guards_development() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSession(options =>
        {
            if (builder.Environment.IsDevelopment())
            {
                options.Cookie.SecurePolicy = CookieSecurePolicy.None;
            }

            options.Cookie.SecurePolicy = builder.Environment.IsDevelopment() ? CookieSecurePolicy.None : CookieSecurePolicy.Always;
        });
        """);

    [Fact]
    public Task Guards_cookies_that_open_nothing() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.Configure<Microsoft.AspNetCore.Mvc.CookieTempDataProviderOptions>(options => options.Cookie.SecurePolicy = CookieSecurePolicy.None);
        var loose = new CookieBuilder { SecurePolicy = CookieSecurePolicy.None };
        var response = new CookieOptions { Secure = false };
        """);

    [Fact]
    public void The_framework_leaves_the_cookies_of_session_and_antiforgery_open()
    {
        Assert.Equal(CookieSecurePolicy.None, new SessionOptions().Cookie.SecurePolicy);
        Assert.Equal(CookieSecurePolicy.None, new AntiforgeryOptions().Cookie.SecurePolicy);
        Assert.Equal(CookieSecurePolicy.SameAsRequest, new Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions().Cookie.SecurePolicy);
    }

    [Fact]
    public async Task Says_what_to_type() => Assert.Equal(
        ["'CookieSecurePolicy.None' sends the cookie over clear-text HTTP too: write 'SecurePolicy = CookieSecurePolicy.Always'"],
        await Messages("var options = new SessionOptions { Cookie = { SecurePolicy = CookieSecurePolicy.None } };"));

    [Fact]
    public Task Mends_every_one() => CheckFix(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSession(options => [|options.Cookie.SecurePolicy = CookieSecurePolicy.None|]);
        builder.Services.ConfigureApplicationCookie(options => options.Cookie = new CookieBuilder { [|SecurePolicy = Microsoft.AspNetCore.Http.CookieSecurePolicy.None|] });
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSession(options => options.Cookie.SecurePolicy = CookieSecurePolicy.Always);
        builder.Services.ConfigureApplicationCookie(options => options.Cookie = new CookieBuilder { SecurePolicy = Microsoft.AspNetCore.Http.CookieSecurePolicy.Always });
        """);
}
