using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Schemas;

/// <summary>One way in which an instance breaks its schema. The message never quotes a value of the instance.</summary>
/// <param name="Keyword">The keyword that failed.</param>
/// <param name="Message">What is expected against what was found, as one sentence without a full stop.</param>
/// <param name="Span">The offending value; its key where the key is what is wrong or the value is an object or a list; where a key is missing, that of the object it misses in.</param>
/// <param name="KeyPath">The path to the value as people write it: <c>services.web.ports[0]</c>; empty for the root.</param>
/// <param name="InstancePointer">The same as a JSON Pointer (RFC 6901).</param>
/// <param name="SchemaLocation">Where the keyword stands: file or URI of the schema, <c>#</c>, JSON Pointer.</param>
internal sealed record SchemaError(string Keyword, string Message, TextSpan Span, string KeyPath, string InstancePointer, string SchemaLocation)
{
    /// <summary>The value it is about; the object, where a key is missing in it.</summary>
    public required ConfigNode Node { get; init; }

    /// <summary>Whether the key in front of <see cref="Node"/> is what is wrong.</summary>
    public bool IsAboutKey { get; init; }

    /// <summary>The key that is missing in <see cref="Node"/>; null for any other error.</summary>
    public string? MissingKey { get; init; }

    /// <summary>The path as configuration keys are written: <c>services:web:ports:0</c>.</summary>
    public string Key => string.Join(":", InstancePointer.Split('/').Skip(1).Select(JsonPointer.Unescape));
}
