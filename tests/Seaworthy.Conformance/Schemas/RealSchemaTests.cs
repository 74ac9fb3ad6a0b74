namespace Seaworthy.Conformance.Schemas;

/// <summary>Verdicts that do not belong to the instances beside them are refused, not read askew.</summary>
public sealed class RealSchemaTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("seaworthy-verdicts-");

    [Fact]
    public void Reads_a_verdict_for_each_line() => Assert.Equal([true, false, true], Read("1\n\"\u2028\"\n3\n", "101").Instances.Select(judged => judged.IsValid));

    [Fact]
    public void Reads_a_last_line_without_an_end() => Assert.Equal("2", Read("1\n2", "10").Instances[1].Text);

    [Theory]
    [InlineData("10")]
    [InlineData("1011")]
    [InlineData("")]
    public void Refuses_more_or_fewer_verdicts_than_lines(string digits) => Assert.Throws<InvalidDataException>(() => Read("1\n2\n3\n", digits));

    [Fact]
    public void Refuses_a_verdict_that_is_neither_yes_nor_no() =>
        Assert.Contains("line 2 of 'instances'", Assert.Throws<InvalidDataException>(() => Read("1\n2\n3\n", "1?1")).Message, StringComparison.Ordinal);

    [Fact]
    public void Refuses_instances_without_verdicts()
    {
        Write("1\n", "instances 1\n");
        Assert.Throws<InvalidDataException>(() => RealSchema.Read(_root.FullName, "it"));
    }

    public void Dispose() => _root.Delete(recursive: true);

    private RealSchema Read(string lines, string digits)
    {
        Write(lines, $"instances {digits}\nmutated {digits}\n");
        return RealSchema.Read(_root.FullName, "it");
    }

    private void Write(string lines, string verdicts)
    {
        var folder = _root.CreateSubdirectory("it").FullName;
        File.WriteAllText(Path.Combine(folder, "schema.json"), "{}");
        File.WriteAllText(Path.Combine(folder, "instances.jsonl"), lines);
        File.WriteAllText(Path.Combine(folder, "mutated.jsonl"), lines);
        File.WriteAllText(Path.Combine(folder, "verdicts.txt"), verdicts);
    }
}
