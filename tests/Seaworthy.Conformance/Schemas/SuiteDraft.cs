using Seaworthy.Schemas;

namespace Seaworthy.Conformance.Schemas;

/// <summary>A draft as the official suite names its folder.</summary>
internal static class SuiteDraft
{
    public static string[] Folders { get; } = ["draft4", "draft6", "draft7", "draft2019-09", "draft2020-12"];

    /// <summary>The dialect of a folder; null for a folder of no draft or of one that is not supported.</summary>
    public static SchemaDialect? Dialect(string folder) => folder switch
    {
        "draft4" => SchemaDialect.Draft4,
        "draft6" => SchemaDialect.Draft6,
        "draft7" => SchemaDialect.Draft7,
        "draft2019-09" => SchemaDialect.Draft201909,
        "draft2020-12" => SchemaDialect.Draft202012,
        _ => null,
    };
}
