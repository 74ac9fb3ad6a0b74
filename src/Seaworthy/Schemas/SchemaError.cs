using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Schemas;

/// <summary>One way in which an instance breaks its schema. The message never quotes a value of the instance. Words and paths are made when they are read.</summary>
internal sealed class SchemaError
{
    private readonly Failure _failure;
    private readonly InstancePath? _path;
    private string? _message;
    private string? _keyPath;
    private string? _pointer;
    private string? _location;

    internal SchemaError(in Failure failure, InstancePath? path)
    {
        _failure = failure;
        IsAboutKey = failure.Keyword.IsAboutKey(failure);
        switch (failure.Node)
        {
            case ObjectNode instance when failure.Index >= 0 && IsAboutKey:
                Node = instance.Members[failure.Index].Value;
                Span = instance.Members[failure.Index].NameSpan;
                _path = new InstancePath(instance, failure.Index, path);
                break;
            case ArrayNode list when failure.Index >= 0 && failure.Index < list.Items.Length:
                Node = list.Items[failure.Index];
                _path = new InstancePath(list, failure.Index, path);
                Span = InstancePath.Place(_path, Node, false);
                break;
            default:
                Node = failure.Node;
                _path = path;
                Span = InstancePath.Place(path, Node, IsAboutKey);
                break;
        }
    }

    /// <summary>The keyword that failed.</summary>
    public string Keyword => _failure.Keyword.NameOf(_failure);

    /// <summary>What is expected against what was found, as one sentence without a full stop.</summary>
    public string Message => _message ??= _failure.Alternatives > 1
        ? $"{_failure.Keyword.Explain(_failure)} (by the nearest of {Keywords.SchemaText.Number(_failure.Alternatives)} alternatives)"
        : _failure.Keyword.Explain(_failure);

    /// <summary>The offending value; its key where the key is what is wrong or the value is an object or a list; where a key is missing, that of the object it misses in.</summary>
    public TextSpan Span { get; }

    /// <summary>The path to the value as people write it: <c>services.web.ports[0]</c>; empty for the root.</summary>
    public string KeyPath => _keyPath ??= InstancePath.KeyPath(_path);

    /// <summary>The same as a JSON Pointer (RFC 6901).</summary>
    public string InstancePointer => _pointer ??= InstancePath.Pointer(_path);

    /// <summary>Where the keyword stands: file or URI of the schema, <c>#</c>, JSON Pointer.</summary>
    public string SchemaLocation => _location ??= _failure.Keyword.Place.Location(Keyword);

    /// <summary>The value it is about; the object, where a key is missing in it.</summary>
    public ConfigNode Node { get; }

    /// <summary>Whether the key in front of <see cref="Node"/> is what is wrong.</summary>
    public bool IsAboutKey { get; }

    /// <summary>The key that is missing in <see cref="Node"/>; null for any other error.</summary>
    public string? MissingKey => _failure.Keyword.MissingKey(_failure);

    /// <summary>The path as configuration keys are written: <c>services:web:ports:0</c>.</summary>
    public string Key => string.Join(":", InstancePointer.Split('/').Skip(1).Select(JsonPointer.Unescape));
}
