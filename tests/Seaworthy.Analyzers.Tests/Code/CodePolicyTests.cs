using Microsoft.CodeAnalysis;
using Seaworthy.Analyzers.Code.Rules;
using Seaworthy.Analyzers.Tests.Hosting;

namespace Seaworthy.Analyzers.Tests.Code;

/// <summary>The policy speaks for findings in code as for those in settings.</summary>
public sealed class CodePolicyTests
{
    private const string Finding = """
        var options = new Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerOptions { RequireHttpsMetadata = false };
        System.Console.WriteLine(options);
        """;

    [Theory]
    [InlineData("rules: { SEA5002: error }", DiagnosticSeverity.Error)]
    [InlineData("rules: { SEA5002: note }", DiagnosticSeverity.Info)]
    [InlineData("rules: { SEA3501: error }", DiagnosticSeverity.Warning)]
    [InlineData("suppressions: [ { rule: SEA5002, file: Other.cs, reason: behind the VPN } ]", DiagnosticSeverity.Warning)]
    [InlineData("suppressions: [ { rule: SEA5002, file: Program.cs, reason: behind the VPN, expires: 2026-11-22 } ]", DiagnosticSeverity.Warning)]
    [InlineData("- [ broken", DiagnosticSeverity.Warning)]
    public async Task The_policy_decides_the_severity(string policy, DiagnosticSeverity expected) =>
        Assert.Equal(expected, Assert.Single(await Run(policy)).Severity);

    [Theory]
    [InlineData("rules: { SEA5002: off }")]
    [InlineData("suppressions: [ { rule: SEA5002, file: Program.cs, reason: behind the VPN, expires: 2026-11-23 } ]")]
    [InlineData("suppressions: [ { rule: SEA5002, file: \"**/*.cs\", reason: behind the VPN } ]")]
    public async Task The_policy_silences(string policy) => Assert.Empty(await Run(policy));

    private static async Task<IReadOnlyList<Diagnostic>> Run(string policy) =>
        await new InMemoryBuild(new IdentityMetadataOverClearText()) { Code = Finding, References = CodeReferences.All }.With("seaworthy.yaml", policy).Run(TestContext.Current.CancellationToken);
}
