namespace Seaworthy.Contracts;

/// <summary>What became of a text.</summary>
/// <param name="Verdict">Whether the binder takes it.</param>
/// <param name="Value">What it becomes; null where it becomes null or nothing is known.</param>
internal readonly record struct ConversionResult(ConversionVerdict Verdict, object? Value)
{
    public static ConversionResult Unjudged => new(ConversionVerdict.Unjudged, null);

    public static ConversionResult Refuse => new(ConversionVerdict.Throws, null);

    public static ConversionResult Accept(object? value) => new(ConversionVerdict.Accepted, value);

    public bool Throws => Verdict == ConversionVerdict.Throws;
}
