using CsCheck;
using Seaworthy.Schemas.Formats;

namespace Seaworthy.Tests.Schemas.Formats;

public sealed class SchemaFormatTests
{
    private static readonly string[] Names =
    [
        "date-time", "date", "time", "duration", "email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6", "uri", "uri-reference",
        "iri", "iri-reference", "uri-template", "uuid", "json-pointer", "relative-json-pointer", "regex",
    ];

    [Theory]
    [InlineData("date-time", "2024-02-29T23:59:60Z")]
    [InlineData("date-time", "1937-01-01t12:00:27.87+00:20")]
    [InlineData("date", "2000-02-29")]
    [InlineData("time", "15:59:60.123-08:00")]
    [InlineData("duration", "P1Y2M3DT4H5M6S")]
    [InlineData("duration", "P52W")]
    [InlineData("email", "first.last+tag@example.org")]
    [InlineData("email", "\"a\\\"b\"@example.org")]
    [InlineData("email", "root@[IPv6:2001:db8::1]")]
    [InlineData("idn-email", "用户@例子.公司")]
    [InlineData("hostname", "a.b-c.example")]
    [InlineData("hostname", "xn--bcher-kva.example")]
    [InlineData("idn-hostname", "bücher.example")]
    [InlineData("idn-hostname", "אבג.example")]
    [InlineData("ipv4", "255.255.255.255")]
    [InlineData("ipv6", "::")]
    [InlineData("ipv6", "1:2:3:4:5:6:7::")]
    [InlineData("ipv6", "::ffff:192.0.2.128")]
    [InlineData("uri", "urn:isbn:0451450523")]
    [InlineData("uri", "http://user:pw@[2001:db8::7]:8080/a?b=c#d")]
    [InlineData("uri-reference", "../a/b;x=1")]
    [InlineData("uri-reference", "")]
    [InlineData("iri", "https://例子.公司/路径?查询")]
    [InlineData("iri-reference", "路径/文件")]
    [InlineData("uri-template", "/a{/path*}{?q,lang:2}")]
    [InlineData("uuid", "2EB8AA08-AA98-11EA-B4AA-73B441D16380")]
    [InlineData("json-pointer", "/a~1b/~0/0")]
    [InlineData("relative-json-pointer", "2#")]
    [InlineData("regex", "^(?<year>\\d{4})-\\k<year>$")]
    public void A_value_of_its_format_is_valid(string format, string text) => Assert.True(SchemaFormat.Find(format)!.IsValid(text));

    [Theory]
    [InlineData("date-time", "2023-02-29T00:00:00Z")]
    [InlineData("date-time", "2024-01-01 00:00:00Z")]
    [InlineData("date-time", "2024-01-01T00:00:00")]
    [InlineData("date", "2024-1-1")]
    [InlineData("date", "2024-04-31")]
    [InlineData("time", "12:00:60Z")]
    [InlineData("time", "12:00:00.Z")]
    [InlineData("duration", "P1Y1D")]
    [InlineData("duration", "P1.5D")]
    [InlineData("email", "a@b@c")]
    [InlineData("email", "\"unclosed@example.org")]
    [InlineData("email", "ü@example.org")]
    [InlineData("hostname", "a..b")]
    [InlineData("hostname", "bücher.example")]
    [InlineData("hostname", "xn--bcher-kv.example")]
    [InlineData("idn-hostname", "a_b.example")]
    [InlineData("idn-hostname", "aא.example")]
    [InlineData("ipv4", "1.2.3")]
    [InlineData("ipv4", "1.2.3.04")]
    [InlineData("ipv6", "1:2:3:4:5:6:7:8:9")]
    [InlineData("ipv6", "1::2::3")]
    [InlineData("ipv6", "fe80::1%eth0")]
    [InlineData("ipv6", ":1:2:3:4:5:6:7")]
    [InlineData("uri", "//example.org")]
    [InlineData("uri", "http://example.org/a b")]
    [InlineData("uri", "http://[::1/")]
    [InlineData("uri-reference", "a%2")]
    [InlineData("iri", "路径")]
    [InlineData("uri-template", "{a")]
    [InlineData("uuid", "2eb8aa08aa9811eab4aa73b441d16380")]
    [InlineData("json-pointer", "a")]
    [InlineData("json-pointer", "/~2")]
    [InlineData("relative-json-pointer", "-1")]
    [InlineData("regex", "(a")]
    public void Anything_else_is_not(string format, string text) => Assert.False(SchemaFormat.Find(format)!.IsValid(text));

    [Fact]
    public void A_name_that_nobody_defined_is_no_format() => Assert.Null(SchemaFormat.Find("colour"));

    [Fact]
    public void Every_format_says_what_to_write() => Assert.All(Names, name => Assert.NotEmpty(SchemaFormat.Find(name)!.Expected));

    [Fact]
    public void Any_text_gets_an_answer() =>
        Gen.Select(Gen.Int[0, Names.Length - 1].Select(index => Names[index]), Gen.String).Sample((name, text) => SchemaFormat.Find(name)!.IsValid(text) || true, iter: 20_000);

    [Fact]
    public void Texts_of_a_million_characters_get_an_answer()
    {
        string[] texts = [new('a', 1_000_000), new(':', 1_000_000), new('{', 1_000_000), new('\\', 1_000_000), new('1', 1_000_000), "\"" + new string('a', 1_000_000)];
        Assert.All(Names.Where(name => name is not ("regex" or "relative-json-pointer" or "uri-reference" or "iri-reference" or "uri-template")), name => Assert.All(texts, text => Assert.False(SchemaFormat.Find(name)!.IsValid(text))));
    }

    [Fact]
    public void An_encoded_label_decodes_to_what_was_encoded() =>
        Gen.Int[0x80, 0xD7FF].Array[1, 12].Sample(points => Punycode.Decode(Punycode.Encode(points)!)!.SequenceEqual(points), iter: 2_000);
}
