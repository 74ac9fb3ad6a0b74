using System.Globalization;
using Seaworthy.Policies;

namespace Seaworthy.Tests.Secrets;

/// <summary>How many of the secrets are found, and how much of what is found is one, over files of eight formats.</summary>
public sealed class LabelledSecretsTests
{
    private const double Least = 0.98;

    // One set for each: 35 secrets and 71 other values, in up to eight formats.
    private static readonly int[] Seeds = [1, 2];

    private static readonly Lazy<List<Outcome>> Outcomes = new(() => [.. Seeds.SelectMany(Set)]);

    [Fact]
    public void The_set_is_large_enough()
    {
        Assert.True(Outcomes.Value.Count(o => o.File.Value.IsSecret) >= 300);
        Assert.True(Outcomes.Value.Count(o => !o.File.Value.IsSecret) >= 600);
    }

    [Fact]
    public void Secrets_are_found()
    {
        var secrets = Outcomes.Value.Where(o => o.File.Value.IsSecret).ToList();
        var recall = (double)secrets.Count(o => o.IsFlagged) / secrets.Count;
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"recall {recall:P1} of {secrets.Count} secrets"));
        Assert.True(recall >= Least, string.Create(CultureInfo.InvariantCulture, $"recall {recall:P1}; missed:\n") + Mistakes(secrets.Where(o => !o.IsFlagged)));
    }

    [Fact]
    public void What_is_found_is_a_secret()
    {
        var flagged = Outcomes.Value.Where(o => o.IsFlagged).ToList();
        var precision = (double)flagged.Count(o => o.File.Value.IsSecret) / flagged.Count;
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"precision {precision:P1} of {flagged.Count} flagged, among {Outcomes.Value.Count(o => !o.File.Value.IsSecret)} other values"));
        Assert.True(precision >= Least, string.Create(CultureInfo.InvariantCulture, $"precision {precision:P1}; wrongly flagged:\n") + Mistakes(flagged.Where(o => !o.File.Value.IsSecret)));
    }

    private static IEnumerable<Outcome> Set(int seed)
    {
        var values = new LabelledValues(seed);
        return values.Secrets().Concat(values.Others()).SelectMany(LabelledFile.All).Select(file => new Outcome(file, [.. Rules(file)]));
    }

    private static IEnumerable<string> Rules(LabelledFile file)
    {
        var request = new ValidationRequest { Files = [file.Source], Today = new DateTime(2026, 11, 23), Profile = Profile.Strict };
        // SEA2001 to SEA2020 speak of literal secrets; those above of references.
        return Validator.Validate(request).Findings.Select(f => f.RuleId).Where(id => string.CompareOrdinal(id, "SEA2001") >= 0 && string.CompareOrdinal(id, "SEA2099") <= 0).Distinct();
    }

    private static string Mistakes(IEnumerable<Outcome> outcomes) =>
        string.Join('\n', outcomes.GroupBy(o => o.File.Value.Kind).Select(g => $"{g.Key}: {string.Join(", ", g.Select(o => o.File.Format + (o.Rules.Count > 0 ? $" ({string.Join(' ', o.Rules)})" : "")).Distinct())}"));

    private sealed record Outcome(LabelledFile File, IReadOnlyList<string> Rules)
    {
        public bool IsFlagged => Rules.Count > 0;
    }
}
