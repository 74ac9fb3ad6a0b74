namespace Seaworthy.Environments;

/// <summary>What stood in the source where an entry was made.</summary>
internal enum EntryShape : byte
{
    Text,
    Number,
    Boolean,
    Null,
    EmptyArray,
    EmptyObject,

    /// <summary>Not written: the provider name that a connection-string prefix adds.</summary>
    Derived,
}
