using System.Globalization;
using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Schemas;
using Seaworthy.Text;

namespace Seaworthy.Policies;

/// <summary>Reads <c>seaworthy.yaml</c>: what can be understood is taken, what can't is a problem with its place and a suggestion.</summary>
internal sealed partial class PolicyReader
{
    /// <summary>The keys at the top, in the order of the documentation.</summary>
    internal static readonly string[] TopKeys =
        ["version", "profile", "environments", "deployTime", "required", "tokens", "rules", "schemas", "online", "suppressions", "limits", "exclude"];

    internal static readonly string[] EnvironmentKeys = ["tier", "closed", "sources", "deployTime", "files"];

    internal static readonly string[] SuppressionKeys = ["rule", "file", "key", "environment", "reason", "ticket", "expires"];

    internal static readonly string[] LimitKeys = ["suppressionDays", "requireTicket"];

    internal static readonly string[] RuleKeys = ["severity", "options"];

    internal static readonly string[] ProfileNames = ["recommended", "production", "strict"];
    internal static readonly string[] TierNamesAllowed = ["development", "testing", "staging", "production"];
    internal static readonly string[] SeverityNames = ["off", "note", "warning", "error"];

    private readonly ConfigDocument _document;
    private readonly Func<string, IReadOnlyList<string>?> _optionsOfRule;
    private readonly HashSet<string> _ruleIds;
    private readonly SchemaFiles _schemas;
    private readonly List<PolicyProblem> _problems = [];
    private readonly List<PolicyText> _selections = [];

    private PolicyReader(ConfigDocument document, IReadOnlyCollection<string> ruleIds, Func<string, IReadOnlyList<string>?> optionsOfRule, SchemaFiles schemas)
    {
        _document = document;
        _ruleIds = [.. ruleIds];
        _schemas = schemas;
        _optionsOfRule = optionsOfRule;
    }

    /// <summary>Reads a policy.</summary>
    /// <param name="document">The parsed file.</param>
    /// <param name="ruleIds">Every id that exists.</param>
    /// <param name="optionsOfRule">The option names of a rule; null when it has none.</param>
    /// <param name="schemas">The documents that schemas in the policy may refer to.</param>
    public static Policy Read(ConfigDocument document, IReadOnlyCollection<string> ruleIds, Func<string, IReadOnlyList<string>?> optionsOfRule, SchemaFiles? schemas = null) =>
        new PolicyReader(document, ruleIds, optionsOfRule, schemas ?? SchemaFiles.None).Read();

    private Policy Read()
    {
        if (_document.Root is not ObjectNode root)
        {
            if (_document.Root is { Kind: not NodeKind.Null } other)
            {
                Shape(other.Span, "", "The policy must be a mapping of keys to values", "Start the file with 'version: 1'");
            }

            return new Policy { File = _document.File, Problems = _problems };
        }

        CheckKeys(root, "", TopKeys);
        if (root["version"] is { } version && version.AsText() != "1")
        {
            Shape(version.Span, "version", "The policy's version is not one this release knows", "Write 'version: 1'");
        }

        var userRules = ReadUserRules(root["rules"]);
        return new Policy
        {
            File = _document.File,
            UserRules = userRules,
            Profile = Choice(root["profile"], "profile", ProfileNames) is { } profile ? (Profile)profile : Profile.Recommended,
            Environments = ReadEnvironments(root["environments"]),
            DeployTime = Texts(root["deployTime"], "deployTime"),
            Required = Texts(root["required"], "required"),
            Tokens = Texts(root["tokens"], "tokens"),
            Exclude = Texts(root["exclude"], "exclude"),
            Rules = ReadRules(root["rules"]),
            Schemas = ReadSchemas(root["schemas"]),
            Selections = _selections,
            Endpoints = ReadOnline(root["online"]),
            Suppressions = ReadSuppressions(root["suppressions"]),
            SuppressionDays = ReadLimits(root["limits"], out var ticket),
            RequireTicket = ticket,
            Problems = _problems,
        };
    }

