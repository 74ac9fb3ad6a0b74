using System.Xml.Linq;
using CsCheck;
using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Tests.Documents;

public sealed class XmlConfigReaderTests
{
    private const string WebConfig = """
        <?xml version="1.0" encoding="utf-8"?>
        <!-- comment -->
        <configuration xmlns:xdt="urn:x">
          <connectionStrings>
            <add name="Main" connectionString = 'Server=a;Pass=&quot;b&quot;' xdt:Transform="Insert"/>
            <add name="Other"
                 connectionString="x" />
          </connectionStrings>
          <note>
            some &lt;text&gt;
          </note>
          <data><![CDATA[ a<b ]]></data>
          <empty></empty>
        </configuration>
        """;

    private static ConfigDocument Read(string text) => XmlConfigReader.Read(new SourceFile("web.config", text), TestContext.Current.CancellationToken);

    private static string Written(ConfigDocument document, TextSpan span) => document.File.Text.Substring(span.Start, span.Length);

    private static string Written(ConfigDocument document, params string[] path) => Written(document, document.Root.At(path)!.Span);

    [Fact]
    public void An_element_is_a_mapping_of_attributes_and_children() =>
        Assert.Equal("Server=a;Pass=\"b\"", Read(WebConfig).Root.At("configuration", "connectionStrings").Members()[0].Value.At("@connectionString").AsText());

    [Fact]
    public void Repeated_elements_are_repeated_members() =>
        Assert.Equal("add add", string.Join(" ", Read(WebConfig).Root.At("configuration", "connectionStrings").Members().Select(m => m.Name)));

    [Fact]
    public void An_attribute_keeps_its_prefix() =>
        Assert.Equal("Insert", Read(WebConfig).Root.At("configuration", "connectionStrings").Members()[0].Value.At("@xdt:Transform").AsText());

    [Theory]
    [InlineData("note", "some <text>")]
    [InlineData("data", "a<b")]
    [InlineData("empty", null)]
    public void Text_is_a_member_where_there_is_any(string name, string? text) =>
        Assert.Equal(text, Read(WebConfig).Root.At("configuration", name, "#text").AsText());

    [Theory]
    [InlineData("'Server=a;Pass=&quot;b&quot;'", "@connectionString", "\n")]
    [InlineData("'Server=a;Pass=&quot;b&quot;'", "@connectionString", "\r\n")]
    [InlineData("'Server=a;Pass=&quot;b&quot;'", "@connectionString", "\r")]
    [InlineData("\"Main\"", "@name", "\r\n")]
    public void The_span_of_an_attribute_value_holds_its_quotes(string written, string name, string lineBreak)
    {
        var document = Read(WebConfig.ReplaceLineEndings(lineBreak));
        Assert.Equal(written, Written(document, document.Root.At("configuration", "connectionStrings").Members()[0].Value.At(name)!.Span));
    }

    [Fact]
    public void The_span_of_an_attribute_name_is_the_name()
    {
        var document = Read("\uFEFF<a \U0001F600='' />".Replace("\U0001F600", "x:y xmlns:x='u' z", StringComparison.Ordinal).Replace("x:y ", "x:y='1' ", StringComparison.Ordinal));
        Assert.Equal(["x:y", "xmlns:x", "z"], document.Root.At("a").Members().Select(m => Written(document, m.NameSpan)));
    }

    [Theory]
    [InlineData("<a><b c='1' /><d/></a>", "<b c='1' />")]
    [InlineData("<a>\n<b c='>'>x</b >\n</a>", "<b c='>'>x</b >")]
    [InlineData("<a><b\n>\n<c/></b></a>", "<b\n>\n<c/></b>")]
    public void The_span_of_an_element_is_the_whole_element(string text, string written) => Assert.Equal(written, Written(Read(text), "a", "b"));

    [Theory]
    [InlineData("<a>\n  t \U0001F600 &amp; u\n</a>", "t \U0001F600 &amp; u")]
    [InlineData("<a><![CDATA[ x ]]></a>", "x")]
    public void The_span_of_text_is_the_text_as_written(string text, string written) => Assert.Equal(written, Written(Read(text), "a", "#text"));

    [Theory]
    [InlineData("<a x='1'><b></a>", "a")]
    [InlineData("<a x='1'><b>", "b")]
    [InlineData("<a x='1'><b y='2' y='3'/></a>", "y")]
    [InlineData("<a x='1'>&nope;</a>", "n")]
    [InlineData("<a x='1'/><b/>", "b")]
    public void A_defect_is_reported_at_its_place_and_what_precedes_it_is_kept(string text, string written)
    {
        var document = Read(text);
        Assert.Equal((written, "1"), (Written(document, Assert.Single(document.Errors).Span), document.Root.At("a", "@x").AsText()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain text")]
    [InlineData("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>")]
    [InlineData("<a>\0</a>")]
    [InlineData("<")]
    [InlineData("<a b=")]
    [InlineData("<!--")]
    public void What_is_no_configuration_is_one_error(string text) => Assert.Single(Read(text).Errors);

    // A lone surrogate does not survive in the metadata of an attribute.
    [Fact]
    public void A_lone_surrogate_is_one_error() => Assert.Single(Read("<a b=\"\ud800\"/>").Errors);

    [Fact]
    public void A_document_type_is_refused_by_name() =>
        Assert.Contains("document type", Read("<!DOCTYPE a SYSTEM 'x'><a/>").Errors[0].Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(64, 0)]
    [InlineData(65, 1)]
    [InlineData(100_000, 1)]
    public void Takes_64_levels_and_no_more(int depth, int errors) =>
        Assert.Equal(errors, Read(string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth))).Errors.Length);

    [Fact]
    public void Has_the_structure_that_XDocument_finds() =>
        GenElement(3).Sample(element =>
        {
            var text = new XDocument(element).ToString();
            var root = XmlConfigReader.Read(new SourceFile("a", text)).Root!;
            return Describe(root.Members()[0]) == Describe(element);
        }, iter: 2_000);

    [Fact]
    public void Anything_is_read_without_an_exception_and_within_the_text() =>
        ReaderFuzz.Sample(XmlConfigReader.Read, "<<<>>>//a b='\"&;!-[]?x\r\n\0\ud800");

    private static Gen<XElement> GenElement(int depth)
    {
        var name = Gen.Int[0, 3].Select(i => "abcd".Substring(i, 1));
        var value = Gen.Int[0, 7].Select(i => "x\"'<>&é\n"[i]).Array[0, 4].Select(c => new string(c));
        var children = depth == 0 ? Gen.Const(Array.Empty<XElement>()) : GenElement(depth - 1).Array[0, 3];
        return Gen.Select(name, value, value, children, (n, attribute, text, c) =>
            new XElement(n, new XAttribute("k", attribute), c.Length == 0 ? text : c));
    }

    private static string Describe(XElement element) =>
        $"{element.Name}({element.Attribute("k")!.Value}|{(element.HasElements ? "" : element.Value.Trim())}|{string.Concat(element.Elements().Select(Describe))})";

    private static string Describe(ConfigMember member) =>
        $"{member.Name}({member.Value.At("@k").AsText()}|{member.Value.At("#text").AsText()}|{string.Concat(member.Value.Members().Where(m => m.Value is ObjectNode).Select(Describe))})";
}
