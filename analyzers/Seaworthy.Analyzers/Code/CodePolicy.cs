using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Seaworthy.Analyzers.Hosting;
using Seaworthy.Documents;
using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Rules;
using Seaworthy.Text;

namespace Seaworthy.Analyzers.Code;

/// <summary>What <c>seaworthy.yaml</c> says about a finding in code: its severity, or that it is accepted. Asked only once there is a finding.</summary>
internal static class CodePolicy
{
    private static readonly ConditionalWeakTable<SourceText, Policy> Policies = new();

    /// <summary>Whether a rule takes part: its profile is that of the build or the policy, or the policy gives it a severity.</summary>
    public static bool IsOn(DiagnosticDescriptor rule, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        // Rules of the recommended profile are silenced where they report, so that a build without findings reads no policy for them.
        if (RuleCatalog.FindAny(rule.Id) is not { Profile: > Profile.Recommended } known)
        {
            return true;
        }

        var build = BuildOptions.Read(options.AnalyzerConfigOptionsProvider.GlobalOptions);
        var file = NearestPolicy.Of(HandedFiles.Of(options, build.Folder, cancellationToken));
        var policy = file is null ? Policy.Default : Policies.GetValue(file.Text, _ => Read(file, cancellationToken));
        return Funnel.IsOn(known, policy, build.Profile ?? policy.Profile);
    }

    /// <summary>The diagnostic to report; null when the policy switches the rule off or accepts the finding.</summary>
    public static Diagnostic? Apply(DiagnosticDescriptor rule, Location at, object[] arguments, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var build = BuildOptions.Read(options.AnalyzerConfigOptionsProvider.GlobalOptions);
        if (NearestPolicy.Of(HandedFiles.Of(options, build.Folder, cancellationToken)) is not { } file)
        {
            return Diagnostic.Create(rule, at, arguments);
        }

        var policy = Policies.GetValue(file.Text, _ => Read(file, cancellationToken));
        if (IsAccepted(policy, rule.Id, at, build))
        {
            return null;
        }

        return policy.Rules.TryGetValue(rule.Id, out var own) && own.Severity is { } severity
            ? severity == Severity.None ? null : Diagnostic.Create(rule, at, Descriptors.Of(severity), null, null, arguments)
            : Diagnostic.Create(rule, at, arguments);
    }

    private static Policy Read(HandedFile file, CancellationToken cancellationToken) =>
        PolicyReader.Read(YamlReader.Read(new SourceFile(file.Path, file.Text.ToString()), cancellationToken), RuleCatalog.Ids, static id => RuleCatalog.Find(id)?.Options, Schemas.SchemaFiles.None);

    private static bool IsAccepted(Policy policy, string rule, Location at, BuildOptions build)
    {
        var place = new SourceLocation(new SourceFile(HandedFiles.Relative(build.Folder, (at.SourceTree?.FilePath ?? "").Replace('\\', '/')), ""), new(0, 0));
        foreach (var suppression in policy.Suppressions)
        {
            if (suppression.IsActive(build.Today) && SuppressionMatch.Covers(suppression, rule, place, "", null, policy.File?.Folder ?? ""))
            {
                return true;
            }
        }

        return false;
    }
}
