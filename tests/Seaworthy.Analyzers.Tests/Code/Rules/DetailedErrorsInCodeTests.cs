using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Seaworthy.Analyzers.Code.Rules;
using Seaworthy.Analyzers.CodeFixes.Rules;

namespace Seaworthy.Analyzers.Tests.Code.Rules;

public sealed class DetailedErrorsInCodeTests : CodeRuleTests
{
    protected override DiagnosticAnalyzer Rule => new DetailedErrorsInCode();

    protected override CodeFixProvider Fix => new DetailedErrorsInCodeFix();

    [Fact]
    public Task Reports_the_exception_page_in_every_environment() => Check("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.[|UseDeveloperExceptionPage|]();
        """);

    [Fact]
    public Task Reports_the_exception_page_of_a_startup_class() => Check("""
        Console.WriteLine();

        sealed class Startup
        {
            public void Configure(IApplicationBuilder app) => app.UseRouting().[|UseDeveloperExceptionPage|]();
        }
        """);

    [Fact]
    public Task Reports_the_page_that_runs_migrations() => Check("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.[|UseMigrationsEndPoint|]();

        namespace Microsoft.AspNetCore.Builder
        {
            static class MigrationsEndPointExtensions
            {
                public static IApplicationBuilder UseMigrationsEndPoint(this IApplicationBuilder app) => app;
            }
        }
        """);

    [Fact]
    public Task Reports_the_page_in_production_alone() => Check("""
        var app = WebApplication.CreateBuilder(args).Build();
        if (!app.Environment.IsDevelopment())
        {
            app.[|UseDeveloperExceptionPage|]();
        }
        """);

    [Fact]
    public Task Guards_the_page_in_development() => Check("""
        var app = WebApplication.CreateBuilder(args).Build();
        if (app.Environment.IsDevelopment())
        {
            app.UseDeveloperExceptionPage();
        }
        """);

    [Fact]
    public Task Guards_the_page_where_production_has_left() => Check("""
        Console.WriteLine();

        sealed class Startup
        {
            public void Configure(IApplicationBuilder app, IWebHostEnvironment env)
            {
                if (env.IsProduction())
                {
                    app.UseExceptionHandler("/error");
                }
                else
                {
                    app.UseDeveloperExceptionPage();
                }
            }
        }
        """);

    [Fact]
    public Task Guards_a_method_of_the_team_by_the_same_name() => Check("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.UseDeveloperExceptionPage(0);

        static class Pages
        {
            public static void UseDeveloperExceptionPage(this WebApplication app, int code) => app.MapGet("/", () => code);
        }
        """);

    [Fact]
    public Task Guards_the_startup_of_development() => Check("""
        Console.WriteLine();

        sealed class StartupDevelopment
        {
            public void Configure(IApplicationBuilder app) => app.UseDeveloperExceptionPage();
        }

        sealed class Startup
        {
            public void ConfigureDevelopment(IApplicationBuilder app) => app.UseDeveloperExceptionPage();
        }
        """);

    [Fact]
    public Task Mends_a_program_with_a_guard() => CheckFix(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        // helps while we build
        app.[|UseDeveloperExceptionPage|]();
        app.UseRouting();
        """,
        """
        var app = WebApplication.CreateBuilder(args).Build();
        // helps while we build
        if (app.Environment.IsDevelopment())
        {
            app.UseDeveloperExceptionPage();
        }
        app.UseRouting();
        """);

    [Fact]
    public Task Mends_methods_by_the_environment_in_scope() => CheckFix(
        """
        Console.WriteLine();

        sealed class Startup
        {
            public void Configure(IApplicationBuilder app, IWebHostEnvironment env)
            {
                app.[|UseDeveloperExceptionPage|]();
            }

            public void ConfigureOther(WebHostBuilderContext context, IApplicationBuilder app)
            {
                app.[|UseDeveloperExceptionPage|]();
            }
        }
        """,
        """
        Console.WriteLine();

        sealed class Startup
        {
            public void Configure(IApplicationBuilder app, IWebHostEnvironment env)
            {
                if (env.IsDevelopment())
                {
                    app.UseDeveloperExceptionPage();
                }
            }

            public void ConfigureOther(WebHostBuilderContext context, IApplicationBuilder app)
            {
                if (context.HostingEnvironment.IsDevelopment())
                {
                    app.UseDeveloperExceptionPage();
                }
            }
        }
        """);

    [Fact]
    public Task Mends_nothing_where_no_environment_is_in_scope() => CheckFix(
        """
        Console.WriteLine();

        static class Startup
        {
            public static void Configure(IApplicationBuilder app)
            {
                app.[|UseDeveloperExceptionPage|]();
            }
        }
        """,
        """
        Console.WriteLine();

        static class Startup
        {
            public static void Configure(IApplicationBuilder app)
            {
                app.[|UseDeveloperExceptionPage|]();
            }
        }
        """);
}
