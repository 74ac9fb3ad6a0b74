using Seaworthy.Schemas.Compilation;

namespace Seaworthy.Schemas.Keywords;

/// <summary>Where a keyword stands.</summary>
/// <param name="Owner">The subschema that holds it.</param>
/// <param name="Name">Its name.</param>
internal readonly record struct KeywordPlace(SchemaPlace Owner, string Name)
{
    /// <summary>File or URI, <c>#</c>, JSON Pointer.</summary>
    public string Location(string name)
    {
        var path = Owner.Resource.File.Path + "#" + Owner.Pointer;
        return name.Length == 0 ? path : JsonPointer.Append(path, name);
    }
}
