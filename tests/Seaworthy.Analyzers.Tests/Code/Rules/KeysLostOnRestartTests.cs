using Microsoft.CodeAnalysis.Diagnostics;
using Seaworthy.Analyzers.Code.Rules;

namespace Seaworthy.Analyzers.Tests.Code.Rules;

public sealed class KeysLostOnRestartTests : CodeRuleTests
{
    protected override DiagnosticAnalyzer Rule => new KeysLostOnRestart();

    [Fact]
    public Task Reports_keys_in_memory() => Check("""
        using Microsoft.AspNetCore.DataProtection;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddDataProtection().[|UseEphemeralDataProtectionProvider|]();
        """);

    [Fact]
    public Task Reports_keys_in_memory_behind_other_calls() => Check("""
        using Microsoft.AspNetCore.DataProtection;

        var builder = WebApplication.CreateBuilder(args);
        var protection = builder.Services.AddDataProtection().SetApplicationName("wallet");
        protection.[|UseEphemeralDataProtectionProvider|]();
        """);

    [Fact]
    public Task Reports_keys_in_memory_outside_development() => Check("""
        using Microsoft.AspNetCore.DataProtection;

        var builder = WebApplication.CreateBuilder(args);
        if (builder.Environment.IsProduction())
        {
            builder.Services.AddDataProtection().[|UseEphemeralDataProtectionProvider|]();
        }
        """);

    [Fact]
    public Task Guards_keys_that_are_kept() => Check("""
        using Microsoft.AspNetCore.DataProtection;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo("/keys"));
        """);

    [Fact]
    public Task Guards_the_default_place() => Check("""
        using Microsoft.AspNetCore.DataProtection;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddDataProtection().ProtectKeysWithCertificate("thumbprint");
        """);

    [Fact]
    public Task Guards_development() => Check("""
        using Microsoft.AspNetCore.DataProtection;

        var builder = WebApplication.CreateBuilder(args);
        if (builder.Environment.IsDevelopment())
        {
            builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        }
        """);
}
