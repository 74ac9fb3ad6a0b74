namespace Seaworthy.Tests.Schemas;

/// <summary>Equality as JSON Schema has it, seen through <c>const</c> and <c>uniqueItems</c>.</summary>
public sealed class NodeEqualityTests
{
    [Theory]
    [InlineData("1", "1.0", true)]
    [InlineData("100", "1e2", true)]
    [InlineData("1", "\"1\"", false)]
    [InlineData("0", "false", false)]
    [InlineData("1", "true", false)]
    [InlineData("null", "\"null\"", false)]
    [InlineData("{}", "[]", false)]
    [InlineData("""{ "a": 1, "b": [2, { "c": null }] }""", """{ "b": [2.0, { "c": null }], "a": 1 }""", true)]
    [InlineData("""{ "a": 1 }""", """{ "a": 1, "b": 2 }""", false)]
    [InlineData("""{ "a": 1 }""", """{ "A": 1 }""", false)]
    [InlineData("[1, 2]", "[2, 1]", false)]
    [InlineData("\"a\"", "\"\\u0061\"", true)]
    public void Values_are_equal_by_what_they_are(string a, string b, bool expected)
    {
        Assert.Equal(expected, SchemaText.Compile($$"""{ "const": {{a}} }""").IsValid(SchemaText.Json(b), TestContext.Current.CancellationToken));
        Assert.Equal(expected, SchemaText.Compile($$"""{ "const": {{b}} }""").IsValid(SchemaText.Json(a), TestContext.Current.CancellationToken));
        Assert.Equal(!expected, SchemaText.Compile("""{ "uniqueItems": true }""").IsValid(SchemaText.Json($"[{a}, {b}]"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Members_of_any_order_are_equal_in_large_objects()
    {
        var members = Enumerable.Range(0, 100).Select(i => $"\"k{i}\": {i}").ToArray();
        Assert.False(SchemaText.Compile("""{ "uniqueItems": true }""").IsValid(SchemaText.Json($"[{{{string.Join(',', members)}}}, {{{string.Join(',', members.Reverse())}}}]"), TestContext.Current.CancellationToken));
    }
}
