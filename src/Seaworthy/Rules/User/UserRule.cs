using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Schemas;
using Seaworthy.Text;

namespace Seaworthy.Rules.User;

/// <summary>A rule that the policy defines: a JSON Schema over documents, or over the effective configuration of each environment.</summary>
internal sealed class UserRule(UserRulePolicy rule, RuleDescriptor descriptor) : Rule
{
    public override RuleDescriptor Descriptor { get; } = descriptor;

    public override void Register(RuleRegistration on)
    {
        if (rule.Keys.Count > 0)
        {
            on.Environment(See);
        }
        else
        {
            on.Document(See);
        }
    }

    private void See(DocumentContext context)
    {
        var document = context.Document;
        if (document.Document.IsTemplate || !Selects(document))
        {
            return;
        }

        var environments = context.Environments;
        if (rule.IsConditional)
        {
            environments = [.. environments.Where(rule.AppliesTo)];
            if (environments.Count == 0)
            {
                return;
            }
        }

        foreach (var root in document.Document.Roots)
        {
            if (rule.Resource is null || root.At("kind").AsText() == rule.Resource)
            {
                See(context, root, environments);
            }
        }
    }

    private void See(DocumentContext context, ConfigNode root, IReadOnlyList<EnvironmentInfo> environments)
    {
        var result = rule.Schema.Evaluate(root, context.CancellationToken);
        if (result.Incomplete is { } reason)
        {
            context.Report(new TextSpan(root.Span.Start, 0), "", "The rule could not be checked: " + reason, "Make the schema simpler", Severity.Note, environments);
        }

        foreach (var error in result.Errors)
        {
            context.Report(error.Span, Key(error), Message(error), Mend(), environments: environments);
        }
    }

    private void See(EnvironmentContext context)
    {
        if (!rule.AppliesTo(context.Environment.Info))
        {
            return;
        }

        var asText = EffectiveTree.Build(context.Effective, rule.Names, readsPlainText: false);
        var asPlain = asText.HasPlainText ? EffectiveTree.Build(context.Effective, rule.Names, readsPlainText: true) : asText;
        foreach (var section in asText.Select(rule.Keys))
        {
            var result = rule.Schema.Evaluate(asText.At(section), context.CancellationToken);
            var tree = asText;
            if (!result.IsValid && asText.HasPlainText)
            {
                // What a variable says may be meant as text or as a number: either will do.
                var second = rule.Schema.Evaluate(asPlain.At(section), context.CancellationToken);
                (result, tree) = second.IsValid || second.Errors.Length < result.Errors.Length ? (second, asPlain) : (result, asText);
            }

            foreach (var error in result.Errors)
            {
                Report(context, tree, section, error);
            }
        }
    }

    private void Report(EnvironmentContext context, EffectiveTree tree, string section, SchemaError error)
    {
        var own = error.Key.Length == 0 ? section : ConfigurationKey.Combine(section, error.Key);
        if (error.MissingKey is { } missing)
        {
            own = ConfigurationKey.Combine(own, missing);
            if (context.IsDeployTime(own))
            {
                return;
            }
        }

        if (error.MissingKey is null && tree.ValueOf(error.Node) is { } value)
        {
            if (!context.IsDeployTime(value.Key))
            {
                context.Report(value, Message(error), Mend(), atKey: error.IsAboutKey);
            }

            return;
        }

        var parent = error.MissingKey is null ? own : ConfigurationKey.Parent(own);
        if (SectionPlace.Find(context.Environment, parent) is { } place)
        {
            context.Report(place.Location, own, Message(error), Mend(), place.Layer);
        }
    }

    private bool Selects(WorkspaceDocument document) =>
        (rule.Documents.Count == 0 || rule.Documents.Contains(document.Kind))
        && (rule.Files.Count == 0 || rule.Files.Any(glob => Glob.IsMatch(glob.Text, document.File.Path)))
        && (rule.Resource is null || document.Kind == DocumentKind.Kubernetes);

    private static string Key(SchemaError error) => error.MissingKey is { } missing ? ConfigurationKey.Combine(error.Key, missing) : error.Key;

    private string Message(SchemaError error) => rule.Message is null ? error.Message : $"{rule.Message} ({error.Message})";

    private string Mend() => rule.Mend ?? $"Change it to what the schema of {rule.Id} in the policy demands";
}
