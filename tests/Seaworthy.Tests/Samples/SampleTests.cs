using System.Globalization;
using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Rules;

namespace Seaworthy.Tests.Samples;

/// <summary>
/// Holds the two samples to what the documentation says of them.
/// After a change that is meant to alter the findings, run once with <c>SEAWORTHY_ACCEPT=1</c>: the expected file is
/// then written instead of compared. Read its difference line by line before committing it: every line added must
/// name a real defect of the sample, every line gone must be one that was mended or was wrong.
/// </summary>
public sealed class SampleTests
{
    private const string Clean = "WalletService";
    private const string Unsafe = "WalletService.Unsafe";

    /// <summary>Every literal the unsafe sample gives away, all made up; the two published defaults are left out, for their words are ordinary.</summary>
    private static readonly string[] PlantedSecrets =
    [
        "Harbour-Lantern-7729", "Gannet-Rope-3361", "Tidal-Copper-5518", "Oyster-Winch-9042", "Kelp-Anchor-6620", "r7Vq2xLm9TzK4wBd8YhN",
        "bm90IGEgcmVhbCBzaWduYXR1cmUsIG1hZGUgdXAgMDE", "Mizzen-Brass-2087", "Vq8nT2rLw6KzX4mB9cYd", "Bosun-Whistle-4410", "Sextant-Mist-8836",
        "Zp5kR8vQ3nW7tLx2Gm6J", "Hx3mC9wTq6bV2rNz8KsP", "Fathom-Pulley-1194", "Capstan-Drift-6057", "Nb7yF4kJt2QxR9vLs5Wd",
    ];

    private static string ExpectedPath => Path.Combine(Repository.Root, "tests", "Seaworthy.Tests", "Samples", Unsafe + ".expected.txt");

    /// <summary>
    /// What was done wrong on purpose, by hand: place, rule, words. A rule still to come is asked once it is in the catalogue;
    /// <c>pending: </c> marks what a rule in the catalogue does not look at yet.
    /// </summary>
    private static string PlantedPath => Path.Combine(Repository.Root, "tests", "Seaworthy.Tests", "Samples", Unsafe + ".planted.txt");

    [Fact]
    public void The_unsafe_sample_yields_exactly_the_expected_findings()
    {
        var result = SampleFolder.Read(Unsafe).Validate();
        Assert.Empty(result.Failures);
        var actual = result.Findings.Select(Line).Order(StringComparer.Ordinal).ToArray();
        if (Environment.GetEnvironmentVariable("SEAWORTHY_ACCEPT") == "1")
        {
            File.WriteAllText(ExpectedPath, string.Concat(actual.Select(l => l + "\n")));
            return;
        }

        var expected = File.ReadAllLines(ExpectedPath);
        Assert.True(actual.SequenceEqual(expected, StringComparer.Ordinal), Difference(expected, actual));
    }

    /// <summary>The list of what was planted was written by hand, so a snapshot accepted in haste cannot agree with itself alone.</summary>
    [Fact]
    public void Each_planted_defect_is_found_by_its_rule_in_its_line()
    {
        var found = PlacesFound();
        var missing = Planted(pending: false).Where(d => RuleCatalog.Ids.Contains(d.Split(' ')[1]) && !found.Contains(PlaceOf(d))).ToArray();
        Assert.True(missing.Length == 0, string.Join("\n", ["Planted and not found:", .. missing]));
    }

    [Fact]
    public void No_planted_defect_marked_pending_is_found_already()
    {
        var found = PlacesFound();
        var done = Planted(pending: true).Where(d => found.Contains(PlaceOf(d))).ToArray();
        Assert.True(done.Length == 0, string.Join("\n", ["Found now, so take 'pending: ' away:", .. done]));
    }

