using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Seaworthy.Analyzers.Code.Rules;
using Seaworthy.Analyzers.CodeFixes.Rules;

namespace Seaworthy.Analyzers.Tests.Code.Rules;

public sealed class SensitiveDataInLogsTests : CodeRuleTests
{
    protected override DiagnosticAnalyzer Rule => new SensitiveDataInLogs();

    protected override CodeFixProvider Fix => new SensitiveDataInLogsFix();

    [Fact]
    public Task Reports_values_of_commands() => Check("""
        using Microsoft.EntityFrameworkCore;

        var options = new DbContextOptionsBuilder();
        options.EnableDetailedErrors().[|EnableSensitiveDataLogging|]();
        options.[|EnableSensitiveDataLogging|](true);
        """);

    [Fact]
    public Task Reports_personal_data() => Check("""
        using Microsoft.IdentityModel.Logging;

        [|IdentityModelEventSource.ShowPII|] = true;
        [|IdentityModelEventSource.LogCompleteSecurityArtifact|] = true;
        """);

    [Fact]
    public Task Reports_logging_of_bodies() => Check("""
        using Microsoft.AspNetCore.HttpLogging;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHttpLogging(o => o.LoggingFields = [|HttpLoggingFields.All|]);
        builder.Services.AddHttpLogging(o => o.LoggingFields |= [|HttpLoggingFields.RequestBody|]);
        """);

    [Fact]
    public Task Reports_logging_of_the_bodies_of_an_endpoint() => Check("""
        using Microsoft.AspNetCore.HttpLogging;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/", () => 0).WithHttpLogging([|HttpLoggingFields.Duration | HttpLoggingFields.ResponseBody|]);
        """);

    [Fact]
    public Task Guards_what_runs_in_development() => Check("""
        using Microsoft.AspNetCore.HttpLogging;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.IdentityModel.Logging;

        var builder = WebApplication.CreateBuilder(args);
        var options = new DbContextOptionsBuilder();
        if (builder.Environment.IsDevelopment())
        {
            options.EnableSensitiveDataLogging();
            IdentityModelEventSource.ShowPII = true;
            builder.Services.AddHttpLogging(o => o.LoggingFields = HttpLoggingFields.All);
        }
        """);

    [Fact]
    public Task Guards_a_switch_that_the_code_computes() => Check("""
        using Microsoft.EntityFrameworkCore;
        using Microsoft.IdentityModel.Logging;

        var builder = WebApplication.CreateBuilder(args);
        new DbContextOptionsBuilder().EnableSensitiveDataLogging(builder.Environment.IsDevelopment());
        new DbContextOptionsBuilder().EnableSensitiveDataLogging(false);
        IdentityModelEventSource.ShowPII = builder.Environment.IsDevelopment();
        """);

    [Fact]
    public Task Guards_logging_without_bodies() => Check("""
        using Microsoft.AspNetCore.HttpLogging;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHttpLogging(o => o.LoggingFields = HttpLoggingFields.RequestPropertiesAndHeaders | HttpLoggingFields.ResponseStatusCode);
        builder.Services.AddHttpLogging(o => o.LoggingFields &= HttpLoggingFields.Request);
        """);

    [Fact]
    public Task Guards_a_method_of_the_team_by_the_same_name() => Check("""
        new Audit().EnableSensitiveDataLogging();

        sealed class Audit
        {
            public void EnableSensitiveDataLogging()
            {
            }
        }
        """);

    [Fact]
    public Task Mends_calls_in_a_chain() => CheckFix(
        """
        using Microsoft.EntityFrameworkCore;

        var options = new DbContextOptionsBuilder();
        options.EnableDetailedErrors()
            .[|EnableSensitiveDataLogging|]()
            .EnableThreadSafetyChecks();
        options.EnableDetailedErrors()
            .[|EnableSensitiveDataLogging|]();
        options.[|EnableSensitiveDataLogging|]().EnableDetailedErrors();
        """,
        """
        using Microsoft.EntityFrameworkCore;

        var options = new DbContextOptionsBuilder();
        options.EnableDetailedErrors()
            .EnableThreadSafetyChecks();
        options.EnableDetailedErrors();
        options.EnableDetailedErrors();
        """);

