using Microsoft.CodeAnalysis.Diagnostics;
using Seaworthy.Analyzers.Code.Rules;

namespace Seaworthy.Analyzers.Tests.Code;

/// <summary>Which code counts as kept out of production, shown on one rule.</summary>
public sealed class DevelopmentGuardTests : CodeRuleTests
{
    private const string Weak = "options.RequireHttpsMetadata = false";

    public static TheoryData<string> Guarded =>
    [
        $"if (env.IsDevelopment()) {Weak};",
        $"if (!env.IsProduction()) {{ {Weak}; }}",
        $"if (env.IsDevelopment() || env.IsStaging()) {{ {Weak}; }}",
        $"if (env.IsDevelopment() || flag) {{ {Weak}; }}",
        $"if (env.IsDevelopment() && flag) {{ {Weak}; }}",
        $"if (env.IsProduction()) {{ }} else {{ {Weak}; }}",
        $"if (env.IsProduction()) {{ }} else if (flag) {{ {Weak}; }}",
        $"if (!env.IsDevelopment()) return; {Weak};",
        $"if (env.IsProduction()) {{ throw new InvalidOperationException(); }} {Weak};",
        $"if (env.IsEnvironment(\"Development\")) {Weak};",
        $"if (env.IsEnvironment(Environments.Development)) {Weak};",
        $"if (env.EnvironmentName == \"Development\") {Weak};",
        $"if (env.EnvironmentName == Environments.Development) {Weak};",
        $"if (env.EnvironmentName != Environments.Production) {Weak};",
        $"if (env.EnvironmentName.Equals(\"Development\", StringComparison.OrdinalIgnoreCase)) {Weak};",
        $"if (string.Equals(env.EnvironmentName, \"Local\", StringComparison.OrdinalIgnoreCase)) {Weak};",
        $"if (env.EnvironmentName is \"Development\" or \"Local\") {Weak};",
        $"if (env.EnvironmentName is not \"Production\") {Weak};",
        $"if (Environment.GetEnvironmentVariable(\"ASPNETCORE_ENVIRONMENT\") == \"Development\") {Weak};",
        $"switch (env.EnvironmentName) {{ case \"Development\": case \"Local\": {Weak}; break; }}",
        $"var isDev = env.IsDevelopment(); if (isDev) {Weak};",
        $"var production = env.IsProduction(); if (!production) {Weak};",
        $"if (env.IsDevelopment() == true) {Weak};",
        $"_ = env.IsDevelopment() ? {Weak} : true;",
        $"_ = env.IsDevelopment() && ({Weak});",
        $"if (env.IsDevelopment()) {{ Action later = () => {Weak}; later(); }}",
        $"if (System.Diagnostics.Debugger.IsAttached) {Weak};",
        $"if (Flags.IsDevelopmentMachine) {Weak};",
        $"#if DEBUG\n{Weak};\n#endif",
    ];

    public static TheoryData<string> Open =>
    [
        $"[|{Weak}|];",
        $"if (flag) [|{Weak}|];",
        $"if (env.IsProduction()) [|{Weak}|];",
        $"if (!env.IsDevelopment()) [|{Weak}|];",
        $"if (env.IsDevelopment()) return; [|{Weak}|];",
        $"if (env.IsDevelopment() || env.IsProduction()) [|{Weak}|];",
        $"if (env.EnvironmentName == \"Production\") [|{Weak}|];",
        $"if (env.EnvironmentName is \"Development\" or \"Production\") [|{Weak}|];",
        $"switch (env.EnvironmentName) {{ case \"Development\": case \"Production\": [|{Weak}|]; break; }}",
        $"switch (env.EnvironmentName) {{ default: [|{Weak}|]; break; }}",
        $"if (env.IsDevelopment()) {{ }} [|{Weak}|];",
        $"var isDev = env.IsDevelopment(); isDev = flag; if (isDev | flag) {{ }} [|{Weak}|];",
        $"[|{Weak}|]; if (!env.IsDevelopment()) return;",
        $"if (!(env.IsDevelopment() && flag)) [|{Weak}|];",
        $"if (env.ApplicationName == \"Development\") [|{Weak}|];",
    ];

    protected override DiagnosticAnalyzer Rule => new IdentityMetadataOverClearText();

    [Theory]
    [MemberData(nameof(Guarded))]
    public Task A_check_of_the_environment_covers_what_it_decides(string statements) => Check(Program(statements));

    [Theory]
    [MemberData(nameof(Open))]
    public Task Code_that_may_run_in_production_is_not_covered(string statements) => Check(Program(statements));

    private static string Program(string statements) => $$"""
        Setup.Run(null!, new Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerOptions(), args.Length > 0);
        static class Flags { public static bool IsDevelopmentMachine { get; set; } }
        static class Setup
        {
            public static void Run(IHostEnvironment env, Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerOptions options, bool flag)
            {
        {{statements}}
            }
        }
        """;
}
