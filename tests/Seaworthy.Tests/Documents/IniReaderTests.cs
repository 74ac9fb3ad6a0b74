using System.Text;
using CsCheck;
using Microsoft.Extensions.Configuration;
using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Tests.Documents;

public sealed class IniReaderTests
{
    private static ConfigDocument Read(string text) => IniReader.Read(new SourceFile("a.ini", text), TestContext.Current.CancellationToken);

    private static string Written(ConfigDocument document, TextSpan span) => document.File.Text.Substring(span.Start, span.Length);

    private static readonly Gen<string> Line = Gen.OneOf(
        Gen.Select(Part("ab:. "), Part("xy=\"' ;#[]/\\"), (key, value) => $"{key}={value}"),
        Part("sS: \"").Select(name => $" [{name}] "),
        Part("; #/\t").Select(rest => ";" + rest),
        Part(" \t"),
        Part("ab=[]\";#/ "));

    private static Gen<string> Part(string alphabet) =>
        Gen.Int[0, alphabet.Length - 1].Select(i => alphabet[i]).Array[0, 5].Select(c => new string(c));

    [Fact]
    public void Reads_what_the_provider_reads_and_refuses_what_it_refuses() =>
        Gen.Select(Line.Array[0, 8], Gen.Bool).Sample((lines, crlf) =>
        {
            var text = string.Join(crlf ? "\r\n" : "\n", lines);
            var document = IniReader.Read(new SourceFile("a.ini", text));
            var read = Flatten(document.Root!, "").ToList();
            var hasDuplicates = read.Select(p => p.Key).Distinct(StringComparer.OrdinalIgnoreCase).Count() != read.Count;
            return hasDuplicates || Describe(Provider(text)) == (document.Errors.Length > 0 ? null : Describe(read));
        }, iter: 50_000);

    [Fact]
    public void Keeps_repeated_keys_and_sections()
    {
        var root = Read("addnode=a\naddnode=b\n[main]\nx=1\n[main]\nx=2\n").Root;
        Assert.Equal("addnode addnode main main", string.Join(" ", root.Members().Select(m => m.Name)));
    }

    [Theory]
    [InlineData("[ Main ]\nkey = \"v\" \n", "Main|key|\"v\"")]
    [InlineData("\uFEFF[Main]\r\n; c\r\n key=v w\r\n", "Main|key|v w")]
    [InlineData("[Main]\nkey=", "Main|key|")]
    public void Names_and_values_stand_where_their_spans_say(string text, string written)
    {
        var document = Read(text);
        var section = document.Root.Members()[0];
        var member = section.Value.Members()[0];
        Assert.Equal(written, $"{Written(document, section.NameSpan)}|{Written(document, member.NameSpan)}|{Written(document, member.Value.Span)}");
    }

    [Fact]
    public void A_section_spans_its_header_and_its_members()
    {
        var document = Read("a=1\n[s]\nb=2\n\n# c\n[t]\n");
        Assert.Equal("[s]\nb=2", Written(document, document.Root.At("s")!.Span));
    }

    [Fact]
    public void Quotes_are_no_part_of_the_value() => Assert.Equal(" v ", Read("a=\" v \"").Root.At("a").AsText());

    [Theory]
    [InlineData("a=1\n  server \nb=2", "server")]
    [InlineData("a=1\n[open\nb=2", "[open")]
    public void A_line_of_another_kind_is_an_error_and_the_rest_is_read(string text, string written)
    {
        var document = Read(text);
        Assert.Equal((written, "2"), (Written(document, Assert.Single(document.Errors).Span), document.Root.At("b").AsText()));
    }

    [Fact]
    public void Binary_junk_gives_a_bounded_number_of_errors() =>
        Assert.Equal(100, Read(string.Concat(Enumerable.Repeat("\0\ud800\n", 10_000))).Errors.Length);

    [Fact]
    public void Anything_is_read_without_an_exception_and_within_the_text() =>
        ReaderFuzz.Sample(IniReader.Read, "a=[]\";#/ \r\n\t:\0\ud800");

    private static IEnumerable<KeyValuePair<string, string?>> Flatten(ConfigNode node, string prefix) =>
        node.Members().SelectMany(m => m.Value is ObjectNode
            ? Flatten(m.Value, prefix + m.Name + ":")
            : [new KeyValuePair<string, string?>(prefix + m.Name, m.Value.AsText())]);

    private static string? Describe(IEnumerable<KeyValuePair<string, string?>>? pairs) =>
        pairs is null ? null : string.Join("\n", pairs.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}>{p.Value}"));

    private static IDictionary<string, string?>? Provider(string text)
    {
        try
        {
            return Microsoft.Extensions.Configuration.Ini.IniStreamConfigurationProvider.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
