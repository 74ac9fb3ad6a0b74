using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Schemas;
using Seaworthy.Text;

namespace Seaworthy.Policies;

/// <summary>Rules that users write: <c>X####</c> below <c>rules</c>.</summary>
internal sealed partial class PolicyReader
{
    internal static readonly string[] UserRuleKeys = ["title", "severity", "select", "when", "schema", "message", "mend", "why", "help"];

    internal static readonly string[] SelectKeys = ["key", "documents", "files", "resource"];

    internal static readonly string[] WhenKeys = ["environment", "tier"];

    internal static readonly string[] DocumentKindNames =
        ["settings", "launchSettings", "compose", "kubernetes", "policy", "descriptor", "dotEnv", "webConfig", "nodeSettings"];

    /// <summary>Whether an id is one that users may give.</summary>
    internal static bool IsUserRule(string id) => id.Length == 5 && id[0] == 'X' && ConfigurationKey.IsIndex(id.Substring(1));

    private List<UserRulePolicy> ReadUserRules(ConfigNode? node)
    {
        var rules = new List<UserRulePolicy>();
        foreach (var member in node.Members())
        {
            if (!IsUserRule(member.Name) || member.Value is not ObjectNode body)
            {
                continue;
            }

            // Known even where its definition is broken, so that only that is told.
            _ruleIds.Add(member.Name);
            if (ReadUserRule(member, body, "rules:" + member.Name) is { } rule)
            {
                rules.Add(rule);
            }
        }

        return rules;
    }

    private UserRulePolicy? ReadUserRule(in ConfigMember member, ObjectNode body, string path)
    {
        CheckKeys(body, path, UserRuleKeys);
        var select = Section(body, "select", path, SelectKeys);
        var when = Section(body, "when", path, WhenKeys);
        if (select is null)
        {
            Shape(member.NameSpan, path, $"The rule {member.Name} does not say what it looks at", "Add 'select:' with 'key: Some:Section', 'documents: compose' or 'files: deploy/*.yaml'");
        }

        var files = OneOrMore(select?["files"], path + ":select:files");
        _selections.AddRange(files);
        if (!body.TryGet("schema", out var schema))
        {
            Shape(member.NameSpan, path, $"The rule {member.Name} has no schema", "Add 'schema:' with the JSON Schema that has to hold");
            return null;
        }

        var rule = Compile(schema, path) is { } compiled && select is not null ? new UserRulePolicy(member.Name, member.NameSpan, compiled)
        {
            Title = Text(body["title"], path + ":title"),
            Message = Text(body["message"], path + ":message"),
            Mend = Text(body["mend"], path + ":mend"),
            Why = Text(body["why"], path + ":why"),
            Help = Text(body["help"], path + ":help"),
            Severity = AsSeverity(body["severity"], path + ":severity") ?? Severity.Warning,
            Keys = OneOrMore(select["key"], path + ":select:key"),
            Files = files,
            Documents = [.. OneOf(select["documents"], path + ":select:documents", DocumentKindNames).Select(static index => (DocumentKind)index)],
            Resource = Text(select["resource"], path + ":select:resource"),
            Environments = OneOrMore(when?["environment"], path + ":when:environment"),
            Tiers = [.. OneOf(when?["tier"], path + ":when:tier", TierNamesAllowed).Select(static index => (EnvironmentTier)index)],
            Names = SchemaNames.Find(RootOf(schema.Value)),
        } : null;
        if (rule is { Keys.Count: > 0 } && rule.Files.Count + rule.Documents.Count > 0)
        {
            Shape(select!.Span, path + ":select", "A rule looks at keys or at documents, not at both", "Remove 'key:', or 'documents:' and 'files:'");
        }
        else if (rule is { Keys.Count: 0, Files.Count: 0, Documents.Count: 0, Resource: null })
        {
            Shape(select!.Span, path + ":select", "Nothing is selected", "Write 'key: Some:Section', 'documents: compose', 'resource: Deployment' or 'files: deploy/*.yaml'");
            return null;
        }

        return rule;
    }

    private ObjectNode? Section(ObjectNode body, string name, string path, string[] known)
    {
        if (!body.TryGet(name, out var member))
        {
            return null;
        }

        Mapping(member.Value, path + ":" + name);
        if (member.Value is ObjectNode section)
        {
            CheckKeys(section, path + ":" + name, known);
            return section;
        }

        return null;
    }

    // A text stands for the file of that name.
    private JsonSchema? Compile(in ConfigMember member, string path)
    {
        SchemaCompilation compilation;
        if (member.Value is ScalarNode { Kind: NodeKind.String, Text: { } reference } && _schemas.Find(_document.File, reference) is { } document && reference.IndexOf('#') < 0)
        {
            compilation = _schemas.Compile(document, CancellationToken.None);
        }
        else
        {
            var schema = member.Value is ScalarNode { Kind: NodeKind.String } text ? new ObjectNode([new ConfigMember("$ref", member.NameSpan, text)], text.Span) : member.Value;
            compilation = JsonSchema.Compile(_document.File, schema, _schemas.Registry);
        }

        foreach (var problem in compilation.Problems)
        {
            var isOwn = ReferenceEquals(problem.File, _document.File);
            var at = problem.File.GetPosition(problem.Span.Start);
            Shape(
                isOwn ? problem.Span : member.Value.Span,
                path + ":schema",
                isOwn ? problem.Message : FormattableString.Invariant($"{problem.File.Path}:{at.Line}:{at.Column}: {problem.Message}"),
                "Correct the schema; 'seaworthy check' tries one on files");
        }

        return compilation.Schema;
    }

    private List<PolicyText> OneOrMore(ConfigNode? node, string path) =>
        node is ScalarNode { Text: { } text } ? [new PolicyText(text, node.Span)] : Texts(node, path);

    private List<int> OneOf(ConfigNode? node, string path, string[] allowed)
    {
        var chosen = new List<int>();
        ConfigNode[] items = node is null ? [] : node is ArrayNode list ? list.Items : [node];
        foreach (var item in items)
        {
            if (Choice(item, path, allowed) is { } index)
            {
                chosen.Add(index);
            }
        }

        return chosen;
    }
}
