using System.Globalization;
using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Text;

namespace Seaworthy.Policies;

/// <summary>What the organisation demands: <c>seaworthy.yaml</c>, or the defaults where there is none.</summary>
internal sealed class Policy
{
    public static readonly Policy Default = new();

    private const int MostDays = 36_500;

    /// <summary>The file it was read from; null for the defaults.</summary>
    public SourceFile? File { get; init; }

    public Profile Profile { get; init; } = Profile.Recommended;

    public IReadOnlyDictionary<string, RulePolicy> Rules { get; init; } = new Dictionary<string, RulePolicy>();

    /// <summary>Rules that the policy itself defines.</summary>
    public IReadOnlyList<UserRulePolicy> UserRules { get; init; } = [];

    /// <summary>Schemas that the policy attaches to files or keys.</summary>
    public IReadOnlyList<SchemaPolicy> Schemas { get; init; } = [];

    /// <summary>Globs of the files that schemas and rules of the policy select; such files are read whatever their names.</summary>
    public IReadOnlyList<PolicyText> Selections { get; init; } = [];

    /// <summary>Which endpoints may be asked, and what is demanded of them.</summary>
    public EndpointPolicy Endpoints { get; init; } = EndpointPolicy.None;

    public IReadOnlyList<EnvironmentPolicy> Environments { get; init; } = [];

    public IReadOnlyList<Suppression> Suppressions { get; init; } = [];

    /// <summary>Key patterns whose values arrive at deploy time in every environment.</summary>
    public IReadOnlyList<PolicyText> DeployTime { get; init; } = [];

    /// <summary>Keys that every environment of the tiers staging and production needs.</summary>
    public IReadOnlyList<PolicyText> Required { get; init; } = [];

    /// <summary>Token forms that a pipeline step replaces, for instance <c>#{}#</c>.</summary>
    public IReadOnlyList<PolicyText> Tokens { get; init; } = [];

    /// <summary>Globs of files that are not looked at.</summary>
    public IReadOnlyList<PolicyText> Exclude { get; init; } = [];

    /// <summary>The longest life of a suppression in days; null for no limit.</summary>
    public int? SuppressionDays { get; init; }

    public bool RequireTicket { get; init; }

    public IReadOnlyList<PolicyProblem> Problems { get; init; } = [];

    public EnvironmentPolicy? Environment(string name)
    {
        foreach (var environment in Environments)
        {
            if (ConfigurationKey.Equals(environment.Name, name))
            {
                return environment;
            }
        }

        return null;
    }

    /// <summary>The environment a name stands for: as the policy says, else as the name tells.</summary>
    public EnvironmentInfo Info(string name) => Environment(name)?.Info ?? EnvironmentInfo.FromName(name);

    /// <summary>Whether a key's value arrives at deploy time in an environment.</summary>
    public bool IsDeployTime(string key, string environment) =>
        MatchesKey(DeployTime, key) || (Environment(environment) is { } own && MatchesKey(own.DeployTime, key));

    /// <summary>The option <c>days</c> of a rule; null when it is not set, or to no number of days.</summary>
    public int? Days(string rule) =>
        Rules.TryGetValue(rule, out var own) && own.Options?["days"].AsText() is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= MostDays ? days : null;

    /// <summary>Whether a path matches one of the policy's globs, which count from the validated folder or from the policy's.</summary>
    public bool Matches(IReadOnlyList<PolicyText> globs, string path)
    {
        foreach (var glob in globs)
        {
            if (Glob.IsMatch(glob.Text, path) || (File?.Folder is { Length: > 0 } folder && Glob.IsMatch(folder + "/" + glob.Text, path)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MatchesKey(IReadOnlyList<PolicyText> patterns, string key)
    {
        foreach (var pattern in patterns)
        {
            if (Glob.Segment(pattern.Text, key))
            {
                return true;
            }
        }

        return false;
    }
}
