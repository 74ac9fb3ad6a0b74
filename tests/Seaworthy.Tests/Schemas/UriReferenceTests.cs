using Seaworthy.Schemas;

namespace Seaworthy.Tests.Schemas;

/// <summary>RFC 3986 section 5.4, without the examples that have a fragment, which is cut off before, and with a scheme that is no drive letter.</summary>
public sealed class UriReferenceTests
{
    [Theory]
    [InlineData("gg:h", "gg:h")]
    [InlineData("g", "http://a/b/c/g")]
    [InlineData("./g", "http://a/b/c/g")]
    [InlineData("g/", "http://a/b/c/g/")]
    [InlineData("/g", "http://a/g")]
    [InlineData("g?y", "http://a/b/c/g?y")]
    [InlineData("?y", "http://a/b/c/d;p?y")]
    [InlineData(";x", "http://a/b/c/;x")]
    [InlineData("g;x", "http://a/b/c/g;x")]
    [InlineData("", "http://a/b/c/d;p?q")]
    [InlineData(".", "http://a/b/c/")]
    [InlineData("./", "http://a/b/c/")]
    [InlineData("..", "http://a/b/")]
    [InlineData("../", "http://a/b/")]
    [InlineData("../g", "http://a/b/g")]
    [InlineData("../..", "http://a/")]
    [InlineData("../../g", "http://a/g")]
    [InlineData("../../../g", "http://a/g")]
    [InlineData("/./g", "http://a/g")]
    [InlineData("/../g", "http://a/g")]
    [InlineData("g.", "http://a/b/c/g.")]
    [InlineData("..g", "http://a/b/c/..g")]
    [InlineData("./../g", "http://a/b/g")]
    [InlineData("g/./h", "http://a/b/c/g/h")]
    [InlineData("g/../h", "http://a/b/c/h")]
    [InlineData("g;x=1/../y", "http://a/b/c/y")]
    public void Resolves_the_examples(string reference, string expected) => Assert.Equal(expected, UriReference.Resolve("http://a/b/c/d;p?q", reference));

    [Theory]
    [InlineData("schemas/a.json", "b.json", "schemas/b.json")]
    [InlineData("a.json", "../b.json", "../b.json")]
    [InlineData("../x/a.json", "../b.json", "../b.json")]
    [InlineData("a.json", "https://example.com/b", "https://example.com/b")]
    public void Resolves_paths_of_files_alike(string from, string reference, string expected) => Assert.Equal(expected, UriReference.Resolve(from, reference));

    [Fact]
    public void Cuts_off_the_fragment() => Assert.Equal(("a.json", "/x"), (UriReference.SplitFragment("a.json#/x", out var fragment), fragment));
}
