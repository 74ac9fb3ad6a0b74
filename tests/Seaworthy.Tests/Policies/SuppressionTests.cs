using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Text;

namespace Seaworthy.Tests.Policies;

public sealed class SuppressionTests
{
    private static readonly SourceFile PolicyFile = new("seaworthy.yaml", "");

    [Theory]
    [InlineData("2026-11-23", "2026-11-22", true)]
    [InlineData("2026-11-23", "2026-11-23", true)]
    [InlineData("2026-11-23", "2026-11-24", false)]
    [InlineData("soon", "2026-11-22", false)]
    [InlineData("", "2026-11-22", false)]
    [InlineData(null, "9999-12-31", true)]
    public void It_holds_up_to_and_on_its_last_day(string? expires, string today, bool holds) =>
        Assert.Equal(holds, new Suppression(PolicyFile, default) { ExpiresText = expires }.IsActive(DateTime.Parse(today, null)));

    [Theory]
    [InlineData(null, null, null, true)]
    [InlineData("src/*.json", null, null, true)]
    [InlineData("appsettings.json", null, null, true)]
    [InlineData("lib/*.json", null, null, false)]
    [InlineData(null, "a:*", null, true)]
    [InlineData(null, "A", null, false)]
    [InlineData(null, null, "PRODUCTION", true)]
    [InlineData(null, null, "Staging", false)]
    [InlineData("src/**", "A:B", "Production", true)]
    public void It_covers_what_all_its_fields_match(string? path, string? key, string? environment, bool covers)
    {
        var suppression = new Suppression(PolicyFile, default) { Rule = "SEA0001", Path = path, Key = key, Environment = environment };
        Assert.Equal(covers, SuppressionMatch.Covers(suppression, "SEA0001", At("src/appsettings.json"), "A:B", "Production", ""));
    }

    [Fact]
    public void It_covers_its_own_rule_alone() =>
        Assert.False(SuppressionMatch.Covers(new Suppression(PolicyFile, default) { Rule = "SEA0001" }, "SEA0002", At("a"), "", null, ""));

    [Fact]
    public void Its_file_may_count_from_the_folder_of_the_policy() =>
        Assert.True(SuppressionMatch.Covers(new Suppression(PolicyFile, default) { Rule = "SEA0001", Path = "src/a.json" }, "SEA0001", At("team/src/a.json"), "", null, "team"));

    [Theory]
    [InlineData(0, false)]
    [InlineData(2, true)]
    [InlineData(4, true)]
    [InlineData(6, false)]
    public void A_comment_covers_its_lines_in_its_own_file(int offset, bool covers)
    {
        var file = new SourceFile("a", "1\n2\n3\n4");
        var suppression = new Suppression(file, default) { Rule = "SEA0001", Lines = (2, 3) };
        Assert.Equal(covers, SuppressionMatch.Covers(suppression, "SEA0001", new SourceLocation(file, new TextSpan(offset, 1)), "", null, ""));
    }

    private static SourceLocation At(string path) => new(new SourceFile(path, ""), default);
}
