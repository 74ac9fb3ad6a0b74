using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Numerics;
using CsCheck;
using Seaworthy.Contracts;
using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Tests.Contracts;

/// <summary>Compares with the attributes' own code.</summary>
public sealed class ConstraintCheckTests
{
    private static readonly string[] Texts =
    [
        "", " ", "a", "abc", "abcdef", "http://a", "HTTPS://a", "ftp://", "a@b", "@b", "a@", "a@b@c", "a\n@b", "+41 (0)44 123-45.67", "123 ext. 5", "123x", "123 x7", "ext5", "4111 1111 1111 1111", "4111-1111-1111-1112", "YQ==", "YQ=", "12", "123", "ab12", "x1",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(Gen.OneOf(Texts), Gen.String["0123456789 -.()+extab@/:\n="]);

    public static TheoryData<string> OfText => ["Required", "RequiredAllowingEmpty", "StringLength", "MinLength", "MaxLength", "Length", "RegularExpression", "RegularExpressionAlternatives", "Url", "EmailAddress", "Phone", "CreditCard", "Base64String", "AllowedValues", "DeniedValues"];

    [Theory]
    [MemberData(nameof(OfText))]
    public void A_text_pleases_as_the_attribute_itself_decides(string name) => Text.Sample(text => Agrees(name, text, text), iter: 5_000);

    [Theory]
    [MemberData(nameof(OfText))]
    public void No_text_pleases_as_the_attribute_itself_decides(string name) => Agrees(name, null, null);

    [Fact]
    public void A_whole_number_in_a_range_pleases_as_the_attribute_itself_decides() =>
        Gen.Int[-5, 15].Sample(number => Agrees("Range", number, new BigInteger(number)));

    [Fact]
    public void The_ends_of_a_range_are_left_out_as_the_attribute_itself_decides() =>
        Gen.Int[-5, 15].Sample(number => Agrees("RangeExclusive", number, new BigInteger(number)));

    [Fact]
    public void What_breaks_a_range_of_whole_numbers_with_a_fraction_breaks_the_attribute() => Gen.Double[-3, 14].Sample(number =>
        Assert.False(Breaks("Range", number) && IsValid("Range", number), number.ToString(CultureInfo.InvariantCulture)));

    [Fact]
    public void A_fraction_in_a_range_of_fractions_pleases_as_the_attribute_itself_decides() =>
        Gen.Double[-1, 3].Sample(number => Agrees("RangeOfDoubles", number, number));

    [Fact]
    public void A_duration_in_a_range_pleases_as_the_attribute_itself_decides() =>
        Gen.Int[-10, 100].Select(s => TimeSpan.FromSeconds(s)).Sample(duration => Agrees("RangeOfDurations", duration, duration));

    [Theory]
    [InlineData("MinLength")]
    [InlineData("MaxLength")]
    [InlineData("Length")]
    public void A_list_pleases_as_the_attribute_itself_decides(string name) => Gen.Int[0, 8].Sample(count =>
        Assert.Equal(IsValid(name, new List<int>(Enumerable.Range(0, count))), ConstraintCheck.BreakOfCount(Constraint(name), count) is null));

    [Fact]
    public void A_pattern_that_never_ends_claims_nothing() =>
        Assert.Null(ConstraintCheck.Break(Read("""{ "attribute": "RegularExpression", "pattern": "^(a+)+$" }"""), new string('a', 60) + "!"));

    [Fact]
    public void A_pattern_that_is_none_claims_nothing() =>
        Assert.Null(ConstraintCheck.Break(Read("""{ "attribute": "RegularExpression", "pattern": "(" }"""), "a"));

    private static void Agrees(string name, object? value, object? ours) =>
        Assert.True(IsValid(name, value) == ConstraintCheck.Break(Constraint(name), ours) is null, $"{name}: '{value}' is {(IsValid(name, value) ? "valid" : "not valid")}");

    private static bool Breaks(string name, object? value) => ConstraintCheck.Break(Constraint(name), value) is not null;

    private static bool IsValid(string name, object? value) =>
        System.ComponentModel.DataAnnotations.Validator.TryValidateValue(value!, new ValidationContext(new object()), null, [Attribute(name)]);

    private static ValidationAttribute Attribute(string name) => name switch
    {
        "Required" => new RequiredAttribute(),
        "RequiredAllowingEmpty" => new RequiredAttribute { AllowEmptyStrings = true },
        "StringLength" => new StringLengthAttribute(5) { MinimumLength = 2 },
        "MinLength" => new MinLengthAttribute(2),
        "MaxLength" => new MaxLengthAttribute(5),
        "Length" => new LengthAttribute(2, 5),
        "RegularExpression" => new RegularExpressionAttribute("[a-z]+[0-9]*"),
        "RegularExpressionAlternatives" => new RegularExpressionAttribute("a|ab12"),
        "Url" => new UrlAttribute(),
        "EmailAddress" => new EmailAddressAttribute(),
        "Phone" => new PhoneAttribute(),
        "CreditCard" => new CreditCardAttribute(),
        "Base64String" => new Base64StringAttribute(),
        "AllowedValues" => new AllowedValuesAttribute("a", "abc", null),
        "DeniedValues" => new DeniedValuesAttribute("a", "abc"),
        "Range" => new RangeAttribute(0, 10),
        "RangeExclusive" => new RangeAttribute(0, 10) { MinimumIsExclusive = true, MaximumIsExclusive = true },
        "RangeOfDoubles" => new RangeAttribute(0.5, 1.5),
        _ => new RangeAttribute(typeof(TimeSpan), "00:00:01", "00:01:00"),
    };

    private static ContractConstraint Constraint(string name) => Read(name switch
    {
        "RequiredAllowingEmpty" => """{ "attribute": "Required", "allowEmpty": true }""",
        "StringLength" or "Length" => $$"""{ "attribute": "{{name}}", "minimum": 2, "maximum": 5 }""",
        "MinLength" => """{ "attribute": "MinLength", "length": 2 }""",
        "MaxLength" => """{ "attribute": "MaxLength", "length": 5 }""",
        "RegularExpression" => """{ "attribute": "RegularExpression", "pattern": "[a-z]+[0-9]*" }""",
        "RegularExpressionAlternatives" => """{ "attribute": "RegularExpression", "pattern": "a|ab12" }""",
        "AllowedValues" => """{ "attribute": "AllowedValues", "values": ["a", "abc", null] }""",
        "DeniedValues" => """{ "attribute": "DeniedValues", "values": ["a", "abc"] }""",
        "Range" => """{ "attribute": "Range", "minimum": 0, "maximum": 10 }""",
        "RangeExclusive" => """{ "attribute": "Range", "minimum": 0, "maximum": 10, "minimumExclusive": true, "maximumExclusive": true }""",
        "RangeOfDoubles" => """{ "attribute": "Range", "minimum": 0.5, "maximum": 1.5 }""",
        "RangeOfDurations" => """{ "attribute": "Range", "minimum": "00:00:01", "maximum": "00:01:00", "type": "timespan" }""",
        _ => $$"""{ "attribute": "{{name}}" }""",
    });

    private static ContractConstraint Read(string json)
    {
        var node = JsonReader.Read(new SourceFile("c.json", json), TestContext.Current.CancellationToken).Root!;
        return new ContractConstraint(node.At("attribute").AsText()!, node);
    }
}
