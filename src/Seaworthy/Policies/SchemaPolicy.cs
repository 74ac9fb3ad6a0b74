using Seaworthy.Schemas;

namespace Seaworthy.Policies;

/// <summary>A JSON Schema that the policy attaches to files, to parts of them, or to sections of the effective configuration.</summary>
/// <param name="Schema">What has to hold.</param>
internal sealed record SchemaPolicy(JsonSchema Schema)
{
    /// <summary>Globs of the files; none when the effective configuration is meant.</summary>
    public IReadOnlyList<PolicyText> Files { get; init; } = [];

    /// <summary>Key patterns; none for the whole of each file.</summary>
    public IReadOnlyList<PolicyText> Keys { get; init; } = [];

    /// <summary>The names that the schema spells, so that keys, which ignore case, can be met as it spells them.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();
}
