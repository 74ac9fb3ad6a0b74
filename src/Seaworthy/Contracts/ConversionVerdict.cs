namespace Seaworthy.Contracts;

/// <summary>Whether the binder takes a text.</summary>
internal enum ConversionVerdict : byte
{
    /// <summary>The type's conversion is not known here.</summary>
    Unjudged,

    Accepted,

    /// <summary>Binding throws; inside a list the element is dropped without a word.</summary>
    Throws,
}
