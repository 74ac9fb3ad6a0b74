using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Seaworthy.Documents;
using Seaworthy.Findings;
using Seaworthy.Rules;
using Seaworthy.Text;

namespace Seaworthy.Analyzers.Hosting;

/// <summary>One set of handed files under one set of options, and what the engine says of it.</summary>
internal sealed class Session(BuildOptions options, ImmutableArray<HandedFile> files, DocumentCache cache, ResultCache results)
{
    // What these look at the compiler does not have: files named by path, and all that a deployment consists of.
    private static readonly HashSet<string> OfTheGate = new(StringComparer.Ordinal) { "SEA0104", "SEA0202", "SEA0303", "SEA0401" };

    private readonly object _gate = new();
    private IReadOnlyDictionary<string, ImmutableArray<Diagnostic>>? _byFile;

    /// <summary>Whether this is still the same input: the same versions of the same texts.</summary>
    public bool IsOf(BuildOptions other, ImmutableArray<HandedFile> others)
    {
        if (options != other || files.Length != others.Length)
        {
            return false;
        }

        for (var i = 0; i < files.Length; i++)
        {
            if (!ReferenceEquals(files[i].Text, others[i].Text) || files[i].Path != others[i].Path)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What is to be reported in one file, given by its full path.</summary>
    public ImmutableArray<Diagnostic> In(string path, CancellationToken cancellationToken) =>
        All(cancellationToken).TryGetValue(path, out var diagnostics) ? diagnostics : ImmutableArray<Diagnostic>.Empty;

    /// <summary>What belongs to no file: defects of ours, by which something was not checked.</summary>
    public ImmutableArray<Diagnostic> Elsewhere(CancellationToken cancellationToken) => In("", cancellationToken);

    /// <summary>What comparing these files with what the code needs brings to light, and what the policy demands of them; an empty text for code that reads nothing.</summary>
    public ImmutableArray<Diagnostic> Against(SourceFile contract, CancellationToken cancellationToken) =>
        Run(contract, cancellationToken).Values.SelectMany(static d => d).ToImmutableArray();

    /// <summary>The engine's result for these files with some rules.</summary>
    private ValidationResult Validate(IReadOnlyList<Rule> rules, SourceFile? contract, CancellationToken cancellationToken)
    {
        var known = new Dictionary<SourceFile, ConfigDocument>();
        SourceFile? policy = null;
        var nearest = NearestPolicy.Of(files);
        foreach (var file in files)
        {
            if ((!file.IsPolicy || file == nearest) && cache.Read(file, cancellationToken) is { } document)
            {
                known.Add(document.File, document);
                policy = file.IsPolicy ? document.File : policy;
            }
        }

        var request = new ValidationRequest { Files = [.. known.Keys.Where(f => f != policy)], Policy = policy, Today = options.Today, Profile = options.Profile, IsPartial = true };
        request = contract is null ? request : request with { Contracts = [contract] };
        var workspace = Validator.Load(request, file => known.TryGetValue(file, out var document) ? document : null, cancellationToken);
        return Validator.Validate(workspace, request, rules, cancellationToken);
    }

    /// <summary>The diagnostics of a result by the full path of their file.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<Diagnostic>> ByFile(ValidationResult result, Func<Finding, bool> isMeant)
    {
        var fullPaths = files.ToDictionary(static f => f.Path, static f => f.File.Path, StringComparer.Ordinal);
        string FullPath(string path) => fullPaths.TryGetValue(path, out var full) ? full : path;
        var byFile = new Dictionary<string, ImmutableArray<Diagnostic>>(StringComparer.Ordinal);
        foreach (var group in result.Findings.Where(isMeant).GroupBy(f => FullPath(f.Location.Path), StringComparer.Ordinal))
        {
            var findings = group.OrderByDescending(static f => f.Severity).ToList();
            var left = findings.Count - options.MostPerFile;
            var most = Math.Min(findings.Count, options.MostPerFile);
            var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>(most);
            for (var i = 0; i < most; i++)
            {
                diagnostics.Add(FindingDiagnostic.Of(findings[i], FullPath, left > 0 && i == most - 1 ? FormattableString.Invariant($" (and {left} more in this file: run 'seaworthy validate')") : null));
            }

            byFile[group.Key] = diagnostics.MoveToImmutable();
        }

        if (result.Failures.Count > 0)
        {
            byFile[""] = result.Failures.Select(static f => NotChecked($"The rule {f.RuleId} failed ({f.ExceptionType})")).ToImmutableArray();
        }

        return byFile;
    }

    /// <summary>A defect of ours must neither break a build nor pass for a clean result.</summary>
    public static Diagnostic NotChecked(string what) =>
        Diagnostic.Create(Descriptors.Of("SEA0401"), Location.None, DiagnosticSeverity.Warning, null, null, what + ": what it watches was not checked. Please report it; 'seaworthy validate' may tell more");

    private IReadOnlyDictionary<string, ImmutableArray<Diagnostic>> All(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _byFile ??= Run(null, cancellationToken);
        }
    }

    private IReadOnlyDictionary<string, ImmutableArray<Diagnostic>> Run(SourceFile? contract, CancellationToken cancellationToken)
    {
        var key = ResultCache.KeyOf(options, files, contract?.Text);
        if (results.Find(key) is { } known)
        {
            return known;
        }

        try
        {
            var found = contract is null
                ? ByFile(Validate([.. RuleCatalog.Rules.Where(static r => !r.Descriptor.NeedsContract && !OfTheGate.Contains(r.Descriptor.Id))], null, cancellationToken), static _ => true)
                : ByFile(Validate([.. RuleCatalog.Rules.Where(static r => r.Descriptor.NeedsContract)], contract.Text.Length == 0 ? null : contract, cancellationToken), static f => RuleCatalog.Find(f.RuleId) is { NeedsContract: true });
            results.Add(key, found);
            return found;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new Dictionary<string, ImmutableArray<Diagnostic>>(StringComparer.Ordinal) { [""] = ImmutableArray.Create(NotChecked($"The engine failed ({exception.GetType().Name})")) };
        }
    }
}
