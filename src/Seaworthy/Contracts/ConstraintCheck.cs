using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Seaworthy.Compatibility;
using Seaworthy.Documents;
using Seaworthy.Schemas;

namespace Seaworthy.Contracts;

/// <summary>Whether a value pleases a validation attribute, as the attribute's own code decides.</summary>
internal static class ConstraintCheck
{
    /// <summary>What the value breaks, as words behind "it"; null when it pleases or nothing is known.</summary>
    /// <param name="constraint">The attribute.</param>
    /// <param name="value">The converted value: text, number, duration, date, or null.</param>
    public static string? Break(ContractConstraint constraint, object? value) => constraint.Attribute switch
    {
        "Required" => Required(constraint, value) ? null : "is empty",
        _ when value is null => null,
        "Range" => Range(constraint, value),
        "StringLength" => value is string text ? Length(text.Length, constraint.Int("minimum"), constraint.Int("maximum"), "characters") : null,
        "MinLength" => value is string text ? Length(text.Length, constraint.Int("length"), null, "characters") : null,
        "MaxLength" => value is string text ? Length(text.Length, null, constraint.Int("length"), "characters") : null,
        "Length" => value is string text ? Length(text.Length, constraint.Int("minimum"), constraint.Int("maximum"), "characters") : null,
        "RegularExpression" => value is string { Length: > 0 } text && !Matches(constraint, text) ? "does not match the pattern that is demanded of it" : null,
        "AllowedValues" => constraint["values"] is ArrayNode allowed && IsComparable(value) && !Holds(allowed, value) ? "is none of the allowed values" : null,
        "DeniedValues" => constraint["values"] is ArrayNode denied && Holds(denied, value) ? "is one of the denied values" : null,
        "Url" => value is string text && !TextConstraints.IsUrl(text) ? "is no http, https or ftp URL" : null,
        "EmailAddress" => value is string text && !TextConstraints.IsEmailAddress(text) ? "is no e-mail address" : null,
        "Phone" => value is string text && !TextConstraints.IsPhone(text) ? "is no telephone number" : null,
        "CreditCard" => value is string text && !TextConstraints.IsCreditCard(text) ? "is no card number" : null,
        "Base64String" => value is string text && !Base64Text.IsValid(text) ? "is not Base64" : null,
        _ => null,
    };

    /// <summary>What the number of items of a list or dictionary breaks; null when it pleases.</summary>
    public static string? BreakOfCount(ContractConstraint constraint, int count) => constraint.Attribute switch
    {
        "MinLength" => Length(count, constraint.Int("length"), null, "items"),
        "MaxLength" => Length(count, null, constraint.Int("length"), "items"),
        "Length" => Length(count, constraint.Int("minimum"), constraint.Int("maximum"), "items"),
        _ => null,
    };

    private static bool Required(ContractConstraint constraint, object? value) =>
        value is not null && (value is not string text || constraint.IsTrue("allowEmpty") || !string.IsNullOrWhiteSpace(text));

    private static string? Length(int length, int? minimum, int? maximum, string what) =>
        length < minimum ? FormattableString.Invariant($"has fewer than {minimum} {what}")
        : maximum >= 0 && length > maximum ? FormattableString.Invariant($"has more than {maximum} {what}")
        : null;

    private static bool Matches(ContractConstraint constraint, string text)
    {
        try
        {
            // The attribute asks the first match to be the whole text, which is not the same as anchors.
            return constraint.Pattern is not { } pattern || pattern.Match(text) is { Success: true, Index: 0 } match && match.Length == text.Length;
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static string? Range(ContractConstraint constraint, object value)
    {
        var (minimum, maximum) = (constraint["minimum"], constraint["maximum"]);
        var low = minimum is null ? null : Compare(value, minimum, maximum);
        var high = maximum is null ? null : Compare(value, maximum, minimum);
        var isLow = low < 0 || (low == 0 && constraint.IsTrue("minimumExclusive"));
        var isHigh = high > 0 || (high == 0 && constraint.IsTrue("maximumExclusive"));
        return isLow || isHigh ? $"lies outside {minimum.AsText()} to {maximum.AsText()}" : null;
    }

    // Null where the two can't be compared, so that nothing is claimed.
    private static int? Compare(object value, ConfigNode bound, ConfigNode? other)
    {
        var text = bound.AsText() ?? "";
        switch (value)
        {
            case TimeSpan duration:
                return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var limit) ? duration.CompareTo(limit) : null;
            case DateTime date:
                return DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? date.CompareTo(day) : null;
            case string { Length: 0 }:
                return null;
        }

        if (Text(value) is not { } number || !ExactNumber.TryParse(number, out var exact) || !ExactNumber.TryParse(text, out var edge))
        {
            return null;
        }

        // Between whole numbers the attribute may round the value first: only what stays outside either way breaks it.
        if (!exact.IsInteger && edge.IsInteger && IsWhole(other) && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var rough))
        {
            var rounded = Math.Round(rough, MidpointRounding.ToEven).ToString("R", CultureInfo.InvariantCulture);
            return ExactNumber.TryParse(rounded, out var whole) && whole.CompareTo(edge) == 0 ? null : exact.CompareTo(edge);
        }

        return exact.CompareTo(edge);
    }

    private static bool IsWhole(ConfigNode? bound) => bound is null || (ExactNumber.TryParse(bound.AsText() ?? "", out var number) && number.IsInteger);

    private static bool IsComparable(object value) => value is string or char or bool || Text(value) is not null;

    private static bool Holds(ArrayNode values, object value)
    {
        foreach (var candidate in values.Items)
        {
            if (candidate is ScalarNode { Text: { } text } && (value switch
            {
                string own => candidate.Kind == NodeKind.String && own == text,
                char own => text.Length == 1 && own == text[0],
                bool own => candidate.Kind == NodeKind.Boolean && own == (text == "true"),
                _ => Text(value) is { } number && ExactNumber.TryParse(number, out var a) && ExactNumber.TryParse(text, out var b) && a.CompareTo(b) == 0,
            }))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Text(object value) => value switch
    {
        BigInteger number => number.ToString(CultureInfo.InvariantCulture),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        double number => double.IsNaN(number) || double.IsInfinity(number) ? null : number.ToString("R", CultureInfo.InvariantCulture),
        string text => text.Trim(),
        _ => null,
    };
}
