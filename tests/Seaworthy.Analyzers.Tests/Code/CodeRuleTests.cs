using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Seaworthy.Analyzers.Tests.Hosting;

namespace Seaworthy.Analyzers.Tests.Code;

/// <summary>
/// Base of the tests of one code rule. A source marks with <c>[|...|]</c> what must be reported; a source that does not compile or an analyzer that throws fails.
/// Sources are whole programs: top-level statements and types under the usings of a web project.
/// </summary>
public abstract class CodeRuleTests
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        global using Microsoft.Extensions.Options;
        """;

    private const string BaseUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;
        """;

    /// <summary>The rule under test.</summary>
    protected abstract DiagnosticAnalyzer Rule { get; }

    /// <summary>The code fix, when the rule has a safe mend.</summary>
    protected virtual CodeFixProvider? Fix => null;

    /// <summary>What the sources compile against.</summary>
    protected virtual ImmutableArray<MetadataReference> References => CodeReferences.All;

    /// <summary>Runs the rule and compares with the marks.</summary>
    /// <param name="source">A whole program.</param>
    /// <param name="settings">Lines of a global analyzer config, when the case needs any.</param>
    protected Task Check(string source, string? settings = null) => Run(source, null, 0, settings);

    /// <summary>Runs the rule and the fix over one finding, then over all findings of the document, and compares with the text after.</summary>
    /// <param name="before">A whole program with marks.</param>
    /// <param name="after">The program mended.</param>
    /// <param name="fix">Which of the fixes offered, counted from 0.</param>
    protected Task CheckFix(string before, string after, int fix = 0) => Run(before, after, fix, null);

    /// <summary>The messages reported for a source, in order of their places.</summary>
    protected async Task<IReadOnlyList<string>> Messages(string source)
    {
        var cancellation = TestContext.Current.CancellationToken;
        TestFileMarkupParser.GetSpans(source, out var text, out ImmutableArray<Microsoft.CodeAnalysis.Text.TextSpan> _);
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create(
            "Subject",
            [CSharpSyntaxTree.ParseText(text, options, cancellationToken: cancellation), CSharpSyntaxTree.ParseText(UsingsOf(References), options, cancellationToken: cancellation)],
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication).WithSpecificDiagnosticOptions(
                Rule.SupportedDiagnostics.Select(d => KeyValuePair.Create(d.Id, ReportDiagnostic.Warn)).Distinct()));
        Assert.DoesNotContain(compilation.GetDiagnostics(cancellation), d => d.Severity == DiagnosticSeverity.Error);
        var diagnostics = await compilation.WithAnalyzers([Rule], new AnalyzerOptions([], new BuildProperties(("seaworthy_profile", "strict")))).GetAnalyzerDiagnosticsAsync(cancellation);
        return [.. diagnostics.OrderBy(d => d.Location.SourceSpan.Start).Select(d => d.GetMessage(null))];
    }

    private static string UsingsOf(ImmutableArray<MetadataReference> references) => references.Length < CodeReferences.All.Length ? BaseUsings : Usings;

    private Task Run(string before, string? after, int fix, string? settings)
    {
        var test = new Harness(Rule, Fix) { TestCode = before.ReplaceLineEndings("\n"), CodeActionIndex = fix };
        test.TestState.Sources.Add(("Usings.cs", UsingsOf(References)));
        test.TestState.AdditionalReferences.AddRange(References);
        // Each rule is tested as if its profile were chosen.
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nseaworthy_profile = strict\n" + settings));

        if (after is not null)
        {
            test.FixedState.Sources.Add(after.ReplaceLineEndings("\n"));
            test.FixedState.Sources.Add(("Usings.cs", UsingsOf(References)));
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Harness : CSharpCodeFixTest<EmptyDiagnosticAnalyzer, EmptyCodeFixProvider, DefaultVerifier>
    {
        private readonly DiagnosticAnalyzer _rule;
        private readonly CodeFixProvider? _fix;

        public Harness(DiagnosticAnalyzer rule, CodeFixProvider? fix)
        {
            _rule = rule;
            _fix = fix;
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            TestState.OutputKind = OutputKind.ConsoleApplication;
            // Suppression by pragma is the compiler's business, the same for each rule.
            TestBehaviors |= TestBehaviors.SkipSuppressionCheck | TestBehaviors.SkipGeneratedCodeCheck;
            CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipFixAllInProjectCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck;
        }

        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [_rule];

        protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => _fix is null ? [] : [_fix];

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest);
    }
}
