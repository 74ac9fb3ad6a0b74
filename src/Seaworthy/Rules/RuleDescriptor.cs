using Seaworthy.Policies;

namespace Seaworthy.Rules;

/// <summary>What a rule is, apart from how it looks.</summary>
public sealed record RuleDescriptor
{
    private const string Pages = "https://github.com/seaworthy-dotnet/seaworthy/blob/main/docs/rules/";

    /// <summary>Describes a rule.</summary>
    /// <param name="id">Permanent id, <c>SEA####</c>.</param>
    /// <param name="title">What is wrong when it fires, in a few words.</param>
    /// <param name="severities">Four letters, see <see cref="SeverityByTier.Parse"/>.</param>
    /// <param name="profile">The smallest profile that holds it.</param>
    /// <param name="guideline">Key of the line of the deployment guidelines it verifies.</param>
    /// <param name="why">Why it matters, in one sentence.</param>
    public RuleDescriptor(string id, string title, string severities, Profile profile, string guideline, string why)
    {
        Id = id;
        Title = title;
        Severities = SeverityByTier.Parse(severities);
        Profile = profile;
        Guideline = guideline;
        Why = why;
    }

    /// <summary>Permanent id, <c>SEA####</c>, or <c>X####</c> for a rule that the policy defines; never given to another rule.</summary>
    public string Id { get; }

    /// <summary>What is wrong when it fires, in a few words.</summary>
    public string Title { get; }

    /// <summary>Severity in each tier.</summary>
    public SeverityByTier Severities { get; }

    /// <summary>The smallest profile that holds it.</summary>
    public Profile Profile { get; }

    /// <summary>Key of the line of the deployment guidelines it verifies.</summary>
    public string Guideline { get; }

    /// <summary>Why it matters, in one sentence.</summary>
    public string Why { get; }

    /// <summary>Names of the options the policy may set.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Whether it compares configuration with what code needs, so that it says little or nothing without a contract.</summary>
    public bool NeedsContract { get; init; }

    /// <summary>Where its page is.</summary>
    public string HelpUri => Help ?? Pages + Id + ".md";

    /// <summary>Whether it judges what stores and endpoints answer, so that its silence may mean that nobody asked.</summary>
    internal bool IsOnline { get; init; }

    /// <summary>Where its page is, when that is not one of Seaworthy's own.</summary>
    internal string? Help { get; init; }

    /// <summary>The family, which the first digit of the id tells.</summary>
    public string Family => Id[0] == 'X' ? "rules of the policy" : Id[3] switch
    {
        '0' => "documents and policy",
        '1' => "contract and environments",
        '2' => "secrets",
        '3' => "transport security",
        '4' => "network exposure",
        '5' => "access control",
        '6' => "data protection",
        '7' => "observability",
        '8' => "availability and recovery",
        _ => "delivery and governance",
    };
}