    private List<EnvironmentPolicy> ReadEnvironments(ConfigNode? node)
    {
        var environments = new List<EnvironmentPolicy>();
        foreach (var member in Mapping(node, "environments"))
        {
            var path = "environments:" + member.Name;
            Mapping(member.Value, path);
            if (member.Value is ObjectNode own)
            {
                CheckKeys(own, path, EnvironmentKeys);
            }

            ConfigNode? Get(string name) => (member.Value as ObjectNode)?[name];
            var tier = Choice(Get("tier"), path + ":tier", TierNamesAllowed);
            environments.Add(new EnvironmentPolicy(member.Name, member.NameSpan)
            {
                Tier = tier is { } t ? (EnvironmentTier)t : null,
                IsClosed = Flag(Get("closed"), path + ":closed"),
                Sources = Get("sources") is null ? null : Texts(Get("sources"), path + ":sources"),
                DeployTime = Texts(Get("deployTime"), path + ":deployTime"),
                Files = Texts(Get("files"), path + ":files"),
            });
            if (tier is null && Get("tier") is null && !TierNames.TryGetTier(member.Name, out _))
            {
                Shape(member.NameSpan, path, $"The tier of environment '{member.Name}' is not told by its name", "Add 'tier: development', 'testing', 'staging' or 'production'");
            }
        }

        return environments;
    }

    private Dictionary<string, RulePolicy> ReadRules(ConfigNode? node)
    {
        var rules = new Dictionary<string, RulePolicy>(StringComparer.Ordinal);
        foreach (var member in Mapping(node, "rules"))
        {
            var path = "rules:" + member.Name;
            if (IsUserRule(member.Name) && member.Value is ObjectNode own)
            {
                rules[member.Name] = new RulePolicy(AsSeverity(own["severity"], path + ":severity"), null);
                continue;
            }

            if (!KnowsRule(member.Name, member.NameSpan, path))
            {
                continue;
            }

            if (member.Value is ObjectNode body)
            {
                CheckKeys(body, path, RuleKeys);
                var options = body["options"] as ObjectNode;
                if (options is not null)
                {
                    CheckKeys(options, path + ":options", _optionsOfRule(member.Name) ?? []);
                }

                rules[member.Name] = new RulePolicy(AsSeverity(body["severity"], path + ":severity"), options);
            }
            else
            {
                rules[member.Name] = new RulePolicy(AsSeverity(member.Value, path), null);
            }
        }

        return rules;
    }

    private List<Suppression> ReadSuppressions(ConfigNode? node)
    {
        var suppressions = new List<Suppression>();
        if (node is not (null or ArrayNode))
        {
            Shape(node.Span, "suppressions", "Suppressions must be a list", "Begin each entry with '- rule: SEA####'");
        }

        var index = 0;
        foreach (var item in node.Items())
        {
            var path = "suppressions:" + (index++).ToString(CultureInfo.InvariantCulture);
            if (item is not ObjectNode body)
            {
                Shape(item.Span, path, "A suppression must be a mapping", "Write '- rule: SEA####' with 'reason:' and 'expires:' below it");
                continue;
            }

            CheckKeys(body, path, SuppressionKeys);
            var rule = Text(body["rule"], path + ":rule");
            if (rule is null)
            {
                Shape(body.Span, path, "A suppression must name its rule", "Add 'rule: SEA####'");
                continue;
            }

            KnowsRule(rule, body["rule"]!.Span, path + ":rule");
            suppressions.Add(new Suppression(_document.File, body["rule"]!.Span)
            {
                Rule = rule,
                Path = Text(body["file"], path + ":file"),
                PathSpan = body["file"]?.Span ?? body["rule"]!.Span,
                Key = Text(body["key"], path + ":key"),
                Environment = Text(body["environment"], path + ":environment"),
                EnvironmentSpan = body["environment"]?.Span ?? body["rule"]!.Span,
                Reason = Text(body["reason"], path + ":reason"),
                Ticket = Text(body["ticket"], path + ":ticket"),
                ExpiresText = Text(body["expires"], path + ":expires"),
                ExpiresSpan = body["expires"]?.Span ?? body["rule"]!.Span,
            });
        }

        return suppressions;
    }

