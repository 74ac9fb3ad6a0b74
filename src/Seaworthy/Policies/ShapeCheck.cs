using System.Globalization;
using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Text;

namespace Seaworthy.Policies;

/// <summary>Holds a document to its shape and says, at the exact place, what does not fit and what was probably meant.</summary>
internal sealed class ShapeCheck
{
    private readonly List<PolicyProblem> _problems = [];

    public static IReadOnlyList<PolicyProblem> Check(ConfigNode? root, Shape shape)
    {
        var check = new ShapeCheck();
        if (root is not null)
        {
            check.Visit(root, shape, "");
        }

        return check._problems;
    }

    private void Visit(ConfigNode node, Shape shape, string path)
    {
        switch (shape)
        {
            case ObjectShape known:
                if (node is ObjectNode mapping)
                {
                    Visit(mapping, known, path);
                }
                else
                {
                    Expect(node, path, "a mapping of keys to values", "indent its entries below it, one 'key: value' a line");
                }

                break;
            case MapShape map:
                if (node is not ObjectNode)
                {
                    Expect(node, path, "a mapping of names to values", "indent its entries below it, one 'name: value' a line");
                }

                foreach (var member in node.Members())
                {
                    Visit(member.Value, map.Value, ConfigurationKey.Combine(path, member.Name));
                }

                break;
            case ListShape list:
                if (node is not ArrayNode)
                {
                    Expect(node, path, "a list", "write '- entry' lines or '[a, b]'");
                }

                for (var i = 0; i < node.Items().Length; i++)
                {
                    Visit(node.Items()[i], list.Item, ConfigurationKey.Combine(path, i.ToString(CultureInfo.InvariantCulture)));
                }

                break;
            case ShortOrLongShape either:
                Visit(node, node is ObjectNode ? either.Long : either.Short, path);
                break;
            default:
                VisitScalar(node, shape, path);
                break;
        }
    }

    private void Visit(ObjectNode mapping, ObjectShape shape, string path)
    {
        foreach (var member in mapping.Members)
        {
            var key = ConfigurationKey.Combine(path, member.Name);
            if (shape.Field(member.Name) is { } field)
            {
                Visit(member.Value, field, key);
                continue;
            }

            var names = shape.Fields.Select(f => f.Name);
            Add(
                member.NameSpan,
                key,
                $"There is no key '{member.Name}' here",
                NearMiss.Find(member.Name, names) is { } near ? $"Did you mean '{near}'?" : $"Known keys here: {string.Join(", ", names)}");
        }

        foreach (var required in shape.Required)
        {
            if (!mapping.TryGet(required, out _))
            {
                Add(mapping.Span, ConfigurationKey.Combine(path, required), path.Length == 0 ? $"'{required}' is missing" : $"'{required}' is missing in '{path}'", $"Add '{required}:'");
            }
        }
    }

    private void VisitScalar(ConfigNode node, Shape shape, string path)
    {
        var text = node.AsText();
        switch (shape)
        {
            case FlagShape when node.Kind != NodeKind.Boolean:
                Expect(node, path, "true or false", "write 'true' or 'false'");
                break;
            case NumberShape number when node.Kind != NodeKind.Number || !IsIn(number, text!):
                Expect(node, path, Describe(number), "write it without quotes and unit");
                break;
            case ChoiceShape choice when text is null || !choice.Values.Contains(text):
                var near = text is null ? null : NearMiss.Find(text, choice.Values);
                Expect(node, path, "one of " + string.Join(", ", choice.Values), near is null ? $"write for instance '{choice.Values[0]}'" : $"did you mean '{near}'?");
                break;
            case TextShape { Format: { } format } when node.Kind != NodeKind.String || !TextFormats.IsValid(format, text!):
                var (noun, example) = TextFormats.Describe(format);
                Expect(node, path, noun, $"write for instance {example}");
                break;
            case TextShape { Format: null } when node.Kind != NodeKind.String:
                Expect(node, path, "a text", node is ScalarNode { Text: not null } ? "put it in quotes" : "write one value");
                break;
            default:
                break;
        }
    }

    private static bool IsIn(NumberShape shape, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= shape.Least && value <= shape.Most && (!shape.IsWhole || Math.Floor(value) == value);

    private static string Describe(NumberShape shape) =>
        FormattableString.Invariant($"a {(shape.IsWhole ? "whole " : "")}number from {shape.Least} to {shape.Most}");

    private void Expect(ConfigNode node, string path, string what, string mend) =>
        Add(node.Span, path, path.Length == 0 ? $"The file must be {what}" : $"'{path}' must be {what}", char.ToUpperInvariant(mend[0]) + mend.Substring(1));

    private void Add(TextSpan span, string key, string message, string mend) => _problems.Add(new PolicyProblem(PolicyProblemKind.Shape, span, key, message, mend));
}
