using System.Globalization;
using Seaworthy.Compatibility;

namespace Seaworthy.Contracts;

/// <summary>What the configuration binder of .NET 10 makes of a text, by the type it is bound to; measured against the binder itself.</summary>
internal static class BinderConversion
{
    // Longer texts are never numbers, dates or names; the converters would throw too, only later.
    private const int LongestScalar = 4096;

    /// <summary>Converts a text. An empty one is null for a nullable type, and for most value types it throws.</summary>
    public static ConversionResult Convert(ContractKind kind, bool isNullable, EnumMembers? members, string text)
    {
        if (text.Length == 0 && isNullable && kind.IsValueType())
        {
            return ConversionResult.Accept(null);
        }

        switch (kind)
        {
            case ContractKind.String:
                return ConversionResult.Accept(text);
            case ContractKind.Uri:
                return text.Length == 0 ? ConversionResult.Accept(null) : Of(Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var uri), uri);
            case ContractKind.Bytes:
                return Bytes(text);
            case ContractKind.Enum:
                return members is null ? ConversionResult.Unjudged : EnumConversion.Convert(members, text);
        }

        return text.Length > LongestScalar && kind.IsScalar() ? ConversionResult.Refuse : Scalar(kind, text);
    }

    private static ConversionResult Scalar(ContractKind kind, string text)
    {
        var trimmed = text.Trim();
        switch (kind)
        {
            case ContractKind.Bool:
                return Of(bool.TryParse(trimmed, out var truth), truth);
            case ContractKind.Char:
                var single = text.Length > 1 ? trimmed : text;
                return Of(single.Length < 2, single.Length == 1 ? single[0] : '\0');
            case ContractKind.Guid:
                return Of(Guid.TryParse(trimmed, out var guid), guid);
            case ContractKind.Version:
                return Of(Version.TryParse(text, out var version), version);
            case ContractKind.TimeSpan:
                return Of(TimeSpan.TryParse(trimmed, CultureInfo.InvariantCulture, out var duration), duration);
            case ContractKind.DateTime:
                return trimmed.Length == 0 ? ConversionResult.Accept(DateTime.MinValue) : Of(DateTime.TryParse(trimmed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date), date);
            case ContractKind.DateTimeOffset:
                return trimmed.Length == 0 ? ConversionResult.Accept(DateTimeOffset.MinValue) : Of(DateTimeOffset.TryParse(trimmed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment), moment);
            case ContractKind.DateOnly:
                return trimmed.Length == 0 ? ConversionResult.Accept(DateTime.MinValue) : Of(CalendarText.TryParseDate(trimmed, out var day), day);
            case ContractKind.TimeOnly:
                return trimmed.Length == 0 ? ConversionResult.Accept(TimeSpan.Zero) : Of(CalendarText.TryParseTime(trimmed, out var time), time);
            case ContractKind.Half:
                return Of(HalfText.TryParse(trimmed, out var half), half);
            case ContractKind.Single:
            case ContractKind.Double:
                return Floating(kind, trimmed);
            case ContractKind.Decimal:
                return Of(decimal.TryParse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact), exact);
            default:
                return kind.IsInteger() ? IntegerConversion.Convert(kind, trimmed) : ConversionResult.Unjudged;
        }
    }

    private static ConversionResult Floating(ContractKind kind, string text) =>
        !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? ConversionResult.Refuse
        : ConversionResult.Accept(kind == ContractKind.Double ? number : (double)(float)number);

    private static ConversionResult Bytes(string text)
    {
        try
        {
            return ConversionResult.Accept(System.Convert.FromBase64String(text));
        }
        catch (FormatException)
        {
            return ConversionResult.Refuse;
        }
    }

    private static ConversionResult Of(bool isConverted, object? value) => isConverted ? ConversionResult.Accept(value) : ConversionResult.Refuse;
}
