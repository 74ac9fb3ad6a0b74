using Seaworthy.Documents;

namespace Seaworthy.Schemas.Compilation;

/// <summary>What the identifiers of meta-schemas and vocabularies stand for.</summary>
internal static class DialectTable
{
    private const string Prefix201909 = "https://json-schema.org/draft/2019-09/vocab/";
    private const string Prefix202012 = "https://json-schema.org/draft/2020-12/vocab/";

    public static DialectChoice? Standard(string schemaUri)
    {
        var uri = schemaUri.TrimEnd('#');
        if (uri.StartsWith("https://", StringComparison.Ordinal))
        {
            uri = "http://" + uri.Substring("https://".Length);
        }

        return uri switch
        {
            "http://json-schema.org/draft/2020-12/schema" or "http://json-schema.org/schema" => new(SchemaDialect.Draft202012, Vocabularies.Standard),
            "http://json-schema.org/draft/2019-09/schema" => new(SchemaDialect.Draft201909, Vocabularies.Standard),
            "http://json-schema.org/draft-07/schema" => new(SchemaDialect.Draft7, Vocabularies.Standard),
            "http://json-schema.org/draft-06/schema" => new(SchemaDialect.Draft6, Vocabularies.Standard),
            "http://json-schema.org/draft-04/schema" => new(SchemaDialect.Draft4, Vocabularies.Standard),
            "http://json-schema.org/draft-03/schema" => new(SchemaDialect.Draft4, Vocabularies.Standard, "Draft 3 of JSON Schema is not supported; drafts 4, 6, 7, 2019-09 and 2020-12 are"),
            _ => null,
        };
    }

    /// <summary>What a custom meta-schema selects with <c>$vocabulary</c>.</summary>
    public static DialectChoice Custom(ConfigNode metaSchema, SchemaDialect dialect)
    {
        if (metaSchema.At("$vocabulary") is not ObjectNode chosen || dialect < SchemaDialect.Draft201909)
        {
            return new(dialect, Vocabularies.Standard);
        }

        var vocabularies = Vocabularies.Core;
        foreach (var member in chosen.Members)
        {
            var isRequired = member.Value.AsText() == "true";
            if (Vocabulary(member.Name) is { } known)
            {
                vocabularies |= known;
            }
            else if (isRequired)
            {
                return new(dialect, Vocabularies.Standard, $"The meta-schema demands the vocabulary {member.Name}, which is not supported");
            }
        }

        return new(dialect, vocabularies);
    }

    private static Vocabularies? Vocabulary(string uri)
    {
        var isOld = uri.StartsWith(Prefix201909, StringComparison.Ordinal);
        if (!isOld && !uri.StartsWith(Prefix202012, StringComparison.Ordinal))
        {
            return null;
        }

        return uri.Substring(Prefix202012.Length) switch
        {
            "core" => Vocabularies.Core,
            // Draft 2019-09 has the unevaluated keywords in the applicator vocabulary.
            "applicator" => isOld ? Vocabularies.Applicator | Vocabularies.Unevaluated : Vocabularies.Applicator,
            "unevaluated" => Vocabularies.Unevaluated,
            "validation" => Vocabularies.Validation,
            "format-annotation" or "format" => Vocabularies.FormatAnnotation,
            "format-assertion" => Vocabularies.FormatAssertion,
            "content" or "meta-data" => Vocabularies.Other,
            _ => null,
        };
    }
}