    private int? ReadLimits(ConfigNode? node, out bool requireTicket)
    {
        requireTicket = false;
        Mapping(node, "limits");
        if (node is not ObjectNode body)
        {
            return null;
        }

        CheckKeys(body, "limits", LimitKeys);
        requireTicket = Flag(body["requireTicket"], "limits:requireTicket");
        if (Text(body["suppressionDays"], "limits:suppressionDays") is not { } days)
        {
            return null;
        }

        if (int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }

        Shape(body["suppressionDays"]!.Span, "limits:suppressionDays", "The longest life of a suppression must be a whole number of days", "Write for instance 'suppressionDays: 90'");
        return null;
    }

    private Severity? AsSeverity(ConfigNode? node, string path) => Choice(node, path, SeverityNames) is { } index ? (Severity)index : null;

    private bool KnowsRule(string id, TextSpan span, string path)
    {
        if (_ruleIds.Contains(id))
        {
            return true;
        }

        var near = Closest(id, _ruleIds);
        Add(PolicyProblemKind.Unknown, span, path, $"There is no rule '{id}'", near is null ? "'seaworthy rules' lists the rules" : $"Did you mean '{near}'? 'seaworthy rules' lists all");
        return false;
    }

    private void CheckKeys(ObjectNode node, string path, IReadOnlyCollection<string> known)
    {
        foreach (var member in node.Members)
        {
            if (!known.Contains(member.Name))
            {
                var near = Closest(member.Name, known);
                var list = known.Count == 0 ? "Remove it: nothing can be set here" : $"Known keys here: {string.Join(", ", known)}";
                Shape(member.NameSpan, ConfigurationKey.Combine(path, member.Name), $"The policy knows no key '{member.Name}' here", near is null ? list : $"Did you mean '{near}'?");
            }
        }
    }

    private ConfigMember[] Mapping(ConfigNode? node, string path)
    {
        if (node is not (null or ObjectNode or { Kind: NodeKind.Null }))
        {
            Shape(node.Span, path, $"'{ConfigurationKey.Leaf(path)}' must be a mapping of keys to values", "Indent its entries below it, one 'key: value' a line");
        }

        return node.Members();
    }

    private List<PolicyText> Texts(ConfigNode? node, string path)
    {
        var texts = new List<PolicyText>();
        if (node is not (null or ArrayNode or { Kind: NodeKind.Null }))
        {
            Shape(node.Span, path, $"'{ConfigurationKey.Leaf(path)}' must be a list", "Write its entries as a list: '- entry' lines or '[a, b]'");
        }

        foreach (var item in node.Items())
        {
            if (Text(item, path) is { } text)
            {
                texts.Add(new PolicyText(text, item.Span));
            }
        }

        return texts;
    }

    private string? Text(ConfigNode? node, string path)
    {
        if (node is null or ScalarNode { Text: not null })
        {
            return node.AsText();
        }

        Shape(node.Span, path, $"'{ConfigurationKey.Leaf(path)}' must be a text", "Write one value");
        return null;
    }

    private bool Flag(ConfigNode? node, string path)
    {
        if (node is null or ScalarNode { Kind: NodeKind.Boolean })
        {
            return string.Equals(node.AsText(), "true", StringComparison.OrdinalIgnoreCase);
        }

        Shape(node.Span, path, $"'{ConfigurationKey.Leaf(path)}' must be true or false", "Write 'true' or 'false'");
        return false;
    }

    private int? Choice(ConfigNode? node, string path, string[] allowed)
    {
        if (node is null)
        {
            return null;
        }

        var index = node.AsText() is { } text ? Array.IndexOf(allowed, text) : -1;
        if (index >= 0)
        {
            return index;
        }

        var near = node.AsText() is { } given ? Closest(given, allowed) : null;
        Shape(node.Span, path, $"'{ConfigurationKey.Leaf(path)}' must be one of {string.Join(", ", allowed)}", near is null ? $"Write for instance '{allowed[0]}'" : $"Did you mean '{near}'?");
        return null;
    }

    private static string? Closest(string name, IEnumerable<string> known) => NearMiss.Find(name, known);

    private void Shape(TextSpan span, string key, string message, string mend) => Add(PolicyProblemKind.Shape, span, key, message, mend);

    private void Add(PolicyProblemKind kind, TextSpan span, string key, string message, string mend) => _problems.Add(new PolicyProblem(kind, span, key, message, mend));
}
