namespace Seaworthy.Documents;

/// <summary>What a node of a configuration document is.</summary>
internal enum NodeKind : byte
{
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object,
}
