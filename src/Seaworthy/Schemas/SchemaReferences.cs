using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Schemas;

/// <summary>The local schema documents that files name, so that whoever may read files can hand them over.</summary>
internal static class SchemaReferences
{
    private static readonly string[] ReferenceKeywords = ["$ref", "$dynamicRef", "$recursiveRef", "$schema"];

    /// <summary>The path a reference in a file leads to, without its fragment.</summary>
    public static string Resolve(SourceFile from, string reference) => UriReference.Resolve(from.Path, UriReference.SplitFragment(reference, out _));

    /// <summary>Whether a reference names a file: no scheme, no host, not just a place in the same document.</summary>
    public static bool IsLocal(string reference) =>
        reference.Length > 0 && reference[0] is not ('#' or '?') && !reference.StartsWith("//", StringComparison.Ordinal) && !HasScheme(reference);

    /// <summary>The scalar with which a configuration document names a local schema for itself; null when it names none.</summary>
    public static ScalarNode? OwnSchema(ConfigNode? root) =>
        root.At("$schema") is ScalarNode { Kind: NodeKind.String, Text: { } text } node && IsLocal(text) ? node : null;

    /// <summary>Paths of the local documents that a schema refers to.</summary>
    public static IEnumerable<string> OfSchema(SourceFile file, ConfigNode? root)
    {
        var pending = new Stack<ConfigNode>();
        if (root is not null)
        {
            pending.Push(root);
        }

        while (pending.Count > 0)
        {
            var node = pending.Pop();
            foreach (var member in node.Members())
            {
                if (member.Value is ScalarNode { Kind: NodeKind.String, Text: { } text } && IsLocal(text) && Array.IndexOf(ReferenceKeywords, member.Name) >= 0)
                {
                    yield return Resolve(file, text);
                }

                pending.Push(member.Value);
            }

            foreach (var item in node.Items())
            {
                pending.Push(item);
            }
        }
    }

    /// <summary>Paths of the local documents that a policy names: attached schemas, schemas of its rules, and what schemas written in it refer to.</summary>
    public static IEnumerable<string> OfPolicy(SourceFile file, ConfigNode? root)
    {
        var schemas = root.At("schemas").Items().Select(static item => item.At("schema"))
            .Concat(root.At("rules").Members().Select(static rule => rule.Value.At("schema")));
        foreach (var schema in schemas)
        {
            if (schema is ScalarNode { Kind: NodeKind.String, Text: { } text })
            {
                if (IsLocal(text))
                {
                    yield return Resolve(file, text);
                }

                continue;
            }

            foreach (var path in OfSchema(file, schema))
            {
                yield return path;
            }
        }
    }

    // One letter in front of a colon is a drive.
    private static bool HasScheme(string reference)
    {
        var colon = reference.IndexOf(':');
        return colon > 1 && reference.IndexOf('/', 0, colon) < 0;
    }
}