    [Fact]
    public void The_unsafe_sample_shows_at_least_forty_defects_over_thirty_rules()
    {
        var lines = File.ReadAllLines(ExpectedPath);
        Assert.True(lines.Length >= 40, $"{lines.Length} findings");
        var rules = lines.Select(l => l.Split(' ')[1]).Distinct().Count();
        Assert.True(rules >= 30, $"{rules} rules");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Profile.Production)]
    public void The_clean_sample_yields_nothing(Profile? profile)
    {
        var result = SampleFolder.Read(Clean).Validate(profile);
        Assert.True(result.Findings.Count == 0, string.Join("\n", result.Findings.Select(f => $"{Line(f)}: {f.Message}")));
        Assert.Empty(result.Failures);
    }

    [Fact]
    public void The_clean_sample_is_judged_in_all_four_environments() =>
        Assert.Equal(["Development", "Testing", "Staging", "Production"], SampleFolder.Read(Clean).Validate().Environments);

    [Fact]
    public void The_clean_sample_needs_its_one_suppression()
    {
        var suppressed = Assert.Single(SampleFolder.Read(Clean).Validate().Suppressed);
        Assert.False(string.IsNullOrWhiteSpace(suppressed.SuppressionReason));
    }

    [Fact]
    public void Each_planted_secret_is_in_the_unsafe_sample_and_not_in_the_clean_one()
    {
        var planted = string.Join("\n", SampleFolder.Read(Unsafe).Files.Select(f => f.Text));
        var clean = string.Join("\n", SampleFolder.Read(Clean).Files.Select(f => f.Text));
        Assert.All(PlantedSecrets, secret => Assert.Contains(secret, planted, StringComparison.Ordinal));
        Assert.All(PlantedSecrets, secret => Assert.DoesNotContain(secret, clean, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Profile.Strict)]
    public void No_planted_secret_is_shown(Profile? profile)
    {
        var result = SampleFolder.Read(Unsafe).Validate(profile);
        var findings = result.Findings.Concat(result.Suppressed).ToArray();
        var places = findings.Select(f => f.Location).Concat(findings.SelectMany(f => f.Related).Select(r => r.Location));
        string[] shown =
        [
            .. findings.SelectMany(f => new[] { f.Message, f.Mend, f.Key, f.Layer ?? "" }),
            .. findings.SelectMany(f => f.Related).Select(r => r.Message),
            .. places.SelectMany(p => Enumerable.Range(p.Start.Line, p.End.Line - p.Start.Line + 1).Select(line => Redaction.MaskLine(result, p.File, line))),
        ];
        Assert.NotEmpty(shown);
        // Neither the value itself nor a piece of it that would tell what it is.
        Assert.All(PlantedSecrets, secret => Assert.DoesNotContain(shown, text => text.Contains(secret[..^4], StringComparison.Ordinal)));
    }

    private static string Line(Finding finding) => string.Create(
        CultureInfo.InvariantCulture,
        $"{finding.Location} {finding.RuleId} {finding.Severity.ToString().ToLowerInvariant()} {finding.Environment ?? "-"} {(finding.Key.Length == 0 ? "-" : finding.Key)}");

    private static IEnumerable<string> Planted(bool pending)
    {
        const string Mark = "pending: ";
        return File.ReadLines(PlantedPath)
            .Where(line => line.StartsWith(Mark, StringComparison.Ordinal) == pending)
            .Select(line => pending ? line[Mark.Length..] : line);
    }

    private static string PlaceOf(string planted) => string.Join(' ', planted.Split(' ')[..2]);

    // A finding that lists several places of one defect answers for each of them.
    private static HashSet<string> PlacesFound() => SampleFolder.Read(Unsafe).Validate().Findings
        .SelectMany(f => f.Related.Select(r => r.Location).Prepend(f.Location), (f, place) => string.Create(CultureInfo.InvariantCulture, $"{place.Path}({place.Start.Line}) {f.RuleId}"))
        .ToHashSet(StringComparer.Ordinal);

    private static string Difference(string[] expected, string[] actual) =>
        string.Join("\n", ["Expected and not found:", .. Without(expected, actual), "Found and not expected:", .. Without(actual, expected)]);

    // One by one, so that a line that should come twice and came once shows.
    private static List<string> Without(string[] lines, string[] others)
    {
        var rest = lines.ToList();
        foreach (var other in others)
        {
            rest.Remove(other);
        }

        return rest;
    }
}
