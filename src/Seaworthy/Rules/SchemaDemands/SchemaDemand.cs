using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Schemas;
using Seaworthy.Text;

namespace Seaworthy.Rules.SchemaDemands;

/// <summary>A schema that a document, or the effective configuration, has to satisfy, and how it is told where it is not.</summary>
/// <param name="schema">What has to hold.</param>
/// <param name="names">The names that the schema spells, by the name without regard to case.</param>
/// <param name="message">What is wrong.</param>
/// <param name="mend">How to mend it.</param>
internal sealed class SchemaDemand(JsonSchema schema, IReadOnlyDictionary<string, string> names, Func<SchemaError, string> message, Func<SchemaError, string> mend)
{
    /// <summary>Errors that are none here.</summary>
    public Predicate<SchemaError> Ignores { get; init; } = static _ => false;

    /// <summary>Judges a part of a document.</summary>
    /// <param name="context">The document.</param>
    /// <param name="node">The part.</param>
    /// <param name="path">Its key; empty for the whole.</param>
    /// <param name="environments">The environments it is judged for.</param>
    public void Judge(DocumentContext context, ConfigNode node, string path, IReadOnlyList<EnvironmentInfo> environments)
    {
        var result = schema.Evaluate(node, context.CancellationToken);
        if (result.Incomplete is { } reason)
        {
            context.ReportNotChecked(new TextSpan(node.Span.Start, 0), path, NotChecked(reason), SimplerSchema, environments);
        }

        foreach (var error in result.Errors)
        {
            if (!Ignores(error))
            {
                context.Report(error.Span, Key(path, error), message(error), mend(error), environments: environments);
            }
        }
    }

    /// <summary>Judges the sections and values that patterns select in the effective configuration.</summary>
    public void Judge(EnvironmentContext context, IReadOnlyList<PolicyText> patterns)
    {
        var asText = EffectiveTree.Build(context.Effective, names, readsPlainText: false);
        var asPlain = asText.HasPlainText ? EffectiveTree.Build(context.Effective, names, readsPlainText: true) : asText;
        foreach (var section in asText.Select(patterns))
        {
            var result = schema.Evaluate(asText.At(section), context.CancellationToken);
            var tree = asText;
            if (!result.IsValid && asText.HasPlainText)
            {
                // What a variable says may be meant as text or as a number: either will do.
                var second = schema.Evaluate(asPlain.At(section), context.CancellationToken);
                (result, tree) = second.IsValid || second.Errors.Length < result.Errors.Length ? (second, asPlain) : (result, asText);
            }

            if (result.Incomplete is { } reason && SectionPlace.Find(context.Environment, section) is { } place)
            {
                context.ReportNotChecked(place.Location, section, NotChecked(reason), SimplerSchema, place.Layer);
            }

            foreach (var error in result.Errors)
            {
                Report(context, tree, section, error);
            }
        }
    }

    private const string SimplerSchema = "Make the schema simpler";

    private static string NotChecked(string reason) => "The schema could not be checked: " + reason;

    private static string Key(string path, SchemaError error)
    {
        var key = error.Key.Length == 0 ? path : ConfigurationKey.Combine(path, error.Key);
        return error.MissingKey is { } missing ? ConfigurationKey.Combine(key, missing) : key;
    }

    private void Report(EnvironmentContext context, EffectiveTree tree, string section, SchemaError error)
    {
        var key = Key(section, error);
        if (error.MissingKey is null && tree.ValueOf(error.Node) is { } value)
        {
            if (!context.IsDeployTime(value.Key))
            {
                context.Report(value, message(error), mend(error), atKey: error.IsAboutKey);
            }

            return;
        }

        if (error.MissingKey is not null && context.IsDeployTime(key))
        {
            return;
        }

        var parent = error.MissingKey is null ? key : ConfigurationKey.Parent(key);
        if (SectionPlace.Find(context.Environment, parent) is { } place)
        {
            context.Report(place.Location, key, message(error), mend(error), place.Layer);
        }
    }
}
