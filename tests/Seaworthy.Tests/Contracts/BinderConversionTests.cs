using System.Globalization;
using System.Numerics;
using CsCheck;
using Microsoft.Extensions.Configuration;
using Seaworthy.Contracts;

namespace Seaworthy.Tests.Contracts;

/// <summary>Compares with the configuration binder itself, over texts of the shapes each type knows.</summary>
public sealed class BinderConversionTests
{
    private static readonly Dictionary<string, Type> Types = new()
    {
        [nameof(ContractKind.String)] = typeof(string),
        [nameof(ContractKind.Bool)] = typeof(bool),
        [nameof(ContractKind.Byte)] = typeof(byte),
        [nameof(ContractKind.SByte)] = typeof(sbyte),
        [nameof(ContractKind.Int16)] = typeof(short),
        [nameof(ContractKind.UInt16)] = typeof(ushort),
        [nameof(ContractKind.Int32)] = typeof(int),
        [nameof(ContractKind.UInt32)] = typeof(uint),
        [nameof(ContractKind.Int64)] = typeof(long),
        [nameof(ContractKind.UInt64)] = typeof(ulong),
        [nameof(ContractKind.Int128)] = typeof(Int128),
        [nameof(ContractKind.UInt128)] = typeof(UInt128),
        [nameof(ContractKind.Half)] = typeof(Half),
        [nameof(ContractKind.Single)] = typeof(float),
        [nameof(ContractKind.Double)] = typeof(double),
        [nameof(ContractKind.Decimal)] = typeof(decimal),
        [nameof(ContractKind.Char)] = typeof(char),
        [nameof(ContractKind.DateTime)] = typeof(DateTime),
        [nameof(ContractKind.DateTimeOffset)] = typeof(DateTimeOffset),
        [nameof(ContractKind.DateOnly)] = typeof(DateOnly),
        [nameof(ContractKind.TimeOnly)] = typeof(TimeOnly),
        [nameof(ContractKind.TimeSpan)] = typeof(TimeSpan),
        [nameof(ContractKind.Guid)] = typeof(Guid),
        [nameof(ContractKind.Uri)] = typeof(Uri),
        [nameof(ContractKind.Version)] = typeof(Version),
        [nameof(ContractKind.Bytes)] = typeof(byte[]),
        [nameof(ContractKind.Enum)] = typeof(DayOfWeek),
    };

    private static readonly string[] Seeds =
    [
        "", " ", "0", "5", "-5", "+5", " 5 ", "255", "256", "-129", "65536", "2147483648", "4294967296", "9223372036854775808", "18446744073709551616",
        "0x1F", "0X1f", "&h1F", "&H", "#1F", "#", "0x", "#0x1F", "#+1F", "#-1", "0x-1", "0xFF", "0xFFFF", "0xFFFFFFFF", "0x1FFFFFFFF", "0xFFFFFFFFFFFFFFFFF", "# 1", "0x 1F ",
        "1,000", "1.5", "1.", ".5", "1e3", "1E+3", "1e400", "-1e400", "Infinity", "-infinity", "NaN", "nan", "$5", "(5)", "5-", "79228162514264337593543950336", "1e28",
        "true", "True", " TRUE ", "false", "yes", "1\0", "true\0", "a", "ab", " a", "\t",
        "2025-12-24", "2025-12-24T10:00:00Z", "2025-12-24 10:00", "12/24/2025", "24.12.2025", "24/12/2025", "10:00", "10:00:00.5", "10 PM", "Wed, 24 Dec 2025", "2025-12", "24 Dec", "2025-12-24T10:00:00+02:00", "25:00",
        "30s", "30", "1.00:00:00", "24:00:00", "48:30:00", "00:30", "24:00", "-00:00:01", "1:2:3:4", "10675200", "00:00:60", "1 00:00",
        "00000000-0000-0000-0000-000000000000", "{00000000-0000-0000-0000-000000000000}", "00000000000000000000000000000000", "(00000000-0000-0000-0000-00000000000)",
        "http://", "http://a", "a b", "http://a:99999/", "/path", "localhost:5000", "://", "http:\\\\a", "1", "1.2", "1.2.3.4", "1.2.3.4.5", " 1.2 ", "1.-2",
        "YQ==", "YQ=", "Y Q = =", "!", "Monday", "monday", " Monday ", "Monday,Tuesday", "Monday,", ",", "42", "-1", "Nope", "Monday, nope", "+1", "6,Monday", "0x1", "1 2",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.OneOf(Seeds),
        Gen.Select(Gen.OneOf(Seeds), Gen.OneOf(" ", "0", "-", ".", ":", "e", ",", "x", "F", "9", "\t"), Gen.Int[0, 30], (seed, add, at) => seed.Insert(Math.Min(at, seed.Length), add)),
        Gen.Select(Gen.OneOf(Seeds), Gen.Int[0, 30], (seed, at) => seed.Length == 0 ? seed : seed.Remove(Math.Min(at, seed.Length - 1), 1)),
        Gen.String["0123456789abcdefx#&h+-.,: TZ/"]);

