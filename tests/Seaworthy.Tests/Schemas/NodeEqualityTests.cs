using CsCheck;
using Seaworthy.Documents;
using Seaworthy.Schemas;

namespace Seaworthy.Tests.Schemas;

/// <summary>Equality as JSON Schema defines it, and the hash that goes with it.</summary>
public sealed class NodeEqualityTests
{
    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("""{"a": 1, "b": [2, {"c": null}]}""", """{"b": [2.0, {"c": null}], "a": 10e-1}""")]
    [InlineData("[]", "[ ]")]
    [InlineData("\"\\u0061\"", "\"a\"")]
    [InlineData("-0", "0")]
    public void Values_that_only_look_different_are_equal(string a, string b) => AssertEqual(true, a, b);

    [Theory]
    [InlineData("1", "\"1\"")]
    [InlineData("0", "false")]
    [InlineData("1", "true")]
    [InlineData("null", "\"null\"")]
    [InlineData("null", "\"\"")]
    [InlineData("null", "[]")]
    [InlineData("[]", "{}")]
    [InlineData("[1, 2]", "[2, 1]")]
    [InlineData("[1]", "[1, 1]")]
    [InlineData("[[1], 2]", "[1, [2]]")]
    [InlineData("""{"a": 1}""", """{"A": 1}""")]
    [InlineData("""{"a": 1}""", """{"a": 1, "b": null}""")]
    [InlineData("""{"a": null}""", """{"b": null}""")]
    [InlineData("""{"a": 1, "b": 2}""", """{"a": 2, "b": 1}""")]
    [InlineData("\"é\"", "\"e\u0301\"")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567891")]
    [InlineData("""{"a": 1, "a": 1}""", """{"a": 1, "b": 2}""")]
    public void Values_that_only_look_alike_are_not_equal(string a, string b) => AssertEqual(false, a, b);

    [Fact]
    public void Equality_is_symmetric_and_equal_values_have_equal_hashes() =>
        Gen.Select(Values.Value(2), Values.Value(2)).Sample((a, b) =>
        {
            var x = Node(a);
            var y = Node(b);
            var isEqual = AreEqual(x, y);
            Assert.Equal(isEqual, AreEqual(y, x));
            Assert.True(!isEqual || NodeEquality.Hash(x) == NodeEquality.Hash(y));
        }, iter: 20_000);

    [Fact]
    public void Neither_the_order_of_members_nor_the_format_matters() =>
        Values.Value(3).Sample(value =>
        {
            var x = Node(value);
            foreach (var y in new[] { Node(Turn(value)), Compiled.Yaml(Values.ToYaml(value)).Root!, Compiled.Yaml(Values.ToJson(Turn(value))).Root! })
            {
                Assert.True(AreEqual(x, y) && AreEqual(y, x));
                Assert.Equal(NodeEquality.Hash(x), NodeEquality.Hash(y));
            }
        }, iter: 5_000);

    [Fact]
    public void Objects_of_many_members_are_equal_in_any_order()
    {
        var members = Enumerable.Range(0, 100).Select(n => KeyValuePair.Create("k" + n, (object?)new Values.NumberText($"{n}"))).ToArray();
        var other = members.Select((m, n) => n == 50 ? KeyValuePair.Create(m.Key, (object?)"50") : m).ToArray();
        Assert.True(AreEqual(Node(members), Node(Turn(members))));
        Assert.False(AreEqual(Node(members), Node(Turn(other))));
        Assert.Equal(NodeEquality.Hash(Node(members)), NodeEquality.Hash(Node(Turn(members))));
    }

    [Fact]
    public void An_item_more_or_less_makes_a_difference() =>
        Gen.Select(Values.Value(2).Array[0, 5], Values.Value(1)).Sample((items, more) =>
            Assert.False(AreEqual(Node(items), Node((object?[])[.. items, more]))), iter: 3_000);

    [Fact]
    public void Truth_is_what_yaml_calls_so() =>
        Assert.True(AreEqual(Compiled.Yaml("[True, FALSE, ~, 0x10, 0o10]").Root!, Compiled.Json("[true, false, null, 16, 8]").Root!));

    private static void AssertEqual(bool expected, string a, string b)
    {
        var x = Compiled.Json(a).Root!;
        var y = Compiled.Json(b).Root!;
        Assert.Equal(expected, AreEqual(x, y));
        Assert.Equal(expected, AreEqual(y, x));
        Assert.True(!expected || NodeEquality.Hash(x) == NodeEquality.Hash(y));
    }

    private static ConfigNode Node(object? value) => Compiled.Json(Values.ToJson(value)).Root!;

    private static object? Turn(object? value) => value switch
    {
        object?[] items => Array.ConvertAll(items, Turn),
        KeyValuePair<string, object?>[] members => members.Reverse().Select(m => KeyValuePair.Create(m.Key, Turn(m.Value))).ToArray(),
        _ => value,
    };

    private static bool AreEqual(ConfigNode a, ConfigNode b)
    {
        var evaluation = Evaluation.Rent(isCollecting: false, tracksScope: false, TestContext.Current.CancellationToken);
        var areEqual = NodeEquality.AreEqual(a, b, evaluation);
        Assert.Null(evaluation.Incomplete);
        evaluation.Return();
        return areEqual;
    }
}