    [Fact]
    public Task Mends_statements() => CheckFix(
        """
        using Microsoft.EntityFrameworkCore;
        using Microsoft.IdentityModel.Logging;

        var options = new DbContextOptionsBuilder();
        options.[|EnableSensitiveDataLogging|]();
        [|IdentityModelEventSource.ShowPII|] = true;
        options.EnableDetailedErrors();
        """,
        """
        using Microsoft.EntityFrameworkCore;
        using Microsoft.IdentityModel.Logging;

        var options = new DbContextOptionsBuilder();
        options.EnableDetailedErrors();
        """);

    [Fact]
    public Task Mends_a_lambda_that_does_nothing_else() => CheckFix(
        """
        using Microsoft.EntityFrameworkCore;

        Action<DbContextOptionsBuilder> configure = o => o.[|EnableSensitiveDataLogging|]();
        """,
        """
        using Microsoft.EntityFrameworkCore;

        Action<DbContextOptionsBuilder> configure = o => o.EnableSensitiveDataLogging(false);
        """);

    [Fact]
    public Task Mends_the_fields_of_bodies() => CheckFix(
        """
        using Microsoft.AspNetCore.HttpLogging;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHttpLogging(o => o.LoggingFields = [|HttpLoggingFields.All|]);
        builder.Services.AddHttpLogging(o => o.LoggingFields = [|HttpLoggingFields.Duration | HttpLoggingFields.RequestBody|]);
        builder.Services.AddHttpLogging(o => o.LoggingFields = [|HttpLoggingFields.ResponseBody|]);
        """,
        """
        using Microsoft.AspNetCore.HttpLogging;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHttpLogging(o => o.LoggingFields = HttpLoggingFields.RequestPropertiesAndHeaders | HttpLoggingFields.ResponsePropertiesAndHeaders);
        builder.Services.AddHttpLogging(o => o.LoggingFields = HttpLoggingFields.Duration);
        builder.Services.AddHttpLogging(o => o.LoggingFields = HttpLoggingFields.None);
        """);

    [Fact]
    public Task Mends_by_asking_the_environment() => CheckFix(
        """
        using Microsoft.EntityFrameworkCore;
        using Microsoft.IdentityModel.Logging;

        var builder = WebApplication.CreateBuilder(args);
        new DbContextOptionsBuilder().[|EnableSensitiveDataLogging|]();
        [|IdentityModelEventSource.ShowPII|] = true;
        """,
        """
        using Microsoft.EntityFrameworkCore;
        using Microsoft.IdentityModel.Logging;

        var builder = WebApplication.CreateBuilder(args);
        new DbContextOptionsBuilder().EnableSensitiveDataLogging(builder.Environment.IsDevelopment());
        IdentityModelEventSource.ShowPII = builder.Environment.IsDevelopment();
        """,
        fix: 1);

    [Fact]
    public Task Guards_a_method_that_is_for_development_by_its_name() => Check("""
        using Microsoft.EntityFrameworkCore;

        Console.WriteLine();

        static class Database
        {
            public static void SetDevelopmentOptions(this DbContextOptionsBuilder options) => options.EnableSensitiveDataLogging();
        }
        """);

    [Fact]
    public Task Guards_code_of_the_debug_build() => Check("""
        #define DEBUG
        using Microsoft.EntityFrameworkCore;

        var options = new DbContextOptionsBuilder();
        #if DEBUG
        #if NET
        #endif
        options.EnableSensitiveDataLogging();
        #endif
        """);

    [Fact]
    public Task Reports_code_that_the_debug_build_lacks() => Check("""
        var options = new Microsoft.EntityFrameworkCore.DbContextOptionsBuilder();
        #if DEBUG
        Console.WriteLine();
        #else
        options.[|EnableSensitiveDataLogging|]();
        #endif
        #if !DEBUG
        options.[|EnableSensitiveDataLogging|]();
        #endif
        """);

    [Fact]
    public Task Guards_fields_that_only_a_guarded_middleware_reads() => Check("""
        using Microsoft.AspNetCore.HttpLogging;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHttpLogging(o => o.LoggingFields = HttpLoggingFields.All);
        var app = builder.Build();
        if (app.Environment.IsDevelopment())
        {
            app.UseHttpLogging();
        }
        """);
}
