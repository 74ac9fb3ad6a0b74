using Seaworthy.Compatibility;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Policies;

namespace Seaworthy.Rules;

/// <summary>The one way from a rule to a finding: profile, severity by tier, suppression, redaction, one finding for one place, order.</summary>
internal sealed class Funnel(Policy policy, Profile profile, IReadOnlyList<Suppression> suppressions, DateTime today, IReadOnlyCollection<string>? environments)
{
    private readonly Dictionary<Place, Pending> _pending = [];
    private readonly HashSet<object> _used = new(ReferenceComparer.Instance);

    /// <summary>Suppressions that no finding of the run asked for; complete once the walk is.</summary>
    public IEnumerable<Suppression> Unused => suppressions.Where(s => !_used.Contains(s));

    /// <summary>Whether no environment was left out by the request.</summary>
    public bool JudgesEveryEnvironment => environments is null;

    /// <summary>Whether a rule takes part in this run.</summary>
    public bool Judges(RuleDescriptor rule) => IsOn(rule, policy, profile);

    /// <summary>Whether a rule can report at all: a severity in the policy switches it on or off, whatever the profile.</summary>
    public static bool IsOn(RuleDescriptor rule, Policy policy, Profile profile) =>
        policy.Rules.TryGetValue(rule.Id, out var own) && own.Severity is { } severity ? severity != Severity.None : rule.Profile <= profile;

    public void Add(RuleDescriptor rule, Issue issue)
    {
        if (!IsOn(rule, policy, profile))
        {
            return;
        }

        policy.Rules.TryGetValue(rule.Id, out var own);

        if (issue.Environments.Count == 0)
        {
            AddIn(rule, issue, null, own?.Severity);
            return;
        }

        foreach (var environment in issue.Environments)
        {
            if (environments is null || environments.Contains(environment.Name))
            {
                AddIn(rule, issue, environment, own?.Severity);
            }
        }
    }

    /// <summary>All findings, open and suppressed, in the order in which people read files.</summary>
    public IReadOnlyList<Finding> Findings() =>
        [.. _pending.Values.Select(p => p.ToFinding())
            .OrderBy(f => f.Location.Path, StringComparer.Ordinal)
            .ThenBy(f => f.Location.Span.Start)
            .ThenBy(f => f.RuleId, StringComparer.Ordinal)
            .ThenBy(f => f.Key, StringComparer.Ordinal)];

    private void AddIn(RuleDescriptor rule, Issue issue, EnvironmentInfo? environment, Severity? fixedSeverity)
    {
        var byTier = rule.Severities[environment?.Tier ?? EnvironmentTier.Development];
        var severity = fixedSeverity is { } chosen && byTier != Severity.None ? chosen : (Severity)Math.Min((int)byTier, (int)issue.AtMost);
        if (severity == Severity.None)
        {
            return;
        }

        var suppression = FindSuppression(rule.Id, issue, environment);
        var key = new Place(rule.Id, issue.Location.Path, issue.Location.Span.Start, issue.Key, suppression is not null);
        if (!_pending.TryGetValue(key, out var pending))
        {
            _pending[key] = pending = new Pending(rule, issue, suppression);
        }

        pending.Add(issue, environment, severity);
    }

    private Suppression? FindSuppression(string rule, Issue issue, EnvironmentInfo? environment)
    {
        Suppression? found = null;
        foreach (var suppression in suppressions)
        {
            if (SuppressionMatch.Covers(suppression, rule, issue.Location, issue.Key, environment?.Name, policy.File?.Folder ?? ""))
            {
                _used.Add(suppression);
                found ??= suppression.IsActive(today) ? suppression : null;
            }
        }

        return found;
    }

    private sealed record Place(string Rule, string Path, int Start, string Key, bool IsSuppressed);

    private sealed record Concerned(EnvironmentInfo Environment, Severity Severity);

    /// <summary>A finding in the making: the environments that share it and the worst of them.</summary>
    private sealed class Pending(RuleDescriptor rule, Issue issue, Suppression? suppression)
    {
        private readonly List<Concerned> _environments = [];
        private Issue _issue = issue;
        private Severity _severity;

        public void Add(Issue next, EnvironmentInfo? environment, Severity severity)
        {
            if (severity > _severity)
            {
                (_issue, _severity) = (next, severity);
            }

            if (environment is not null && !_environments.Exists(e => ConfigurationKey.Equals(e.Environment.Name, environment.Name)))
            {
                _environments.Add(new Concerned(environment, severity));
            }
        }

        // Worst severity first, then highest tier, then as they came.
        private List<string> Names()
        {
            var names = new List<string>(_environments.Count);
            for (var severity = Severity.Error; severity > Severity.None; severity--)
            {
                for (var tier = EnvironmentTier.Production; tier >= EnvironmentTier.Development; tier--)
                {
                    foreach (var concerned in _environments)
                    {
                        if (concerned.Severity == severity && concerned.Environment.Tier == tier)
                        {
                            names.Add(concerned.Environment.Name);
                        }
                    }
                }
            }

            return names;
        }

        public Finding ToFinding()
        {
            var names = Names();
            var environment = names.FirstOrDefault();
            return new Finding
            {
                RuleId = rule.Id,
                Severity = _severity,
                Message = _issue.Message,
                Mend = _issue.Mend,
                Location = _issue.Location,
                Key = _issue.Key,
                Environment = environment,
                Environments = names,
                Service = _issue.Service?.Folder,
                Layer = _issue.Layer,
                Related = [.. _issue.Related.Distinct()],
                IsNotChecked = _issue.IsNotChecked,
                Fingerprint = Fingerprint.Of(rule.Id, _issue.Location.Path, _issue.Key, environment),
                SuppressionReason = suppression is null ? null : suppression.Reason ?? "",
            };
        }
    }
}
