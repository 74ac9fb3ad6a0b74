using Seaworthy.Text;

namespace Seaworthy.Tests.Text;

public sealed class GlobTests
{
    [Theory]
    [InlineData("appsettings.json", "src/api/appsettings.json", true)]
    [InlineData("*.json", "src/api/appsettings.json", true)]
    [InlineData("APPSETTINGS.JSON", "src/appsettings.json", true)]
    [InlineData("src/*.json", "src/a.json", true)]
    [InlineData("src/*.json", "src/api/a.json", false)]
    [InlineData("./src/a.json", "src/a.json", true)]
    [InlineData("src\\a.json", "src/a.json", true)]
    [InlineData("src/**", "src/a/b/c.json", true)]
    [InlineData("src/**", "lib/a.json", false)]
    [InlineData("**/a.json", "a.json", true)]
    [InlineData("**/a.json", "x/y/a.json", true)]
    [InlineData("src/**/a.json", "src/a.json", true)]
    [InlineData("src/**/test/*.json", "src/x/y/test/a.json", true)]
    [InlineData("src/?.json", "src/a.json", true)]
    [InlineData("src/?.json", "src/ab.json", false)]
    [InlineData("src", "src/a.json", false)]
    public void A_pattern_matches_paths_as_people_expect(string pattern, string path, bool expected) => Assert.Equal(expected, Glob.IsMatch(pattern, path));

    [Theory]
    [InlineData("*", "", true)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("A:*", "a:b:c", true)]
    [InlineData("*:Password", "Db:Main:password", true)]
    [InlineData("*:Password", "Password", false)]
    [InlineData("a*b*c", "aXbXbXc", true)]
    [InlineData("a*b*c", "aXcXb", false)]
    public void A_star_in_a_key_pattern_stands_for_anything(string pattern, string key, bool expected) => Assert.Equal(expected, Glob.Segment(pattern, key));

    [Fact]
    public void Many_stars_end_in_reasonable_time() =>
        Assert.False(Glob.Segment(string.Concat(Enumerable.Repeat("*a", 30)) + "b", new string('a', 2000)));
}
