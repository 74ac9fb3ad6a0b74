using Microsoft.CodeAnalysis.Diagnostics;
using Seaworthy.Analyzers.Code.Rules;

namespace Seaworthy.Analyzers.Tests.Code.Rules;

public sealed class ManagementSurfaceInCodeTests : CodeRuleTests
{
    // Surfaces whose packages these tests do not refer to; the rule knows them by name and by what they extend.
    private const string Others = """

        static class Others
        {
            public static IEndpointConventionBuilder MapOpenApi(this Microsoft.AspNetCore.Routing.IEndpointRouteBuilder routes) => routes.MapGet("/openapi", () => "");
            public static IEndpointConventionBuilder MapMetrics(this Microsoft.AspNetCore.Routing.IEndpointRouteBuilder routes) => routes.MapGet("/metrics", () => "");
            public static IApplicationBuilder UseMetricServer(this IApplicationBuilder app, int port) => app;
        }
        """;

    private const string Dashboard = """
        using Hangfire;
        using Hangfire.Dashboard;
        var app = WebApplication.CreateBuilder(args).Build();

        """;

    private const string Filters = """

        sealed class Everyone : IDashboardAuthorizationFilter { public bool Authorize(DashboardContext context) => true; }
        sealed class Admins : IDashboardAuthorizationFilter { public bool Authorize(DashboardContext context) => context.GetHttpContext().User.IsInRole("admin"); }
        """;

    protected override DiagnosticAnalyzer Rule => new ManagementSurfaceInCode();

    [Fact]
    public Task Reports_an_api_explorer() => Check("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.[|UseSwagger()|];
        app.[|UseSwaggerUI(ui => ui.SwaggerEndpoint("/swagger/v1/swagger.json", "v1"))|];
        app.[|MapSwagger()|];
        """);

    [Fact]
    public Task Reports_metrics_and_the_description_of_operations() => Check("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.[|MapOpenApi()|];
        app.[|MapMetrics()|].WithDisplayName("metrics");
        """ + Others);

    [Theory]
    [InlineData("Array.Empty<IDashboardAuthorizationFilter>()")]
    [InlineData("[]")]
    [InlineData("new IDashboardAuthorizationFilter[0]")]
    [InlineData("new[] { new Everyone() }")]
    [InlineData("[new Everyone()]")]
    public Task Reports_a_job_dashboard_that_lets_everyone_in(string filters) => Check(Dashboard + $$"""
        app.[|UseHangfireDashboard("/jobs", new DashboardOptions { Authorization = {{filters}} })|];
        app.[|MapHangfireDashboard("/jobs", new DashboardOptions { Authorization = {{filters}} })|];
        """ + Filters);

    [Fact]
    public Task Reports_health_with_detail() => Check("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.[|MapHealthChecks("/health", new Microsoft.AspNetCore.Diagnostics.HealthChecks.HealthCheckOptions { ResponseWriter = (http, report) => http.Response.WriteAsync(report.Status.ToString()) })|];
        """);

    [Fact]
    public Task Guards_development() => Check("""
        var app = WebApplication.CreateBuilder(args).Build();
        if (app.Environment.IsDevelopment())
        {
            app.UseSwagger();
            app.UseSwaggerUI();
        }
        """);

    [Fact]
    public Task Guards_a_switch_in_configuration() => Check("""
        var app = WebApplication.CreateBuilder(args).Build();
        if (app.Configuration.GetValue<bool>("Explorer"))
        {
            app.UseSwagger();
        }

        var settings = app.Configuration["Swagger:Enabled"];
        if (settings == "yes")
        {
            app.UseSwaggerUI();
        }
        """);

    [Fact]
    public Task Guards_endpoints_that_ask_who_is_calling() => Check("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapOpenApi().RequireAuthorization();
        app.MapSwagger().WithDisplayName("swagger").RequireAuthorization("admins");
        app.MapMetrics().RequireHost("*:9090");
        var explorer = app.MapOpenApi();
        explorer.RequireAuthorization();
        var admin = app.MapGroup("/admin").RequireAuthorization();
        admin.MapOpenApi();
        app.UseMetricServer(9090);
        """ + Others);

    [Fact]
    public Task Guards_a_fence_before_the_surface() => Check("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.UseMiddleware<SwaggerAuthorization>();
        app.UseSwaggerUI();
        sealed class SwaggerAuthorization { }
        """);

    [Fact]
    public Task Guards_a_fallback_policy() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthorization(options => options.FallbackPolicy = options.DefaultPolicy);
        var app = builder.Build();
        app.UseAuthorization();
        app.MapSwagger();
        """);

    [Fact]
    public Task Guards_a_branch_for_some() => Check("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.UseWhen(http => http.Connection.LocalPort == 9090, branch => branch.UseSwaggerUI());
        """);

    [Fact]
    public Task Guards_a_job_dashboard_with_filters() => Check(Dashboard + """
        app.UseHangfireDashboard();
        app.UseHangfireDashboard("/jobs", new DashboardOptions { Authorization = [new Admins()] });
        app.UseHangfireDashboard("/jobs", new DashboardOptions { Authorization = new IDashboardAuthorizationFilter[] { new Everyone(), new Admins() } });
        app.MapHangfireDashboard().RequireAuthorization();
        """ + Filters);

    [Fact]
    public Task Guards_health_without_detail() => Check("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapHealthChecks("/health");
        """);

    [Fact]
    public async Task Says_what_to_type() => Assert.Equal(
        [
            "'UseSwaggerUI' shows the API explorer to everyone who finds the address: call it inside 'if (app.Environment.IsDevelopment())'",
            "'MapSwagger' shows the description of every operation to everyone who finds the address: append '.RequireAuthorization()', or call it inside 'if (app.Environment.IsDevelopment())'",
        ],
        await Messages("var app = WebApplication.CreateBuilder(args).Build(); app.UseSwaggerUI(); app.MapSwagger();"));
}
