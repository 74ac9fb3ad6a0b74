using Seaworthy.Documents;

namespace Seaworthy.Schemas.Keywords;

/// <summary>A set of <see cref="NodeKind"/>, bit for bit.</summary>
[Flags]
internal enum Kinds
{
    None = 0,
    Null = 1 << NodeKind.Null,
    Boolean = 1 << NodeKind.Boolean,
    Number = 1 << NodeKind.Number,
    String = 1 << NodeKind.String,
    Array = 1 << NodeKind.Array,
    Object = 1 << NodeKind.Object,
    Any = Null | Boolean | Number | String | Array | Object,
}
