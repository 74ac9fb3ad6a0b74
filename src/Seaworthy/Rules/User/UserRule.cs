using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Rules.SchemaDemands;
using Seaworthy.Schemas;

namespace Seaworthy.Rules.User;

/// <summary>A rule that the policy defines: a JSON Schema over documents, or over the effective configuration of each environment.</summary>
internal sealed class UserRule : Rule
{
    private readonly UserRulePolicy _rule;
    private readonly SchemaDemand _demand;

    public UserRule(UserRulePolicy rule, RuleDescriptor descriptor)
    {
        _rule = rule;
        _demand = new SchemaDemand(rule.Schema, rule.Names, Message, _ => rule.Mend ?? $"Change it to what the schema of {rule.Id} in the policy demands");
        Descriptor = descriptor;
    }

    public override RuleDescriptor Descriptor { get; }

    public override void Register(RuleRegistration on)
    {
        if (_rule.Keys.Count > 0)
        {
            on.Environment(See);
        }
        else
        {
            on.Document(See);
        }
    }

    private void See(EnvironmentContext context)
    {
        if (_rule.AppliesTo(context.Environment.Info))
        {
            _demand.Judge(context, _rule.Keys);
        }
    }

    private void See(DocumentContext context)
    {
        var document = context.Document;
        if (document.Document.IsTemplate || !Selects(context.Policy, document))
        {
            return;
        }

        var environments = context.Environments;
        if (_rule.IsConditional)
        {
            environments = [.. environments.Where(_rule.AppliesTo)];
            if (environments.Count == 0)
            {
                return;
            }
        }

        foreach (var root in document.Document.Roots)
        {
            if (_rule.Resource is null || root.At("kind").AsText() == _rule.Resource)
            {
                _demand.Judge(context, root, "", environments);
            }
        }
    }

    private bool Selects(Policy policy, WorkspaceDocument document) =>
        (_rule.Documents.Count == 0 || _rule.Documents.Contains(document.Kind))
        && (_rule.Files.Count == 0 || policy.Matches(_rule.Files, document.File.Path))
        && (_rule.Resource is null || document.Kind == DocumentKind.Kubernetes);

    private string Message(SchemaError error) => _rule.Message is null ? error.Message : $"{_rule.Message} ({error.Message})";
}
