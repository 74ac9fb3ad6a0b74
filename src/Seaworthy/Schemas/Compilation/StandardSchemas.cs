using System.Collections.Concurrent;
using System.Text;
using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Schemas.Compilation;

/// <summary>The meta-schemas of the drafts, which every registry knows. They are read when first asked for.</summary>
internal static class StandardSchemas
{
    private static readonly ConcurrentDictionary<string, SchemaDocument?> Read = new(StringComparer.Ordinal);

    /// <summary>The meta-schema with this identifier (without a fragment), or null.</summary>
    public static SchemaResource? Find(string uri)
    {
        if (uri.IndexOf("json-schema.org/", StringComparison.Ordinal) < 0)
        {
            return null;
        }

        var document = Read.GetOrAdd(uri, static uri => ResourceName(uri) is { } name ? Load(uri, name) : null);
        return document?.Resources[document.Root];
    }

    /// <summary>The identifier of a draft's meta-schema.</summary>
    public static string Identifier(SchemaDialect dialect) => dialect switch
    {
        SchemaDialect.Draft4 => "http://json-schema.org/draft-04/schema",
        SchemaDialect.Draft6 => "http://json-schema.org/draft-06/schema",
        SchemaDialect.Draft7 => "http://json-schema.org/draft-07/schema",
        SchemaDialect.Draft201909 => "https://json-schema.org/draft/2019-09/schema",
        _ => "https://json-schema.org/draft/2020-12/schema",
    };

    // http://json-schema.org/draft-07/schema is draft-07.json; https://json-schema.org/draft/2020-12/meta/core is 2020-12.meta.core.json.
    private static string? ResourceName(string uri)
    {
        var path = uri.Substring(uri.IndexOf("json-schema.org/", StringComparison.Ordinal) + "json-schema.org/".Length);
        if (path.StartsWith("draft-", StringComparison.Ordinal) && path.EndsWith("/schema", StringComparison.Ordinal))
        {
            return path.Substring(0, path.Length - "/schema".Length) + ".json";
        }

        return path.StartsWith("draft/", StringComparison.Ordinal) ? path.Substring("draft/".Length).Replace('/', '.') + ".json" : null;
    }

    private static SchemaDocument? Load(string uri, string name)
    {
        using var stream = typeof(StandardSchemas).Assembly.GetManifestResourceStream("Seaworthy.Schemas.Metaschemas." + name);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        var length = 0;
        while (length < bytes.Length && stream.Read(bytes, length, bytes.Length - length) is > 0 and var read)
        {
            length += read;
        }

        var file = new SourceFile(uri, Encoding.UTF8.GetString(bytes, 0, length));
        return JsonReader.Read(file, JsonDialect.General).Root is { } root
            ? SchemaIndexer.Index(uri, file, root, SchemaDialect.Draft202012, static (schema, dialect) => DialectTable.Standard(schema) ?? new(dialect, Vocabularies.Standard))
            : null;
    }
}
