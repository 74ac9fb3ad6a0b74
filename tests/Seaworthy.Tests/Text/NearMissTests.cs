using Seaworthy.Text;

namespace Seaworthy.Tests.Text;

public sealed class NearMissTests
{
    [Theory]
    [InlineData("timeout", "Timeout")]
    [InlineData("time_out", "TimeOut")]
    [InlineData("Url", "Urls")]
    [InlineData("Tiemout", "Timeout")]
    [InlineData("Timeut", "Timeout")]
    [InlineData("ConectionStrngs", "ConnectionStrings")]
    public void Slips_of_case_separator_plural_and_keyboard_are_near(string name, string candidate) => Assert.True(NearMiss.IsNear(name, candidate));

    [Theory]
    [InlineData("Timeout", "Timeout")]
    [InlineData("Host", "Port")]
    [InlineData("Node1", "Node2")]
    [InlineData("Ab", "Ac")]
    [InlineData("Retries", "Retired")]
    [InlineData("ConctionStrngs", "ConnectionStrings")]
    public void The_same_name_siblings_and_other_words_are_not(string name, string candidate) => Assert.False(NearMiss.IsNear(name, candidate));

    [Fact]
    public void The_only_candidate_is_found() => Assert.Equal("reason", NearMiss.Find("reson", ["rule", "reason", "file"]));

    [Fact]
    public void Of_two_candidates_none_is_found() => Assert.Null(NearMiss.Find("fils", ["file", "fill"]));

    [Fact]
    public void A_very_long_name_is_not_compared() => Assert.False(NearMiss.IsNear(new string('a', 5000), new string('a', 5001)));
}
