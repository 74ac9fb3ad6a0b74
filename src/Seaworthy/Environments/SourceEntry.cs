using Seaworthy.Findings;
using Seaworthy.Text;
using Seaworthy.Values;

namespace Seaworthy.Environments;

/// <summary>One key and value as one source gives it.</summary>
internal sealed class SourceEntry(ConfigurationSource source, string key, string writtenKey, string? value, TextSpan keySpan, TextSpan valueSpan, EntryShape shape)
{
    private ClassifiedValue? _classified;

    public ConfigurationSource Source { get; } = source;

    /// <summary>Flattened key with <c>:</c> as separator, as the configuration system sees it.</summary>
    public string Key { get; } = key;

    /// <summary>The last written name: a JSON member's name, a variable's name.</summary>
    public string WrittenKey { get; } = writtenKey;

    /// <summary>The value as the configuration system sees it (<c>true</c> in JSON is <c>True</c>); null for an explicit null.</summary>
    public string? Value { get; } = value;

    public TextSpan KeySpan { get; } = keySpan;

    public TextSpan ValueSpan { get; } = valueSpan;

    public EntryShape Shape { get; } = shape;

    /// <summary>What the value is; found on first use and kept.</summary>
    public ClassifiedValue Classified => _classified ??= ValueClassifier.Classify(Value);

    /// <summary>Lets the classification go; it is made again when somebody asks.</summary>
    public void Release() => _classified = null;

    /// <summary>The last segment of <see cref="Key"/>.</summary>
    public string Leaf => ConfigurationKey.Leaf(Key);

    public SourceLocation KeyLocation => new(Source.File, KeySpan);

    public SourceLocation ValueLocation => new(Source.File, ValueSpan);
}