    public static TheoryData<string, bool> Kinds
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var pair in Types)
            {
                data.Add(pair.Key, false);
                if (pair.Value.IsValueType)
                {
                    data.Add(pair.Key, true);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_text_is_taken_or_refused_as_the_binder_does(string kind, bool isNullable) => Texts.Sample(text => Agrees(kind, isNullable, text), iter: 3_000);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_known_shape_is_taken_or_refused_as_the_binder_does(string kind, bool isNullable) => Assert.All(Seeds, text => Agrees(kind, isNullable, text));

    [Fact]
    public void A_flags_enum_is_taken_or_refused_as_the_binder_does() => Texts.Sample(text =>
    {
        text = text.Replace("Monday", "Read", StringComparison.Ordinal).Replace("Tuesday", "write", StringComparison.Ordinal);
        var members = new EnumMembers(Enum.GetNames<FileAccess>(), [.. Enum.GetValues<FileAccess>().Select(v => (decimal)(int)v)], IsFlags: true);
        var result = BinderConversion.Convert(ContractKind.Enum, false, members, text);
        var bound = Bind(typeof(FileAccess), text);
        Assert.Equal(bound.Throws, result.Throws);
        Assert.True(result.Throws || (decimal)(int)(FileAccess)bound.Value! == (decimal)result.Value!);
    });

    [Fact]
    public void Elements_that_can_not_be_converted_are_those_the_binder_drops() => Gen.OneOf(Seeds).Array[0, 6].Sample(texts =>
    {
        var configuration = Configuration([.. texts.Select((text, index) => KeyValuePair.Create("v:" + index.ToString(CultureInfo.InvariantCulture), (string?)text))]);
        var bound = configuration.GetSection("v").Get<List<TimeSpan>>() ?? [];
        var kept = texts.Select(text => BinderConversion.Convert(ContractKind.TimeSpan, false, null, text)).Where(r => !r.Throws).Select(r => (TimeSpan)r.Value!);
        Assert.Equal(bound, kept);
    });

    [Theory]
    [InlineData(nameof(ContractKind.CultureInfo))]
    [InlineData(nameof(ContractKind.Any))]
    [InlineData(nameof(ContractKind.Object))]
    public void Nothing_is_said_of_a_type_whose_conversion_is_its_own(string kind) =>
        Assert.Equal(ConversionVerdict.Unjudged, BinderConversion.Convert(Enum.Parse<ContractKind>(kind), false, null, "x").Verdict);

    private static void Agrees(string kind, bool isNullable, string text)
    {
        var type = isNullable ? typeof(Nullable<>).MakeGenericType(Types[kind]) : Types[kind];
        var members = kind == nameof(ContractKind.Enum) ? new EnumMembers(Enum.GetNames<DayOfWeek>(), [0, 1, 2, 3, 4, 5, 6], IsFlags: false) : null;
        var result = BinderConversion.Convert(Enum.Parse<ContractKind>(kind), isNullable, members, text);
        var bound = Bind(type, text);
        Assert.True(bound.Throws == result.Throws, $"{type} '{text}': the binder {(bound.Throws ? "throws" : "takes it")}");
        if (!result.Throws)
        {
            Assert.Equal(Comparable(bound.Value), Comparable(result.Value));
        }
    }

    // One form for values that both sides hold in types of their own.
    private static object? Comparable(object? value) => value switch
    {
        BigInteger number => number.ToString(CultureInfo.InvariantCulture),
        byte or sbyte or short or ushort or int or uint or long or ulong or Int128 or UInt128 => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        Half number => ((double)number).ToString("R", CultureInfo.InvariantCulture),
        float number => ((double)number).ToString("R", CultureInfo.InvariantCulture),
        double number => ((double)number).ToString("R", CultureInfo.InvariantCulture),
        DateOnly date => date.ToDateTime(TimeOnly.MinValue).ToString("O", CultureInfo.InvariantCulture),
        DateTime date => date.ToString("O", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToTimeSpan(),
        Enum member => (decimal)System.Convert.ToInt64(member, CultureInfo.InvariantCulture),
        _ => value,
    };

    private static (bool Throws, object? Value) Bind(Type type, string text)
    {
        try
        {
            return (false, Configuration([KeyValuePair.Create("v", (string?)text)]).GetSection("v").Get(type));
        }
        catch (InvalidOperationException)
        {
            return (true, null);
        }
    }

    private static IConfigurationRoot Configuration(IEnumerable<KeyValuePair<string, string?>> values) => new ConfigurationBuilder().AddInMemoryCollection(values).Build();
}
