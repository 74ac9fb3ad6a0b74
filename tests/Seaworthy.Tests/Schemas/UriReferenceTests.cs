using Seaworthy.Schemas;

namespace Seaworthy.Tests.Schemas;

/// <summary>The examples of RFC 3986 section 5.4 (but a scheme has two letters or more: one is a drive), and bases that are relative paths.</summary>
public sealed class UriReferenceTests
{
    private const string Base = "http://a/b/c/d;p?q";

    [Theory]
    [InlineData("gg:h", "gg:h")]
    [InlineData("g", "http://a/b/c/g")]
    [InlineData("./g", "http://a/b/c/g")]
    [InlineData("g/", "http://a/b/c/g/")]
    [InlineData("/g", "http://a/g")]
    [InlineData("//g", "http://g")]
    [InlineData("?y", "http://a/b/c/d;p?y")]
    [InlineData("g?y", "http://a/b/c/g?y")]
    [InlineData("#s", "http://a/b/c/d;p?q#s")]
    [InlineData("g#s", "http://a/b/c/g#s")]
    [InlineData("g?y#s", "http://a/b/c/g?y#s")]
    [InlineData(";x", "http://a/b/c/;x")]
    [InlineData("g;x", "http://a/b/c/g;x")]
    [InlineData("g;x?y#s", "http://a/b/c/g;x?y#s")]
    [InlineData("", "http://a/b/c/d;p?q")]
    [InlineData(".", "http://a/b/c/")]
    [InlineData("./", "http://a/b/c/")]
    [InlineData("..", "http://a/b/")]
    [InlineData("../", "http://a/b/")]
    [InlineData("../g", "http://a/b/g")]
    [InlineData("../..", "http://a/")]
    [InlineData("../../", "http://a/")]
    [InlineData("../../g", "http://a/g")]
    public void Normal_examples_resolve(string reference, string target) => Assert.Equal(target, Resolve(Base, reference));

    [Theory]
    [InlineData("../../../g", "http://a/g")]
    [InlineData("../../../../g", "http://a/g")]
    [InlineData("../../..", "http://a/")]
    [InlineData("../../../", "http://a/")]
    [InlineData("/./g", "http://a/g")]
    [InlineData("/../g", "http://a/g")]
    [InlineData("/..", "http://a/")]
    [InlineData("/.", "http://a/")]
    [InlineData("g.", "http://a/b/c/g.")]
    [InlineData(".g", "http://a/b/c/.g")]
    [InlineData("g..", "http://a/b/c/g..")]
    [InlineData("..g", "http://a/b/c/..g")]
    [InlineData("./../g", "http://a/b/g")]
    [InlineData("./g/.", "http://a/b/c/g/")]
    [InlineData("g/./h", "http://a/b/c/g/h")]
    [InlineData("g/../h", "http://a/b/c/h")]
    [InlineData("g;x=1/./y", "http://a/b/c/g;x=1/y")]
    [InlineData("g;x=1/../y", "http://a/b/c/y")]
    [InlineData("g?y/./x", "http://a/b/c/g?y/./x")]
    [InlineData("g?y/../x", "http://a/b/c/g?y/../x")]
    [InlineData("g#s/./x", "http://a/b/c/g#s/./x")]
    [InlineData("g#s/../x", "http://a/b/c/g#s/../x")]
    [InlineData("http:g", "http:g")]
    public void Abnormal_examples_resolve(string reference, string target) => Assert.Equal(target, Resolve(Base, reference));

    [Theory]
    [InlineData("http://a", "g", "http://a/g")]
    [InlineData("http://a?q", "g", "http://a/g")]
    [InlineData("http://a/b/../c/d", "../e", "http://a/e")]
    [InlineData("http://a/b", "http://x/y/../z", "http://x/z")]
    [InlineData("http://a/b//c", "../d", "http://a/b/d")]
    [InlineData("http://a//b/c", "../../d", "http://a/d")]
    [InlineData("http://a/b?x/y", "c", "http://a/c")]
    [InlineData("urn:example:a", "urn:example:b", "urn:example:b")]
    [InlineData("urn:example:a", "#b", "urn:example:a#b")]
    [InlineData("file:///a/b", "c", "file:///a/c")]
    [InlineData("file:///a/b", "/c", "file:///c")]
    public void Other_uris_resolve(string baseUri, string reference, string target) => Assert.Equal(target, Resolve(baseUri, reference));

    [Theory]
    [InlineData("a.json", "b.json", "b.json")]
    [InlineData("x/a.json", "b.json", "x/b.json")]
    [InlineData("x/a.json", "./b.json", "x/b.json")]
    [InlineData("x/a.json", "../b.json", "b.json")]
    [InlineData("x/a.json", "../../b.json", "../b.json")]
    [InlineData("../x/a.json", "../../b.json", "../../b.json")]
    [InlineData("x/y/a.json", "../y/./z/b.json", "x/y/z/b.json")]
    [InlineData("/x/a.json", "../../b.json", "/b.json")]
    [InlineData("C:/x/a.json", "../b.json", "C:/b.json")]
    [InlineData("x/a.json", "https://example.org/b", "https://example.org/b")]
    [InlineData("x/a.json", "", "x/a.json")]
    [InlineData("", "b.json", "b.json")]
    public void Relative_paths_resolve_alike(string baseUri, string reference, string target) => Assert.Equal(target, Resolve(baseUri, reference));

    [Theory]
    [InlineData("a#b", "a", "b")]
    [InlineData("#", "", "")]
    [InlineData("a", "a", "")]
    [InlineData("#a#b", "", "a#b")]
    public void The_fragment_is_what_stands_behind_the_first_hash(string reference, string front, string expected)
    {
        Assert.Equal(front, UriReference.SplitFragment(reference, out var fragment));
        Assert.Equal(expected, fragment);
    }

    private static string Resolve(string baseUri, string reference)
    {
        var relative = UriReference.SplitFragment(reference, out var fragment);
        return UriReference.Resolve(baseUri, relative) + (fragment.Length == 0 ? "" : "#" + fragment);
    }
}
