using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Schemas;

/// <summary>Turns failures into errors with places and words.</summary>
internal static class FailureReport
{
    /// <summary>More than anybody reads; of the rest the number is told.</summary>
    internal const int MaxErrors = 100;

    public static SchemaError[] Create(ConfigNode root, Failure[] failures)
    {
        var paths = InstancePaths.Find(root, failures);
        var errors = new List<SchemaError>(failures.Length);
        foreach (var failure in failures)
        {
            var error = Describe(failure, paths);
            if (!errors.Contains(error))
            {
                errors.Add(error);
            }
        }

        // Stable, so that several errors of one place keep the order of the schema.
        return [.. errors.OrderBy(static error => error.Span.Start)];
    }

    private static SchemaError Describe(in Failure failure, InstancePaths paths)
    {
        var keyword = failure.Keyword;
        var path = paths[failure.Node];
        var node = failure.Node;
        var span = path.Place(node, keyword.IsAboutKey(failure));
        switch (failure.Node)
        {
            case ObjectNode instance when failure.Index >= 0 && keyword.IsAboutKey(failure):
                var member = instance.Members[failure.Index];
                node = member.Value;
                path = path.Append(member.Name, member.NameSpan);
                span = member.NameSpan;
                break;
            case ArrayNode list when failure.Index >= 0 && failure.Index < list.Items.Length:
                node = list.Items[failure.Index];
                path = path.Append(failure.Index);
                span = path.Place(node, false);
                break;
        }

        var name = keyword.NameOf(failure);
        var message = keyword.Explain(failure);
        if (failure.Alternatives > 1)
        {
            message += $" (by the nearest of {Keywords.SchemaText.Number(failure.Alternatives)} alternatives)";
        }

        return new SchemaError(name, message, span, path.KeyPath, path.Pointer, keyword.Place.Location(name))
        {
            Node = node,
            IsAboutKey = keyword.IsAboutKey(failure),
            MissingKey = keyword.MissingKey(failure),
        };
    }
}
